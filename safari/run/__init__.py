"""Run: what is jotted down on the day."""
