"""Telling: what to look at before, to whom it is told, and what was told so far."""
