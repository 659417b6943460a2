"""Story: the editor of one customer's story, with the page drawn live beside it."""
