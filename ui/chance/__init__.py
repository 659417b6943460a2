"""By chance: Run at once, and who it was is asked afterwards."""
