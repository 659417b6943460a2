"""What consent is called on screen: the uses, how they stand, and what was agreed as a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.people.consent import How, Standing, Use
from safari.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable


def use_name(use: Use) -> str:
    """A use as a label: "Photo"."""
    names = {
        Use.NOTES: _("Notes"),
        Use.ANONYMOUS_QUOTE: _("Quotes without name"),
        Use.NAMED_QUOTE: _("Quotes with name"),
        Use.PHOTO: _("Photo"),
        Use.AUDIO: _("Sound recording"),
        Use.OUTSIDE: _("Outside the company"),
    }
    return names[use]


def agreed_words(who: str, uses: Iterable[Use]) -> str:
    """Who agreed to what, in the same words wherever it is shown: "Ingrid agreed: notes, quotes"."""
    names = {
        Use.NOTES: _("notes"),
        Use.ANONYMOUS_QUOTE: _("quotes"),
        Use.NAMED_QUOTE: _("quotes with name"),
        Use.PHOTO: _("photo"),
        Use.AUDIO: _("sound recording"),
        Use.OUTSIDE: _("outside the company"),
    }
    return _("{who} agreed: {what}").format(who=who, what=_(", ").join(names[use] for use in uses))


def use_question(use: Use) -> str:
    """What the customer is asked for this use, in plain words."""
    questions = {
        Use.NOTES: _("May we write down what you say?"),
        Use.ANONYMOUS_QUOTE: _("May we pass your words on without your name?"),
        Use.NAMED_QUOTE: _("May we pass your words on with your name?"),
        Use.PHOTO: _("May we take a picture and show it?"),
        Use.AUDIO: _("May we record your voice and play it?"),
        Use.OUTSIDE: _("May people outside the company see it?"),
    }
    return questions[use]


def standing_word(standing: Standing) -> str:
    """How a use stands, in a word or two for a table: "asked"."""
    words = {
        Standing.AGREED: _("agreed"),
        Standing.NOT_ASKED: _("not asked"),
        Standing.ASKED: _("asked"),
        Standing.REFUSED: _("no"),
        Standing.EXPIRED: _("expired"),
        Standing.WITHDRAWN: _("withdrawn"),
    }
    return words[standing]


def how_word(how: How) -> str:
    """How an answer was given: "written"."""
    return {How.WRITTEN: _("written"), How.SPOKEN: _("spoken"), How.RECORDED: _("recorded")}[how]
