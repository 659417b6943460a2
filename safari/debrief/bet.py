"""What a leader believed a customer would say, and how that came out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safari.guests.participant import Outcome
    from safari.people.leader import Leader


@dataclass(frozen=True, slots=True)
class Bet:
    """A bet of a leader; `participant` is the uid it is kept under."""

    participant: str
    leader: Leader
    text: str
    outcome: Outcome
