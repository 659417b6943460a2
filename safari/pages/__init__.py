"""Drawings on paper: fonts, text that is made to fit, and the N=1 page."""
