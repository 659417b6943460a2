"""By chance: a customer met at a barbecue, on a ferry, in a queue; nothing is planned."""
