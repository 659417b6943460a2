"""A feeling curve in words: for readers, and for whoever would rather read than look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.sharing.signed import signed
from safari.words import _, ngettext

if TYPE_CHECKING:
    from safari.debrief.curve import Point


def summary(alias: str, points: tuple[Point, ...]) -> str:
    """The curve in a sentence or two: from where to where, the lowest point and the highest."""
    if not points:
        return _("Nothing is known of how {alias} felt at a touchpoint.").format(alias=alias)
    told = ngettext(
        "{alias} at {n} touchpoint: {feeling} at {touchpoint}.",
        "{alias} at {n} touchpoints: from {feeling} at {touchpoint} to {last_feeling} at {last_touchpoint}.",
        len(points),
    )
    first, last = points[0], points[-1]
    sentence = told.format(
        alias=alias,
        n=len(points),
        feeling=signed(first.feeling),
        touchpoint=first.touchpoint.name,
        last_feeling=signed(last.feeling),
        last_touchpoint=last.touchpoint.name,
    )
    return " ".join((sentence, *_extremes(points))) if len(points) > 1 else sentence


def source(point: Point) -> str:
    """Where a feeling comes from: the words of the note, or that somebody said so in the debrief."""
    if point.said is None:
        return point.note.text if point.note else ""
    if point.note is None or point.note.feeling is None:
        return _("Said in the debrief.")
    noted = signed(point.note.feeling)
    return _("Said in the debrief; the notes have {feeling}: {note}").format(feeling=noted, note=point.note.text)


def _extremes(points: tuple[Point, ...]) -> tuple[str, ...]:
    lowest, highest = (choose(points, key=lambda one: one.feeling) for choose in (min, max))
    if lowest.feeling == highest.feeling:
        return ()
    told = _("Lowest {low} at {low_touchpoint}, highest {high} at {high_touchpoint}.")
    return (
        told.format(
            low=signed(lowest.feeling),
            low_touchpoint=lowest.touchpoint.name,
            high=signed(highest.feeling),
            high_touchpoint=highest.touchpoint.name,
        ),
    )
