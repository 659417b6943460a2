"""Transcripts: what is said in a recording, who speaks, and what of it is hidden."""
