"""People: leaders, customers, what customers agreed to, segments."""
