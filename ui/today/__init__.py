"""Today: what needs me now."""
