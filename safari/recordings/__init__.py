"""Recorded calls: the sound, what is said in it, the moments somebody marked, and the verdict."""
