"""Story: one customer, heart first, then one number, then the promises."""
