"""The words that things to settle are said in: consent, days, lists of names, small numbers."""

from __future__ import annotations

from collections.abc import Sequence

from safari.people.consent import Standing, Use
from safari.words import _, ngettext


def headline(count: int) -> str:
    """How many things there are to settle: "Three things to settle"; "" for none."""
    if count == 0:
        return ""
    if count == 1:
        return _("One thing to settle")
    return _("{n} things to settle").format(n=in_words(count, beginning=True))


def in_words(number: int, *, beginning: bool = False) -> str:
    """A number up to ten in words, beginning a sentence or within one; beyond ten in figures."""
    words = (
        *(_("no"), _("one"), _("two"), _("three"), _("four"), _("five")),
        *(_("six"), _("seven"), _("eight"), _("nine"), _("ten")),
    )
    if number >= len(words):
        return str(number)
    return words[number][:1].upper() + words[number][1:] if beginning else words[number]


def listed(names: Sequence[str]) -> str:
    """Names as one says them: "Ingrid, Nikos and Sofie"."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no "and"
        return "".join(names)
    return _("{some} and {last}").format(some=", ".join(names[:-1]), last=names[-1])


def first_name(name: str, among: Sequence[str]) -> str:
    """The first word of a name that is no title ("Dr. Ola Ek" is Ola), or all of it where another one begins alike."""
    short = _first_word(name)
    shared = sum(_first_word(other) == short for other in among)
    return short if shared < 2 else name  # noqa: PLR2004 - shared means two


def _first_word(name: str) -> str:
    return next((word for word in name.split() if not word.endswith(".")), name)


def short_alias(alias: str, among: Sequence[str]) -> str:
    """An alias up to its comma ("Ingrid, 67" is Ingrid), unless another one would be shortened to the same."""
    short = alias.partition(",")[0].strip()
    shared = sum(other.partition(",")[0].strip() == short for other in among)
    return short if short and shared < 2 else alias  # noqa: PLR2004 - shared means two


def uses_named(uses: Sequence[Use]) -> str:
    """Uses within a sentence: "notes and quotes"."""
    names = {
        Use.NOTES: _("notes"),
        Use.ANONYMOUS_QUOTE: _("quotes"),
        Use.NAMED_QUOTE: _("quotes with their name"),
        Use.PHOTO: _("a photo"),
        Use.AUDIO: _("a sound recording"),
        Use.OUTSIDE: _("use outside the company"),
    }
    return listed([names[use] for use in uses])


def consent_sentence(alias: str, uses: Sequence[Use], standing: Standing) -> str:
    """What is wrong with a customer's consent: "Nikos, 41 has not answered about a photo."."""
    sentences = {
        Standing.NOT_ASKED: _("{alias} has not been asked about {uses}."),
        Standing.ASKED: _("{alias} has not answered about {uses}."),
        Standing.REFUSED: _("{alias} said no to {uses}."),
        Standing.EXPIRED: _("Consent of {alias} to {uses} has run out."),
        Standing.WITHDRAWN: _("{alias} has withdrawn consent to {uses}."),
    }
    return sentences[standing].format(alias=alias, uses=uses_named(uses))


def ends_before(alias: str, uses: Sequence[Use]) -> str:
    """Consent that holds today and will have run out on the day."""
    said = _("Consent of {alias} to {uses} ends before the day of the safari.")
    return said.format(alias=alias, uses=uses_named(uses))


def days_ago(days: int) -> str:
    """How long a day is past, within a sentence: "today", "yesterday", "9 days ago"."""
    if days == 0:
        return _("today")
    return _("yesterday") if days == 1 else ngettext("{n} day ago", "{n} days ago", days).format(n=days)
