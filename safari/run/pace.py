"""Where one is in the agenda at a moment: which step, how much of it is over, how many minutes are left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from safari.plan.agenda import AgendaStep

Phase = Literal["unplanned", "before", "during", "after"]


@dataclass(frozen=True, slots=True)
class Pace:
    """`over` says for each step how much of it has gone by, 0 to 1. `step` is the one at hand (index, -1: none).

    `minutes` are those until the safari begins, or left in the step at hand; begun ones count. "unplanned" is a safari
    without a day and a time, or one that is not today.
    """

    phase: Phase
    over: tuple[float, ...]
    step: int = -1
    minutes: int = 0


def pace(steps: Sequence[AgendaStep], day: date | None, starts: time | None, now: datetime) -> Pace:
    """Where one is in the agenda; `now` is compared as wall-clock time."""
    nothing = (0.0,) * len(steps)
    local = now.replace(tzinfo=None)
    if day is None or starts is None or not steps:
        return Pace("unplanned", nothing)
    begins = datetime.combine(day, starts)
    ends = begins + timedelta(minutes=sum(step.minutes for step in steps))
    if local.date() not in {day, ends.date()}:
        return Pace("unplanned", nothing)
    gone = (local - begins).total_seconds() / 60
    if gone < 0:
        return Pace("before", nothing, minutes=_begun(-gone))
    over, at_hand, left = [], -1, 0.0
    for index, step in enumerate(steps):
        over.append(min(1.0, max(0.0, gone / step.minutes)))
        if 0 <= gone < step.minutes:
            at_hand, left = index, step.minutes - gone
        gone -= step.minutes
    return Pace("during" if at_hand >= 0 else "after", tuple(over), at_hand, _begun(left))


def _begun(minutes: float) -> int:
    """Whole minutes, a begun one counted: 37 min 20 s are 38 min left."""
    return int(-(-minutes // 1))
