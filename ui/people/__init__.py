"""People: leaders and when they last met a customer, customers and what they agreed to, segments."""
