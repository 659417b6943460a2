"""Debrief: what leaders make of what they heard, together, in half an hour."""
