"""A problem seen on a safari."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Issue:
    """A problem, who owns it (a leader's uid), and the day it is due; `safari` is where it was seen first."""

    uid: str
    safari: str | None
    position: int
    text: str
    owner: str | None = None
    due: date | None = None
