"""Photos at full size, and what is written under them."""
