"""Who takes part in a safari, and who sits beside whom."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Participant:
    """A leader or a customer (exactly one of the two) on a safari; `beside` is the customer a leader sits beside."""

    uid: str
    safari: str
    leader: str | None = None
    customer: str | None = None
    beside: str | None = None
    position: int = 0
