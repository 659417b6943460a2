"""What a leader promised, and what it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a leader (`owner`) promised and by which day; `issue` is the uid of the problem it answers."""

    uid: str
    safari: str | None
    position: int
    text: str
    issue: str | None = None
    owner: str | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A note (uid) that an issue or a commitment (exactly one of the two) comes from."""

    uid: str
    note: str
    issue: str | None = None
    commitment: str | None = None
