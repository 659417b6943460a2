"""Plan: what a safari is before the day."""
