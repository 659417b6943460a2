"""Formats: the kinds of safari there are, the shipped ones and those of one's own."""
