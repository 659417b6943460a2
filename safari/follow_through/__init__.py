"""Follow-through: the problems seen, and what leaders promised about them."""
