"""Coverage: whom each leader met, quarter by quarter and how long, how long ago that is, and when the next time is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from safari.people.leader import Leader

YEAR = 365
# The goal is a whole day a year with customers. Who has met none for half of that year is overdue: there is still
# time to plan a safari and reach the goal.
OVERDUE_AFTER = 180
# "A day a year": a working day of seven and a half hours, as in the Nordic countries. Source: the goal of the product's
# description, after Duncan Wardle of Disney: every year a day in the customer's living room.
GOAL = 450  # minutes
QUARTERS = 8  # two years


class Outing(NamedTuple):
    """A leader on a safari that has a day; `beside` is the customer they sit beside, `took_place` whether it was.

    `minutes` is how long the agenda takes, `met` how many customers the leader meets there.
    """

    leader: str
    safari: str
    title: str
    day: date
    beside: str | None
    took_place: bool
    minutes: int = 0
    met: int = 1


class Quarter(NamedTuple):
    """A quarter of a calendar year, `number` from 1 to 4."""

    year: int
    number: int

    @property
    def begins(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.number - 2, 1)


@dataclass(frozen=True, slots=True)
class Coverage:
    """One leader: the last safari that took place, the next one planned, and days since the last (None: never).

    `met` is how many customers they met in each of the last eight quarters, the oldest first; None where they were not
    there yet. `minutes` is how long they were with customers in this calendar year.
    """

    leader: Leader
    last: Outing | None
    next: Outing | None
    days: int | None
    met: tuple[int | None, ...] = ()
    minutes: int = 0

    @property
    def is_overdue(self) -> bool:
        """Whether the leader has waited too long, or never met a customer at all."""
        return self.days is None or self.days > OVERDUE_AFTER

    @property
    def share(self) -> float:
        """How much of the goal, a day a year, is reached; more than 1 where it is surpassed."""
        return self.minutes / GOAL


def last_quarters(today: date) -> tuple[Quarter, ...]:
    """The last eight quarters, the one of `today` the last of them."""
    last = 4 * today.year + (today.month - 1) // 3
    return tuple(Quarter(one // 4, one % 4 + 1) for one in range(last - QUARTERS + 1, last + 1))


def coverage(leaders: Iterable[Leader], outings: Iterable[Outing], today: date) -> list[Coverage]:
    """Every leader's coverage on a day, longest wait first; leaders who never met a customer before all others."""
    by_leader: dict[str, list[Outing]] = {}
    for outing in outings:
        by_leader.setdefault(outing.leader, []).append(outing)
    quarters = last_quarters(today)
    covered = [_of(leader, by_leader.get(leader.uid, []), today, quarters) for leader in leaders]
    return sorted(covered, key=lambda one: (one.days is not None, -(one.days or 0)))


def _of(leader: Leader, outings: list[Outing], today: date, quarters: tuple[Quarter, ...]) -> Coverage:
    took_place = [one for one in outings if one.took_place and one.day <= today]
    last = max(took_place, key=_day, default=None)
    ahead = min((one for one in outings if not one.took_place and one.day >= today), key=_day, default=None)
    minutes = sum(one.minutes for one in took_place if one.day.year == today.year)
    days = (today - last.day).days if last else None
    return Coverage(leader, last, ahead, days, _met(leader, took_place, quarters), minutes)


def _met(leader: Leader, took_place: list[Outing], quarters: tuple[Quarter, ...]) -> tuple[int | None, ...]:
    """By quarter. One that a leader was not there for from its first day is only counted where they met somebody."""
    first, met = 4 * quarters[0].year + quarters[0].number, [0] * len(quarters)
    for one in took_place:
        place = 4 * one.day.year + (one.day.month + 2) // 3 - first
        if 0 <= place < len(met):
            met[place] += one.met
    joined = leader.joined
    if joined is None:
        return tuple(met)
    return tuple(None if not n and one.begins < joined else n for n, one in zip(met, quarters, strict=True))


def _day(outing: Outing) -> date:
    return outing.day
