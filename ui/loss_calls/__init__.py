"""Calls to customers who left, one after the other."""
