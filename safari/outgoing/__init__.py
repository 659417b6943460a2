"""Outgoing: notes of a safari, or of what the Library shows, on their way to other programs."""
