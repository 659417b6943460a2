"""The formats: the kinds of safari there are, and an editor for those of one's own."""
