"""Quotation marks in the language of the words."""

from __future__ import annotations

MARKS = {"en": ("“", "”"), "nb": ("«", "»"), "no": ("«", "»"), "nn": ("«", "»"), "el": ("«", "»"), "da": ("»", "«")}


def marks(language: str) -> tuple[str, str]:
    """The opening and the closing mark of a language ("en", "nb", "da", "el"); English ones for any other."""
    return MARKS.get(language[:2].lower(), MARKS["en"])


def quoted(text: str, language: str) -> str:
    """The words between the marks of their language. Nobody types the marks; the program adds them."""
    opening, closing = marks(language)
    return f"{opening}{text.strip()}{closing}"
