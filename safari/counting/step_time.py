"""How a step of the agenda really went: longer than planned, or closed early. The plan stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class StepTime:
    """`step` is the uid of an agenda step, `extra` minutes were added to it, `closed` is the moment it was closed."""

    uid: str
    safari: str
    step: str
    extra: int = 0
    closed: datetime | None = None
