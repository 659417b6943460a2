"""What @ and # offer while somebody types: customers, touchpoints, tags used before; or what could be new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from safari.run.tokens import Known, tokens_in
from safari.text import fold
from safari.words import _

_BEGUN = re.compile(r"(?<!\S)([@＠#＃])([^\n@＠#＃]{0,60})$")
_NEW_WHO = re.compile(r"[^\W\d_][^\s,;:!?\"“”«»()]{0,39}(?<=\w)(?:,? \d{1,3})?")  # Nina, or Nina, 34
_NEW_WHERE = re.compile(r"(?=\d*[^\W\d])[^\s,;:!?\"“”«»()]{1,40}(?<=\w)")
_LONGER_FOLDED = 3  # letters that a name may have more than another that reads the same (ß, æ)
_SIGNS_IN_FRONT = re.compile(r"^\s*[~～]?\s*[^\w\s@＠#＃]?\s*")


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the list: what it writes into the line, and the uid (or the tag) that is chosen with it.

    `is_new` is what is not on this safari yet, or in the journey: a customer whom the library knows has a uid all the
    same.
    """

    what: Literal["who", "touchpoint", "tag"]
    value: str
    label: str
    is_new: bool = False

    @property
    def says(self) -> str:
        """How the list says it."""
        if not self.is_new:
            return self.label
        sentences = {
            "who": _("“{name}” takes part, too") if self.value else _("New customer “{name}”"),
            "touchpoint": _("New touchpoint “{name}”"),
            "tag": _("Tag “{name}”"),
        }
        return sentences[self.what].format(name=self.label)


@dataclass(frozen=True, slots=True)
class Completion:
    """The word with a sign that is being typed, from `start` to `end`, and what it could become."""

    start: int
    end: int
    offers: tuple[Offer, ...]

    @property
    def is_new(self) -> bool:
        """Whether nothing there is fits: what is offered is not picked by Enter alone."""
        return self.offers[0].is_new


def complete(
    typed: str, cursor: int, known: Known, tags: Iterable[str] = (), elsewhere: Mapping[str, str] | None = None
) -> Completion | None:
    """What could stand where the cursor is (a place in `typed`); None where nothing is begun or nothing fits.

    A word begun with a space in it ("@The la") still counts as long as something begins with it. `elsewhere` are the
    customers of the library, alias by uid: one of them may turn up.
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
    start = begin + found.start()
    if not offers and not _is_read(typed, start, known):
        offers = tuple(_new_people(found[2], elsewhere or {}) if found[1] in "@＠" else _new_places(found[2]))
    return None if not offers or exact else Completion(start, cursor, offers)


def _people(known: Known) -> list[Offer]:
    return [Offer("who", customer.uid, customer.alias) for customer in known.customers]


def _places(known: Known, tags: Iterable[str]) -> list[Offer]:
    names = {fold(touchpoint.name) for touchpoint in known.touchpoints}
    new = [tag for tag in dict.fromkeys(tags) if fold(tag) not in names]
    touchpoints = [Offer("touchpoint", touchpoint.uid, touchpoint.name) for touchpoint in known.touchpoints]
    return [*touchpoints, *(Offer("tag", tag, tag) for tag in new)]


def _is_read(typed: str, start: int, known: Known) -> bool:
    """Whether the word there says a customer or a touchpoint already."""
    tokens, _unknown = tokens_in(typed, known, start)
    return any(token.start == start and token.what in {"who", "touchpoint"} for token in tokens)


def _new_people(name: str, elsewhere: Mapping[str, str]) -> list[Offer]:
    if not _NEW_WHO.fullmatch(name):
        return []
    near = range(len(name) - _LONGER_FOLDED, len(name) + _LONGER_FOLDED + 1)  # folding all would take its time
    found = [uid for uid, alias in elsewhere.items() if len(alias) in near and fold(alias) == fold(name)]
    return [Offer("who", uid, elsewhere[uid], is_new=True) for uid in found] or [Offer("who", "", name, is_new=True)]


def _new_places(name: str) -> list[Offer]:
    if not _NEW_WHERE.fullmatch(name):
        return []
    return [Offer("tag", name, name, is_new=True), Offer("touchpoint", "", name, is_new=True)]


def _fits(label: str, begun: str) -> bool:
    """Whether a label, or one of its later words, begins with what was typed."""
    folded = fold(label)
    return folded.startswith(begun) or (" " not in begun and f" {begun}" in folded)
