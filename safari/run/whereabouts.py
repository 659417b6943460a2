"""Where the notes of a day were taken: a day in the customer's life, place by place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from safari.run.note import Note


@dataclass(frozen=True, slots=True)
class Spot:
    """A place, and how many notes and photos were taken there."""

    place: str
    notes: int
    photos: int


def by_place(taken: Iterable[tuple[Note, int]]) -> tuple[Spot, ...]:
    """The places of notes (each with its number of photos), in the order they were come to. What is off the record
    does not count."""
    found: dict[str, Spot] = {}
    for note, photos in taken:
        if note.place and not note.off_record:
            before = found.get(note.place, Spot(note.place, 0, 0))
            found[note.place] = Spot(note.place, before.notes + 1, before.photos + photos)
    return tuple(found.values())


def last_place(notes: Iterable[Note], author: str | None) -> str:
    """Where this author took their last note, "" for nowhere in particular."""
    return next((note.place for note in reversed(list(notes)) if note.author == author), "")
