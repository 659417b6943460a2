"""A round of a customer event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Round:
    """A round of `minutes`; `inner_ring` are the participants (uids) who sit inside. It runs from `began` to `ended`;
    `boot` and `steady` (ms) are the steady clock when it began."""

    uid: str
    safari: str
    position: int
    title: str
    minutes: int
    inner_ring: tuple[str, ...] = ()
    began: datetime | None = None
    boot: str = ""
    steady: int = 0
    ended: datetime | None = None
