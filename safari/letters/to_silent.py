"""A letter to the leaders who have not written yet what a safari did to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from gettext import NullTranslations

from safari.letters.letter import Letter, body
from safari.letters.when import day_words
from safari.words import catalogue


@dataclass(frozen=True, slots=True)
class Asking:
    """Whom to ask, by name and by address (those that are known), about which safari, and who asks."""

    names: Sequence[str]
    addresses: Sequence[str]
    title: str
    day: date | None
    asks: Sequence[str]
    language: str


def to_silent(asking: Asking) -> Letter:
    """The letter with the three questions, to be answered in a sentence each; it names no customer."""
    say = catalogue(asking.language)
    what = ", ".join(part for part in (asking.title, day_words(asking.day, asking.language)) if part)
    greeting = say.gettext("Dear {name},").format(name=_listed(asking.names, say))
    thanks = say.gettext("Thank you for coming along: {what}.").format(what=what)
    please = say.gettext("Please answer with one sentence each, in your own words, while it is fresh:")
    questions = "\n".join(
        (say.gettext("What surprised me:"), say.gettext("What I felt:"), say.gettext("What I will do:"))
    )
    end = "\n".join(part for part in asking.asks if part)
    return Letter(
        to=",".join(address for address in asking.addresses if address),
        subject=say.gettext("Three sentences from you: {what}").format(what=what),
        body=body((greeting, thanks, please, questions, end)),
        short=body((greeting, please, questions)),
        language=asking.language,
    )


def _listed(names: Sequence[str], say: NullTranslations) -> str:
    """Names as one says them: "Eleni and Mette"."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no "and"
        return "".join(names)
    return say.gettext("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])
