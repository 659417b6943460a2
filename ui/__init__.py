"""How Customer Safari looks: the windows, in the same rooms as the core."""
