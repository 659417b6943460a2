"""Where one is in the half hour of a debrief: which step, how many minutes are left of it and of all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

Phase = Literal["waiting", "during", "over", "past"]
_FORGOTTEN = timedelta(hours=3)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Reached:
    """`step` is the one at hand (index, -1: none); `left` and `left_of_all` are minutes, begun ones counted. "over":
    the time is up, by `left` minutes; "past": so long ago that nobody sits together any more. `gone` says for each
    step how much of it has gone by, 0 to 1."""

    phase: Phase
    step: int
    left: int
    left_of_all: int
    gone: tuple[float, ...]


def reached(minutes: Sequence[int], began: datetime | None, now: datetime) -> Reached:
    """Where one is `now` in steps of so many minutes that began then; None: nobody began them.

    The clock goes by itself, and nothing waits for it: whoever takes longer sees how much.
    """
    if began is None or not minutes:
        return Reached("waiting", -1, 0, sum(minutes), (0.0,) * len(minutes))
    gone_by = max(timedelta(0), now - began)  # a clock that was set back meanwhile
    begins, ends = timedelta(0), timedelta(0)
    gone: list[float] = []
    step, left = -1, 0
    for place, length in enumerate(minutes):
        begins, ends = ends, ends + length * _MINUTE
        gone.append(min(1.0, max(0.0, (gone_by - begins) / (ends - begins))) if length else float(gone_by >= begins))
        if step < 0 and gone_by < ends:
            step, left = place, _whole(ends - gone_by)
    if step >= 0:
        return Reached("during", step, left, _whole(ends - gone_by), tuple(gone))
    phase: Phase = "past" if gone_by - ends >= _FORGOTTEN else "over"
    return Reached(phase, len(minutes) - 1, (gone_by - ends) // _MINUTE, 0, tuple(gone))


def _whole(length: timedelta) -> int:
    return -(-length // _MINUTE)
