"""What @ and # offer while somebody types: customers of the safari, touchpoints of the journey, tags used before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from safari.run.tokens import Known
from safari.text import fold

_BEGUN = re.compile(r"(?<!\S)([@＠#＃])([^\n@＠#＃]{0,60})$")
_SIGNS_IN_FRONT = re.compile(r"^\s*[~～]?\s*[^\w\s@＠#＃]?\s*")


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the list: what it says, and the uid (or the tag) that is chosen with it."""

    what: Literal["who", "touchpoint", "tag"]
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Completion:
    """The word with a sign that is being typed, from `start` to `end`, and what it could become."""

    start: int
    end: int
    offers: tuple[Offer, ...]


def complete(typed: str, cursor: int, known: Known, tags: Iterable[str] = ()) -> Completion | None:
    """What could stand where the cursor is (a place in `typed`); None where nothing is begun or nothing fits.

    A word begun with a space in it ("@The la") still counts as long as something begins with it.
    """
    front = _SIGNS_IN_FRONT.match(typed)
    begin = front.end() if front else 0
    found = _BEGUN.search(typed[begin:cursor])
    if not found:
        return None
    begun = fold(found[2])
    everything = _people(known) if found[1] in "@＠" else _places(known, tags)
    offers = tuple(offer for offer in everything if _fits(offer.label, begun))
    exact = len(offers) == 1 and fold(offers[0].label) == begun.rstrip()
    return None if not offers or exact else Completion(begin + found.start(), cursor, offers)


def _people(known: Known) -> list[Offer]:
    return [Offer("who", customer.uid, customer.alias) for customer in known.customers]


def _places(known: Known, tags: Iterable[str]) -> list[Offer]:
    names = {fold(touchpoint.name) for touchpoint in known.touchpoints}
    new = [tag for tag in dict.fromkeys(tags) if fold(tag) not in names]
    touchpoints = [Offer("touchpoint", touchpoint.uid, touchpoint.name) for touchpoint in known.touchpoints]
    return [*touchpoints, *(Offer("tag", tag, tag) for tag in new)]


def _fits(label: str, begun: str) -> bool:
    """Whether a label, or one of its later words, begins with what was typed."""
    folded = fold(label)
    return folded.startswith(begun) or (" " not in begun and f" {begun}" in folded)
