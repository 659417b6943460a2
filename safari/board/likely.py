"""Likely themes: what notes share that are not sorted yet. Plain statistics, explained, and never done by itself.

How telling a trait is, the log-likelihood ratio says (Dunning 1993, "Accurate methods for the statistics of surprise
and coincidence"): how much more often it stands in these notes than in others than chance would have it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import log

from safari.board.board import Board, Column
from safari.board.traits import Sort, Trait, traits
from safari.run.note import Note

LEAST_NOTES = 2  # of a theme
MOST_SHARED = 3  # traits named in one explanation
MOST = 6  # suggestions at once
# Above 3.84 chance brings it about in fewer than 5 of 100 cases, above 6.63 in fewer than 1 (chi squared, 1 degree).
LIKELY, SURE = 3.84, 6.63


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Notes (uids) that may belong together, or to the theme named; `shared` is why, the most telling first."""

    notes: tuple[str, ...]
    shared: tuple[Trait, ...]
    strength: float
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Background:
    """How many of so many other notes of the library hold a trait: what is said everywhere tells nothing here. Nor do
    `names`, the words (folded) that people are called by."""

    holding: Mapping[Trait, int]
    notes: int
    names: frozenset[str] = frozenset()


def background(notes: Iterable[Note], names: frozenset[str] = frozenset()) -> Background:
    """What is usual, from notes of other safaris, and how people are called."""
    found = [traits(note) for note in notes]
    return Background(Counter(trait for one in found for trait in one), len(found), names)


def log_likelihood(here: int, of_here: int, elsewhere: int, of_elsewhere: int) -> float:
    """How telling it is that `here` of so many hold a trait, and `elsewhere` of so many; 0 where it is no more frequent
    here than there."""
    if not here or not of_here or (of_elsewhere and here / of_here <= elsewhere / of_elsewhere):
        return 0.0
    rate = (here + elsewhere) / (of_here + of_elsewhere)
    holding = _part(here, of_here * rate) + _part(elsewhere, of_elsewhere * rate)
    without, rare = of_here - here, 1 - rate
    return 2 * (holding + _part(without, of_here * rare) + _part(of_elsewhere - elsewhere, of_elsewhere * rare))


def suggestions(board: Board, usual: Background, readable: Collection[str]) -> list[Suggestion]:
    """The likeliest themes for what is not sorted yet, those that are there already first. Only notes whose words may
    be read (uids) are looked at."""
    names = {Trait(Sort.WORD, name) for name in usual.names}
    have = {uid: traits(note) - names for uid, note in board.notes.items() if uid in readable}
    unsorted = [note.uid for note in board.columns[0].notes if note.uid in have]
    known = [found for column in board.columns[1:] if (found := _of_theme(column, board, have, unsorted)) is not None]
    taken = {note for found in known for note in found.notes}
    fresh = _new_themes([uid for uid in unsorted if uid not in taken], have, usual)
    return [*sorted(known, key=lambda one: -one.strength), *fresh][:MOST]


def _of_theme(
    column: Column, board: Board, have: Mapping[str, frozenset[Trait]], unsorted: Collection[str]
) -> Suggestion | None:
    """Which of the unsorted notes share what is telling of a theme among all that is sorted."""
    inside = [have[note.uid] for note in column.notes if note.uid in have]
    outside = [have[n.uid] for other in board.columns[1:] if other is not column for n in other.notes if n.uid in have]
    if len(inside) < LEAST_NOTES:
        return None
    counted, others = Counter(t for one in inside for t in one), Counter(t for one in outside for t in one)
    telling = {
        trait: log_likelihood(count, len(inside), others[trait], len(outside) or len(inside))
        for trait, count in counted.items()
        if count >= LEAST_NOTES
    }
    strength = {uid: sum(telling.get(trait, 0.0) for trait in have[uid]) for uid in unsorted}
    alike = tuple(uid for uid in unsorted if strength[uid] >= LIKELY)
    if not alike:
        return None
    shared = Counter(trait for uid in alike for trait in have[uid] if telling.get(trait))
    named = sorted(shared, key=lambda trait: (-telling[trait], trait.key))[:MOST_SHARED]
    return Suggestion(alike, tuple(named), max(strength[uid] for uid in alike), column.uid)


def _new_themes(unsorted: Collection[str], have: Mapping[str, frozenset[Trait]], usual: Background) -> list[Suggestion]:
    """The traits shared by several; each note is offered once, with the most telling of its traits."""
    holding = Counter(trait for uid in unsorted for trait in have[uid])
    telling = {
        trait: _telling(trait, count, len(unsorted), usual) for trait, count in holding.items() if count >= LEAST_NOTES
    }
    found: list[Suggestion] = []
    left = list(unsorted)
    for trait in sorted(telling, key=lambda one: (-telling[one], one.sort.value, one.key)):
        alike = tuple(uid for uid in left if trait in have[uid])
        if len(alike) < LEAST_NOTES or not telling[trait]:
            continue
        common = [t for t in telling if t is not trait and telling[t] and all(t in have[uid] for uid in alike)]
        named = (trait, *sorted(common, key=lambda one: (-telling[one], one.key)))[:MOST_SHARED]
        found.append(Suggestion(alike, named, telling[trait]))
        left = [uid for uid in left if uid not in alike]
    return found


def _telling(trait: Trait, count: int, of_notes: int, usual: Background) -> float:
    """A tag or a touchpoint was chosen by somebody and tells by itself, more the more notes share it; a word tells
    where the rest of the library holds it less. What nearly all notes share divides nothing."""
    if count > max(LEAST_NOTES, of_notes * 0.7):
        return 0.0
    if trait.sort is not Sort.WORD:
        return SURE * count
    if not usual.notes:
        return float(count)
    found = log_likelihood(count, of_notes, usual.holding.get(trait, 0), usual.notes)
    return found if found >= LIKELY else 0.0


def _part(found: int, expected: float) -> float:
    return found * log(found / expected) if found else 0.0
