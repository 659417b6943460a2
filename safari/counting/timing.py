"""What is timed: the moment something happened on both clocks, how long it has lasted since, and how that is said."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple, Protocol

from safari.steady import Reading, lasted


class Instant(NamedTuple):
    """A moment by the time of day and by the steady clock: taken when a key is pressed, not when it is written."""

    at: datetime
    steady: Reading


class Timed(Protocol):
    """What began at a moment, and lasted some milliseconds once it has ended."""

    @property
    def began(self) -> datetime:
        """The time of day it began."""

    @property
    def boot(self) -> str:
        """The run of the computer then."""

    @property
    def steady(self) -> int:
        """Milliseconds on the steady clock then."""

    @property
    def ended(self) -> datetime | None:
        """The time of day it ended."""

    @property
    def lasted(self) -> int | None:
        """Milliseconds."""


def length_of(timed: Timed, now: Instant) -> int:
    """Milliseconds that something has lasted, up to now where it goes on. Never negative, never more than a day."""
    if timed.ended is not None and timed.lasted is not None:
        return timed.lasted
    return lasted(timed.began, Reading(timed.boot, timed.steady), now.at, now.steady)


def is_by_time_of_day(timed: Timed, now: Instant) -> bool:
    """Whether only the time of day can tell how long it has lasted: the computer was started anew since."""
    return timed.boot != now.steady.boot


def as_clock(milliseconds: int) -> str:
    """A length as a stopwatch shows it: "4:10", "1:04:10"; whole seconds that are over."""
    minutes, seconds = divmod(max(0, milliseconds) // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
