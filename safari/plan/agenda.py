"""The agenda of a safari: steps of some minutes each, their times computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

LONGEST_STEP = 24 * 60


@dataclass(frozen=True, slots=True)
class AgendaStep:
    """One step. `minutes` is its length; `short` is its name where there is little room; `main` marks the heart of it;
    `led_by` says who leads, in a word of the language it is written in ("host")."""

    uid: str
    safari: str
    position: int
    minutes: int
    title: str
    short: str = ""
    led_by: str = ""
    main: bool = False


@dataclass(frozen=True, slots=True)
class TimedStep:
    """A step with its computed start and end, as wall-clock times of the day."""

    step: AgendaStep
    starts: time
    ends: time


def timed(steps: Sequence[AgendaStep], starts: time) -> list[TimedStep]:
    """The steps one after another from `starts`; past midnight the clock goes on from 00:00."""
    moment = datetime.combine(date.min, starts)
    laid_out = []
    for step in steps:
        end = moment + timedelta(minutes=step.minutes)
        laid_out.append(TimedStep(step, moment.time(), end.time()))
        moment = end
    return laid_out


def length(steps: Sequence[AgendaStep]) -> int:
    """The whole length in minutes."""
    return sum(step.minutes for step in steps)
