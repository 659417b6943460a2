"""Who takes part in a safari, and who sits beside whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Outcome(StrEnum):
    """How a leader's bet came out; empty: nobody said yet."""

    OPEN = ""
    RIGHT = "right"
    WRONG = "wrong"
    SURPRISED = "surprised"


@dataclass(frozen=True, slots=True)
class Participant:
    """A leader or a customer (exactly one of the two) on a safari.

    A leader: `beside` is the customer, `agent` the one who serves customers, they sit beside; `bet` is what they
    believe will be said, `outcome` how that came out; `briefed_on` is the day their brief was made. A customer:
    `reason` is why they were asked although they are guarded. `seat` is a chair at the table, clockwise from 0 (None:
    none yet).
    """

    uid: str
    safari: str
    leader: str | None = None
    customer: str | None = None
    beside: str | None = None
    position: int = 0
    bet: str = ""
    agent: str = ""
    reason: str = ""
    seat: int | None = None
    briefed_on: date | None = None
    outcome: Outcome = Outcome.OPEN
