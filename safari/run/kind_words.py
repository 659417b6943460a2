"""The kinds of note as the program calls them."""

from __future__ import annotations

from safari.run.note import Kind
from safari.words import _


def kind_word(kind: Kind) -> str:
    """The kind as one word ("Ouch")."""
    return {
        Kind.QUOTE: _("Quote"),
        Kind.SAW: _("Saw"),
        Kind.OUCH: _("Ouch"),
        Kind.AHA: _("Aha"),
        Kind.IDEA: _("Idea"),
        Kind.QUESTION: _("Question"),
    }[kind]
