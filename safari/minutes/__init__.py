"""Minutes: what was made of a safari, gathered for the gate that they leave the library through."""
