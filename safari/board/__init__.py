"""Board: the notes of a safari as cards, sorted into themes."""
