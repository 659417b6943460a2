"""Spoken notes in Run: saying one, and hearing it again."""
