"""Whose words a told page showed, what that relied on, and what each of them had agreed to then."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from safari.people.consent import NEVER_ASKED, Agreement, Answer, Consent, How, Use
from safari.sharing.story_page import StoryPage

QUOTED = (Use.NOTES, Use.ANONYMOUS_QUOTE)
"""What words of somebody else than the page's customer rely on."""


@dataclass(frozen=True, slots=True)
class OnPage:
    """A customer (uid) on a told page: the uses it relied on, and all they had answered by then.

    That somebody may be quoted is written as the use NAMED_QUOTE where the page names them, else as ANONYMOUS_QUOTE:
    any yes to quotes is enough for the latter.
    """

    customer: str
    minor: bool
    relied_on: tuple[Use, ...]
    answers: tuple[Consent, ...]


def on_page(page: StoryPage, customer: str, others: Iterable[str], agreements: dict[str, Agreement]) -> list[OnPage]:
    """Everybody on a page: the customer whose page it is, then the others whose words are on it."""
    uses = [(customer, _own_uses(page)), *((other, QUOTED) for other in others)]
    found = []
    for uid, relied_on in uses:
        agreed = agreements.get(uid, NEVER_ASKED)
        found.append(
            OnPage(uid, agreed.minor, relied_on, tuple(agreed.answers[use] for use in Use if use in agreed.answers))
        )
    return found


def _own_uses(page: StoryPage) -> tuple[Use, ...]:
    if page.consent is None:  # nothing of the customer was shown
        return ()
    quote = Use.NAMED_QUOTE if page.consent.named else Use.ANONYMOUS_QUOTE
    outside = (Use.OUTSIDE,) if page.consent.outside else ()
    return (Use.NOTES, quote, *((Use.PHOTO,) if page.photo else ()), *outside)


def ended(one: OnPage, now: Agreement, today: date) -> list[Use]:
    """The uses a page relied on that are not agreed to any more today."""
    return [use for use in one.relied_on if not _holds(use, now, today)]


def _holds(use: Use, now: Agreement, today: date) -> bool:
    if use is Use.ANONYMOUS_QUOTE:
        return now.allows(use, today) or now.allows(Use.NAMED_QUOTE, today)
    return now.allows(use, today)


def packed(everybody: list[OnPage]) -> str:
    """As JSON, to be kept with the page."""
    return json.dumps([asdict(one) for one in everybody], ensure_ascii=False, default=date.isoformat)


def unpacked(kept: str) -> list[OnPage]:
    """What `packed` made."""
    return [_on_page(told, tuple(map(_consent, told["answers"]))) for told in json.loads(kept)]


def relying(kept: str) -> list[OnPage]:
    """The same without what they had answered. Today reads it of all that is out, at every look: no library that
    validates is loaded for it, and no day is made of a text."""
    return [_on_page(told, ()) for told in json.loads(kept)]


def _on_page(told: dict[str, Any], answers: tuple[Consent, ...]) -> OnPage:
    return OnPage(told["customer"], told["minor"], tuple(map(Use, told["relied_on"])), answers)


def _consent(told: dict[str, Any]) -> Consent:
    days = {name: told[name] and date.fromisoformat(told[name]) for name in ("given_on", "until", "withdrawn_on")}
    words = {"use": Use(told["use"]), "answer": Answer(told["answer"]), "how": How(told["how"])}
    return Consent(**told | days | words)
