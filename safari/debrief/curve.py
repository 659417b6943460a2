"""How a customer felt along the journey: as the notes have it, and where somebody in the debrief says otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safari.story.curve import felt_along

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safari.debrief.feeling import Feeling
    from safari.people.customer import Customer, Touchpoint
    from safari.run.note import Note


@dataclass(frozen=True, slots=True)
class Point:
    """A customer at a touchpoint: how they felt, the note that has it (None: no note does), and what was said instead
    in the debrief (None: nothing)."""

    touchpoint: Touchpoint
    feeling: int
    note: Note | None = None
    said: Feeling | None = None


@dataclass(frozen=True, slots=True)
class Curve:
    """One customer's feelings in journey order, and the touchpoints at which none is known."""

    customer: Customer
    points: tuple[Point, ...]
    open: tuple[Touchpoint, ...] = ()


def points_of(
    notes: Iterable[Note], said: Iterable[Feeling], customer: str, touchpoints: Iterable[Touchpoint]
) -> tuple[Point, ...]:
    """A customer's points in journey order. What was said in the debrief counts more than what the notes have."""
    journey = sorted(touchpoints, key=lambda one: one.position)
    noted = {one.touchpoint.uid: one for one in felt_along(notes, customer, journey)}
    spoken = {one.touchpoint: one for one in said if one.customer == customer}
    points = []
    for at in journey:
        felt, instead = noted.get(at.uid), spoken.get(at.uid)
        if instead is not None:
            points.append(Point(at, instead.feeling, felt.note if felt else None, instead))
        elif felt is not None:
            points.append(Point(at, felt.feeling, felt.note))
    return tuple(points)
