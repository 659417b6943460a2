"""A safari: one immersion session, in one format, on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class Stage(StrEnum):
    """How far a safari has come."""

    IDEA = "idea"
    PLANNED = "planned"
    RUN = "run"
    TOLD = "told"


@dataclass(frozen=True, slots=True)
class Safari:
    """One session. `feel` and `learn` are what leaders should feel and learn; `format` is a format's key.

    `needs` are the uses (safari.people.consent.Use) that its customers must have agreed to, taken from the format.
    """

    uid: str
    format: str
    title: str
    day: date | None = None
    starts: time | None = None
    place: str = ""
    feel: str = ""
    learn: str = ""
    segment: str | None = None
    stage: Stage = Stage.IDEA
    needs: tuple[str, ...] = ("notes", "anonymous_quote")


def stage_of_plan(safari: Safari, *, leaders: int, customers: int) -> Stage:
    """How far a plan has come: planned once it has a day, a leader and a customer, an idea before that.

    What was run or told stays so, whatever happens to its plan afterwards.
    """
    if safari.stage in (Stage.RUN, Stage.TOLD):
        return safari.stage
    return Stage.PLANNED if safari.day and leaders and customers else Stage.IDEA


@dataclass(frozen=True, slots=True)
class SafariTouchpoint:
    """A touchpoint that a safari is about."""

    uid: str
    safari: str
    touchpoint: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question worth asking, at hand on the day; `asked` once somebody did."""

    uid: str
    safari: str
    position: int
    text: str
    asked: bool = False
