"""Talk time: when leaders talked, and which share of the time that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Talk:
    """A leader talks from `began` on; `boot` and `steady` (ms) are the steady clock then, `lasted` is milliseconds."""

    uid: str
    safari: str
    began: datetime
    boot: str
    steady: int
    ended: datetime | None = None
    lasted: int | None = None
