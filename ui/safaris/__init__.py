"""Safaris: the list of them, and the frame with the steps of one."""
