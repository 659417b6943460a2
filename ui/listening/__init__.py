"""Listening to calls: the recording, its waveform and transcript, what is marked in it, and the verdict."""
