"""Where the notes of a day were taken: a day in the customer's life, place by place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from safari.run.note import Kind, Note

if TYPE_CHECKING:
    from safari.plan.agenda import AgendaStep


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


def to_read_back(notes: Iterable[Note]) -> tuple[Note, ...]:
    """What is read back to the customer before the visitors leave: what was said and what was seen, in words, as they
    stand in time. Nothing off the record; ideas and questions are the visitors' own."""
    return tuple(
        note for note in notes if note.text and not note.off_record and (note.is_spoken or note.kind is Kind.SAW)
    )


def as_read_back(note: Note) -> str:
    """A sign of a note with these very words: mended since, it is to be read back again."""
    return f"{note.uid}:{crc32(note.text.encode()):x}"


def recap_step(agenda: Sequence[AgendaStep]) -> int:
    """The place of the step in which one reads back, the last of the heart of the visit; -1 where there is none."""
    return next((place for place in range(len(agenda) - 1, -1, -1) if agenda[place].main), -1)
