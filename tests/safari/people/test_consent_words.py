"""Consent is called the same wherever it is shown."""

from __future__ import annotations

from safari.people.consent import Use
from safari.people.consent_words import agreed_words, use_name


def test_what_was_agreed_is_said_in_one_line():
    assert (
        agreed_words("Ingrid and Nikos", (Use.NOTES, Use.ANONYMOUS_QUOTE)) == "Ingrid and Nikos agreed: notes, quotes"
    )


def test_a_use_has_one_name_alone_and_in_a_line():
    for use in Use:
        alone, in_line = use_name(use).lower(), agreed_words("", [use]).removeprefix(" agreed: ")
        assert alone.startswith(in_line)
