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
    """One session. `feel` and `learn` are what leaders should feel and learn; `format` is a format's key."""

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
