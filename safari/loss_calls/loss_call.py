"""A call to a customer who left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from safari.yes_no import YesNo

MOST_REASONS = 2  # formats.md: two reasons at most, then one verbatim
MOST_CALLS = 10  # Jeanne Bliss: up to ten calls a leader


class Outcome(StrEnum):
    """How a call ended."""

    OPEN = ""
    REACHED = "reached"
    NO_ANSWER = "no_answer"
    DECLINED = "declined"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class LossCall:
    """A call to a customer (uid) at the moment `called`; `note` is the uid of the one verbatim."""

    uid: str
    safari: str
    customer: str
    called: datetime | None = None
    outcome: Outcome = Outcome.OPEN
    reasons: tuple[str, ...] = ()
    note: str | None = None
    follow_up: YesNo = YesNo.OPEN
