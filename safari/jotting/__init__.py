"""What Enter keeps as one: a note with whoever is named in it for the first time, or several notes together."""
