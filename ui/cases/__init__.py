"""The cases of a day in customer service, as they come in."""
