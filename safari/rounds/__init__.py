"""The rounds of a customer event: their clock, and who sits in the inner ring."""
