"""Today: what needs somebody now, gathered from all rooms."""
