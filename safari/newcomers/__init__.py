"""Newcomers: leaders and customers from a file, held against who is there before anything is taken in."""
