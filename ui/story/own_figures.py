"""Reading what a safari measured, for the one number to be chosen from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.counting.talk_share import Share, share
from safari.counting.timing import Instant
from safari.run.pace import agenda_period
from safari.steady import Reading
from safari.story.figures import Measured

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.library import Library
    from safari.plan.safari import Safari
    from safari.run.note import Note

MEASURED = frozenset(
    {
        *("stopwatches", "tallies", "ticks", "cases", "talks", "step_times", "agenda_steps", "loss_calls"),
        *("drivers", "touchpoints", "safaris"),
    }
)


def read_measured(library: Library, safari: Safari, notes: Sequence[Note]) -> Measured:
    """What was measured on a safari, whoever it is about: `safari.story.figures` decides what of it is offered."""
    counting = library.counting
    return Measured(
        day=safari.day,
        notes={note.uid: note for note in notes},
        touchpoints={one.uid: one.name for one in library.journey.touchpoints()},
        stopwatches=counting.stopwatches(safari.uid),
        counted=[(one.tally, one.moments) for one in counting.counted(safari.uid)],
        cases=library.cases.of_safari(safari.uid),
        talk=_talk_share(library, safari),
        calls=list(library.loss_calls.of_safari(safari.uid).values()),
        driver=library.drivers.driver(safari.driver) if safari.driver else None,
    )


def _talk_share(library: Library, safari: Safari) -> Share | None:
    """The share of talk as it stood when the day was over."""
    over = [talk for talk in library.counting.talks(safari.uid) if talk.ended]
    if not over:
        return None
    last = max(talk.ended for talk in over if talk.ended)
    steps, times = library.plans.agenda(safari.uid), library.counting.step_times(safari.uid)
    agenda = agenda_period(steps, safari.day, safari.starts, last, times)
    until = max(last, agenda[1]) if agenda is not None else last
    return share(over, Instant(until, Reading("", 0)), agenda)
