"""How it felt along the journey, from the notes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from safari.people.customer import Touchpoint
from safari.run.note import Note


@dataclass(frozen=True, slots=True)
class Felt:
    """How a customer felt at a touchpoint, and the note that says so."""

    touchpoint: Touchpoint
    feeling: int
    note: Note


def felt_along(notes: Iterable[Note], customer: str, touchpoints: Iterable[Touchpoint]) -> tuple[Felt, ...]:
    """One customer's feelings in journey order: at each touchpoint the one noted last.

    Last, not the mean: between -3 and +3 lies a calm that nobody felt. Notes off the record, of other customers,
    without a feeling or without a touchpoint say nothing here.
    """
    last: dict[str, Note] = {}
    for note in sorted(notes, key=lambda one: one.at):
        if note.said_by == customer and note.touchpoint and note.feeling is not None and not note.off_record:
            last[note.touchpoint] = note
    felt = []
    for touchpoint in sorted(touchpoints, key=lambda one: one.position):
        found = last.get(touchpoint.uid)
        if found is not None and found.feeling is not None:
            felt.append(Felt(touchpoint, found.feeling, found))
    return tuple(felt)
