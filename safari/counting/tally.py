"""A tally: what is counted by one key, each count with its moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Tally:
    """Something that is counted on a safari. `note` is the uid of the observation it became."""

    uid: str
    safari: str
    position: int
    name: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """One of what is counted."""

    uid: str
    tally: str
    at: datetime
