"""What a safari was in the middle of when Run was left, however that came about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Sat:
    """Who sits at which safari and writes: a leader's uid, "" whoever leads the programme."""

    safari: str
    author: str


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """What runs on: stopwatches and a round of talk since when, and how many cases were begun and not ended.
    `spoken` is the length (ms) of each spoken note that became none yet."""

    stopwatches: tuple[datetime, ...] = ()
    talk: datetime | None = None
    cases: int = 0
    round_since: datetime | None = None
    spoken: tuple[int, ...] = ()
