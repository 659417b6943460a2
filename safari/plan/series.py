"""Series: the same safari on several days, and what one of them is among the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from safari.plan.safari import Safari


@dataclass(frozen=True, slots=True)
class InSeries:
    """How many safaris a series has, and on which day the one after this comes: None where none does."""

    count: int
    following: date | None = None


def in_series(safaris: Iterable[Safari]) -> dict[str, InSeries]:
    """What each of these safaris is in its series, by uid; of one that is alone in it nothing is said."""
    by_series: dict[str, list[Safari]] = {}
    for one in safaris:
        if one.series:
            by_series.setdefault(one.series, []).append(one)
    found: dict[str, InSeries] = {}
    for several in by_series.values():
        days = sorted(one.day for one in several if one.day)
        for one in several if len(several) > 1 else ():
            day = one.day
            found[one.uid] = InSeries(len(several), next((other for other in days if day and other > day), None))
    return found
