"""Consent forms: what a customer reads and signs."""
