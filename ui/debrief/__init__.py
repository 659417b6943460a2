"""Debrief: the board of notes, how customers felt, what leaders make of it."""
