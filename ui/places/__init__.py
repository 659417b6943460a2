"""The places of a day in the customer's life."""
