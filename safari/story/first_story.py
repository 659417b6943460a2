"""A first story from the notes of a day: the most starred, most telling words of one customer. Nothing is invented.

It fills what the notes can answer for: the customer, the quote, the moments, the curve, the picture. The number, the
reason, the ask, the promises and the leader's words stay empty: an idea jotted down is not yet somebody's promise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from safari.errors import SafariError
from safari.people.consent import Agreement
from safari.run.note import Kind, Note
from safari.words import _

MOST_MOMENTS = 3
_STRONGEST = 4  # notes that speak for a customer: a quote and three moments
_KINDS = {Kind.OUCH: 3.0, Kind.AHA: 2.5, Kind.QUOTE: 2.0}
_SHORT, _GOOD, _LONG = 20, 110, 240  # letters: what carries as the largest words on a page, and what still fits


@dataclass(frozen=True, slots=True)
class FirstStory:
    """Whose story it is, the words that lead, and up to three moments, in the order of the journey where each has its
    place there, else in the order they were told."""

    customer: str
    hero: Note
    moments: tuple[Note, ...]


def first_story(
    notes: Sequence[Note],
    agreements: Mapping[str, Agreement],
    today: date,
    journey: Sequence[str] = (),
    starred: Iterable[str] = (),
) -> FirstStory | None:
    """The first story these notes allow; None where no customer who agreed to be quoted said anything.

    What leaders starred comes before what tells most by itself. The customer is the one who said the words with the
    most stars; at as many, their next starred words decide, then whose strongest notes tell most, then who spoke first.
    Those words lead, and the moments are chosen in the same order. `journey` are the touchpoints (uids) in their order,
    `starred` the notes (uids), once for each star.
    """
    stars = Counter(starred)
    by_customer: dict[str, list[Note]] = {}
    for note in notes:
        if note.said_by and _may_be_quoted(note, agreements, today):
            by_customer.setdefault(note.said_by, []).append(note)
    if not by_customer:
        return None
    customer, spoken = max(by_customer.items(), key=lambda item: _strength(item[1], stars))
    hero, *others = sorted(spoken, key=lambda note: (stars[note.uid], telling(note)), reverse=True)
    return FirstStory(customer, hero, _in_order(_spread(others, hero), journey))


def nothing_to_tell(notes: Sequence[Note]) -> SafariError:
    """Why there is no first story: nobody's words, or nobody who agreed."""
    if not any(note.is_words_of_a_customer for note in notes):
        if has_quotes_of_nobody(notes):
            return SafariError(_("No quote says yet whose words it is."), _("Name the customer in Run."))
        return SafariError(
            _("No customer’s words were jotted down on this safari yet."), _("Jot what customers say, then come back.")
        )
    return SafariError(
        _("Nobody whose words were jotted down has agreed to be quoted."),
        _("Ask the customers, and note in People what they agree to."),
    )


def has_quotes_of_nobody(notes: Sequence[Note]) -> bool:
    """Whether somebody's words are there of which nobody noted whose they are."""
    return any(note.kind is Kind.QUOTE and note.said_by is None for note in notes)


def telling(note: Note) -> float:
    """How much a customer's words tell by themselves: an ouch over an aha over a quote, strong feeling, good length."""
    return _KINDS.get(note.kind, 0.0) + abs(note.feeling or 0) + _length_counts(len(note.text))


def _length_counts(letters: int) -> float:
    """2 for what carries a page (20 to 110 letters), less for a word or two, less and less for a speech."""
    if letters < _SHORT:
        return letters / _SHORT
    if letters <= _GOOD:
        return 2.0
    return max(-2.0, 2.0 - 2.0 * (letters - _GOOD) / (_LONG - _GOOD))


def _may_be_quoted(note: Note, agreements: Mapping[str, Agreement], today: date) -> bool:
    agreed = agreements.get(note.said_by or "")
    return (
        note.is_words_of_a_customer
        and not note.off_record
        and bool(note.text)
        and agreed is not None
        and agreed.may_be_quoted(today)
    )


def _strength(notes: list[Note], stars: Counter[str]) -> tuple[list[int], float]:
    """How much what a customer said speaks for them: the stars of what has some, the most first, then how much the
    strongest notes tell."""
    starred = sorted((stars[note.uid] for note in notes if stars[note.uid]), reverse=True)
    tellings = sorted(map(telling, notes), reverse=True)
    return starred[:_STRONGEST], sum(tellings[:_STRONGEST])


def _in_order(moments: Sequence[Note], journey: Sequence[str]) -> tuple[Note, ...]:
    """As they are numbered beside the curve, from its beginning: leaders write at the same time at several tables."""
    told = sorted(moments, key=lambda note: note.at)
    if any(note.touchpoint not in journey for note in told):
        return tuple(told)
    return tuple(sorted(told, key=lambda note: journey.index(note.touchpoint or "")))


def _spread(notes: list[Note], hero: Note) -> list[Note]:
    """The strongest notes, first one from each touchpoint, so that three moments are three places of the journey.

    `notes` come the strongest first; the same words twice are told once.
    """
    fresh: list[Note] = []
    again: list[Note] = []
    seen, words = {hero.touchpoint or hero.uid}, {hero.text}
    for note in notes:
        if note.text in words:
            continue
        words.add(note.text)
        place = note.touchpoint or note.uid
        (again if place in seen else fresh).append(note)
        seen.add(place)
    return (fresh + again)[:MOST_MOMENTS]
