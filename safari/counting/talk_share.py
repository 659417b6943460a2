"""The share of the time in which leaders talked: the aim is that customers have the word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from safari.counting.timing import length_of

if TYPE_CHECKING:
    from safari.counting.talk import Talk
    from safari.counting.timing import Instant

AIM = 20
"""Percent; leaders listen for the rest."""
SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Share:
    """Leaders talked for `talked` of `of` milliseconds."""

    talked: int
    of: int

    @property
    def percent(self) -> int:
        """0 to 100."""
        return round(100 * self.talked / self.of) if self.of else 0


def share(talks: Sequence[Talk], now: Instant, agenda: tuple[datetime, datetime] | None) -> Share | None:
    """The share up to now; None while nobody has talked.

    It is counted from the beginning of the safari where somebody talked within its agenda (begin and end), and no
    further than its end; else from the first talk on, through the day of the last one.
    """
    if not talks:
        return None
    talked = sum(length_of(one, now) for one in talks)
    began = min(one.began for one in talks)
    ended = max((one.ended or now.at) for one in talks)
    since, until = began, now.at if now.at.date() == ended.date() else ended
    if agenda is not None and agenda[0] <= ended and began <= agenda[1]:
        since, until = min(agenda[0], began), min(until, max(agenda[1], ended))
    return Share(talked, max(talked, int((until - since) / SECOND * 1000)))
