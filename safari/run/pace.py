"""Where one is in the agenda at a moment: which step, how much of it is over, how many minutes are left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from safari.counting.step_time import StepTime
    from safari.plan.agenda import AgendaStep

Phase = Literal["unplanned", "before", "during", "over", "after"]
LONGEST_OVER = timedelta(hours=3)
"""So long a step waits to be closed once steps are closed by hand; after that the clock goes on by itself."""
LAST_OVER = timedelta(minutes=30)
"""So long the last one waits that nobody closes; then the agenda is over."""
EARLIEST = timedelta(hours=6)
"""So long before its time a safari can begin; a beginning before that is a clock that was set wrong."""


@dataclass(frozen=True, slots=True)
class Pace:
    """`over` says for each step how much of it has gone by, 0 to 1. `step` is the one at hand (index, -1: none).

    `minutes` are those until the safari begins, left in the step at hand, or ("over") more than it was given; begun
    ones count. `starts` says when each step begins as things go, empty where no time is known. "unplanned" is a safari
    without a day and a time, or one that is not today, as long as nobody begins it by hand.
    """

    phase: Phase
    over: tuple[float, ...]
    step: int = -1
    minutes: int = 0
    starts: tuple[time, ...] = ()


class Span(NamedTuple):
    """When a step begins, when it is due to end, and when it ends as things go. `waits`: it is over, and waits to be
    closed by hand."""

    begins: datetime
    due: datetime
    ends: datetime
    closed: bool
    waits: bool


def spans(steps: Sequence[AgendaStep], begins: datetime, now: datetime, times: Sequence[StepTime] = ()) -> list[Span]:
    """When each step begins and ends, as wall-clock times, for a plan that begins at `begins`; `times` say how it went.

    A step closed by hand ends there. The one after it waits to be closed as well, however long it was given, and what
    follows moves. As long as nobody closes anything, the clock goes on by itself.
    """
    went = {one.step: one for one in times}
    moment, by_hand, laid_out = _beginning(steps, begins, went), False, list[Span]()
    for step in steps:
        own = went.get(step.uid)
        due = moment + timedelta(minutes=step.minutes + (own.extra if own else 0))
        closed = own.closed if own else None
        patience = LONGEST_OVER if by_hand else LAST_OVER if step is steps[-1] else timedelta(0)
        waits = closed is None and timedelta(0) <= now - due < patience
        ends = now if waits else due
        if closed is not None:  # a clock that was set back meanwhile: it is closed all the same
            ends = max(moment, min(_wall(closed), now))
        laid_out.append(Span(moment, due, ends, closed is not None, waits))
        moment, by_hand = ends, closed is not None
    return laid_out


def pace(
    steps: Sequence[AgendaStep], day: date | None, starts: time | None, now: datetime, times: Sequence[StepTime] = ()
) -> Pace:
    """Where one is in the agenda, and how its steps went (`times`); `now` is compared as wall-clock time."""
    nothing = (0.0,) * len(steps)
    local = _wall(now)
    due = _due(steps, day, starts, local, times)
    if due is None:
        return Pace("unplanned", nothing)
    laid_out = spans(steps, due, local, times)
    shown = tuple(one.begins.time() for one in laid_out)
    if local.date() not in {due.date(), laid_out[-1].ends.date()}:
        return Pace("unplanned", nothing, starts=shown)
    begins = laid_out[0].begins
    if local < begins:
        return Pace("before", nothing, minutes=_whole(begins - local), starts=shown)
    over = tuple(_gone(one, local) for one in laid_out)
    for place, one in enumerate(laid_out):
        if one.waits:
            return Pace("over", over, place, _whole(local - one.due), shown)
        if not one.closed and local < one.ends:
            return Pace("during", over, place, _whole(one.ends - local), shown)
    return Pace("after", over, starts=shown)


def agenda_period(
    steps: Sequence[AgendaStep], day: date | None, starts: time | None, now: datetime, times: Sequence[StepTime] = ()
) -> tuple[datetime, datetime] | None:
    """From when to when the agenda lasts, as things go, in the time zone of `now`; None where no time is known."""
    due = _due(steps, day, starts, _wall(now), times)
    if due is None:
        return None
    laid_out = spans(steps, due, _wall(now), times)
    return laid_out[0].begins.replace(tzinfo=now.tzinfo), laid_out[-1].ends.replace(tzinfo=now.tzinfo)


def _due(
    steps: Sequence[AgendaStep], day: date | None, starts: time | None, now: datetime, times: Sequence[StepTime]
) -> datetime | None:
    """When the agenda is due to begin: as planned; where no time is planned, or another day, when somebody began it."""
    planned = datetime.combine(day, starts) if day and starts else None
    own = next((_wall(one.began) for one in times if steps and one.step == steps[0].uid and one.began), None)
    if not steps or own is None:
        return planned if steps else None
    if planned is not None and (day in {now.date(), own.date()} or planned - EARLIEST <= own < planned):
        return planned
    return own


def _beginning(steps: Sequence[AgendaStep], planned: datetime, went: Mapping[str, StepTime]) -> datetime:
    """When the first step begins: before its time where somebody said so."""
    own = went.get(steps[0].uid) if steps else None
    if own is None or own.began is None:
        return planned
    began = _wall(own.began)
    return began if planned - EARLIEST <= began < planned else planned


def _gone(span: Span, now: datetime) -> float:
    length = span.ends - span.begins
    if span.closed or span.waits or not length:
        return 1.0
    return min(1.0, max(0.0, (now - span.begins) / length))


def _wall(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


def _whole(length: timedelta) -> int:
    """Whole minutes, a begun one counted: 37 min 20 s are 38 min left. A step that is due this very moment is over by
    one."""
    return max(1, -(-length // timedelta(minutes=1)))
