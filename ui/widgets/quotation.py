"""Quotation marks in the language of the words."""

from __future__ import annotations

from safari.quotation_marks import MARKS, with_inner_marks


def marks(language: str) -> tuple[str, str]:
    """The opening and the closing mark of a language ("en", "nb", "da", "el"); English ones for any other."""
    return MARKS[_spoken(language)]


def within(text: str, language: str) -> str:
    """The words as they stand between marks: pairs that were typed among them are inner ones, as long as before."""
    return with_inner_marks(text, _spoken(language))


def quoted(text: str, language: str) -> str:
    """The words between the marks of their language. Nobody types the marks; the program adds them."""
    opening, closing = marks(language)
    return f"{opening}{within(text.strip(), language)}{closing}"


def _spoken(language: str) -> str:
    spoken = language[:2].lower()
    return spoken if spoken in MARKS else "en"
