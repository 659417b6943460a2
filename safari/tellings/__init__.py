"""Tellings: what was told of a story, to whom, and what has to be recalled."""
