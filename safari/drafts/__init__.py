"""Drafts: what is being typed, and not kept yet."""
