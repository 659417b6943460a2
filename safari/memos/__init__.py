"""Spoken notes: what somebody says into the microphone, kept as part of a note."""
