"""How a step of the agenda really went: longer than planned, closed by hand, begun early. The plan stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class StepTime:
    """`step` is the uid of an agenda step; `extra` minutes were added to it, at `closed` it was closed by hand.

    `began` is the moment it was begun by hand: only the first step, where the safari began before its time, or
    without one.
    """

    uid: str
    safari: str
    step: str
    extra: int = 0
    closed: datetime | None = None
    began: datetime | None = None
