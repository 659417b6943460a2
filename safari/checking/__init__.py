"""Before a story is told: names, numbers and gaps that somebody should look at first."""
