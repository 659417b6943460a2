"""Recorded calls: the sound, its silences, the moments somebody marked, and the verdict."""
