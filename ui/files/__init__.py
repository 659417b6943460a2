"""Files on a person's disk: where they want them, and papers made into them."""
