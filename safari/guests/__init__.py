"""Guests: who comes, who sits where, who is guarded."""
