"""Where the notes of a day were taken: a day in the customer's life, place by place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from safari.run.note import Kind, Note

if TYPE_CHECKING:
    from safari.plan.agenda import AgendaStep


_AS_THEY_ARE = (Kind.SAW, Kind.QUOTE)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place, and how many notes and photos were taken there."""

    place: str
    notes: int
    photos: int


def by_place(taken: Iterable[tuple[Note, int]]) -> tuple[Spot, ...]:
    """The places of notes (each with its number of photos), in the order they were come to. What is off the record
    does not count."""
    notes: dict[str, int] = {}
    pictures: dict[str, int] = {}
    for note, photos in taken:
        place = note.place
        if place and not note.off_record:
            notes[place] = notes.get(place, 0) + 1
            if photos:
                pictures[place] = pictures.get(place, 0) + photos
    return tuple(Spot(place, n, pictures.get(place, 0)) for place, n in notes.items())


def last_place(notes: Iterable[Note], author: str | None) -> str:
    """Where this author took their last note, "" for nowhere in particular."""
    return next((note.place for note in reversed(list(notes)) if note.author == author), "")


def to_read_back(notes: Iterable[Note]) -> tuple[Note, ...]:
    """What is read back to the customer before the visitors leave: what was said and what was seen, in words, as they
    stand in time. Nothing off the record; ideas and questions are the visitors' own."""
    return tuple(
        note for note in notes if (note.kind in _AS_THEY_ARE or note.is_spoken) and note.text and not note.off_record
    )


def words_sign(note: Note) -> str:
    """A sign of these very words: mended since, a note is to be read back again."""
    return f"{crc32(note.text.encode()):x}"


def recap_step(agenda: Sequence[AgendaStep]) -> int:
    """The place of the step in which one reads back, the last of the heart of the visit; -1 where there is none."""
    return next((place for place in range(len(agenda) - 1, -1, -1) if agenda[place].main), -1)
