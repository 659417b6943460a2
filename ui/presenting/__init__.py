"""Presenting a story: the whole screen, heart, brain, ask."""
