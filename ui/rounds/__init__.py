"""The rounds of a customer event, and the inner ring."""
