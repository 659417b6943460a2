"""How Run looks: one calm screen, one line to type in."""
