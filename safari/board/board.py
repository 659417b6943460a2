"""The board of a safari: its notes in columns, those that belong to no theme yet first, the most starred on top."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from safari.board.theme import Card, Sighting, Star, Theme
from safari.run.note import Note

APART = 1024  # between the positions of two cards, so that one can be put between them alone


@dataclass(frozen=True, slots=True)
class Column:
    """A theme (None: what is not sorted yet) and its notes, as they stand from the top."""

    theme: Theme | None
    notes: tuple[Note, ...]

    @property
    def uid(self) -> str:
        """The theme; "" for what is not sorted yet."""
        return self.theme.uid if self.theme is not None else ""


@dataclass(frozen=True, slots=True)
class Board:
    """The columns from the left. `starred_by` says who starred a note (leaders; "" the programme's lead), `moments`
    which notes saw the same moment, by note."""

    columns: tuple[Column, ...]
    starred_by: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    moments: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def notes(self) -> dict[str, Note]:
        """Every note, by its uid."""
        return {note.uid: note for column in self.columns for note in column.notes}

    def stars(self, note: str) -> int:
        """How many starred a note."""
        return len(self.starred_by.get(note, ()))

    def column_of(self, note: str) -> Column | None:
        """Where a note stands."""
        return next((column for column in self.columns if any(one.uid == note for one in column.notes)), None)


@dataclass(frozen=True, slots=True)
class Laid:
    """What the library holds of one board."""

    notes: Sequence[Note]
    themes: Sequence[Theme]
    cards: Sequence[Card]
    stars: Sequence[Star]
    sightings: Sequence[Sighting]


def arranged(laid: Laid) -> Board:
    """The board. Within a column the most starred rise; among those with as many, the order somebody gave them counts,
    and of those that nobody sorted, the time they were written."""
    starred = _by_note((star.note, star.leader or "") for star in laid.stars)
    places = {card.note: card for card in laid.cards}
    standing: dict[str, list[tuple[int, int, int, Note]]] = {"": [], **{theme.uid: [] for theme in laid.themes}}
    for number, note in enumerate(sorted(laid.notes, key=lambda note: note.at)):
        card = places.get(note.uid)
        column = standing.get(card.theme if card else "", standing[""])
        column.append((-len(starred.get(note.uid, ())), card.position if card else 0, number, note))
    for column in standing.values():
        column.sort(key=lambda place: place[:3])
    columns = [Column(theme, tuple(place[3] for place in standing[theme.uid])) for theme in laid.themes]
    unsorted = Column(None, tuple(place[3] for place in standing[""]))
    return Board((unsorted, *columns), starred, _moments(laid))


def between(positions: Sequence[int], place: int, count: int) -> list[int]:
    """Positions for so many cards that come before the card at `place`; empty where there is no room left between its
    neighbours and all are to be numbered anew."""
    before = positions[place - 1] if place else (positions[0] - APART * (count + 1) if positions else 0)
    after = positions[place] if place < len(positions) else before + APART * (count + 1)
    step = (after - before) // (count + 1)
    return [before + step * (number + 1) for number in range(count)] if step > 0 else []


def stepped(standing: Sequence[str], going: Collection[str], way: int) -> list[str]:
    """The order in which those that go are one place up (-1) or down (1), side by side where they are; one that is at
    the end already stays."""
    order = list(standing)[::-way]
    for place in range(1, len(order)):
        if order[place] in going and order[place - 1] not in going:
            order[place - 1], order[place] = order[place], order[place - 1]
    return order[::-way]


def _moments(laid: Laid) -> dict[str, tuple[str, ...]]:
    """Of each note seen by several, all that saw the same moment; one that is left alone is no such note."""
    there = {note.uid for note in laid.notes}
    by_moment = _by_note((one.moment, one.note) for one in laid.sightings if one.note in there)
    return {note: notes for notes in by_moment.values() if len(notes) > 1 for note in notes}


def _by_note(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, value in pairs:
        found[key] = (*found.get(key, ()), value)
    return found
