"""Closing: the half hour of a debrief step by step, its end, and what may still be changed after it."""
