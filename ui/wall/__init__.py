"""The wall: many stories as one PDF; which of them, and how far it is."""
