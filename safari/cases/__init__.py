"""The cases that come in on a day in customer service, and the day in figures."""
