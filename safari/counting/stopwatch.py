"""A stopwatch: how long somebody waited, and the note it becomes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """What is timed from `began` on; `boot` and `steady` (ms) are the steady clock then. `lasted` is milliseconds.

    `note` is the uid of the note it became.
    """

    uid: str
    safari: str
    author: str | None
    label: str
    began: datetime
    boot: str
    steady: int
    ended: datetime | None = None
    lasted: int | None = None
    note: str | None = None
