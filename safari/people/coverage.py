"""Coverage: when each leader last met a customer, how long ago that is, and when the next time is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from safari.people.leader import Leader

YEAR = 365
# The goal is a whole day a year with customers. Who has met none for half of that year is overdue: there is still
# time to plan a safari and reach the goal.
OVERDUE_AFTER = 180


@dataclass(frozen=True, slots=True)
class Outing:
    """A leader on a safari that has a day; `beside` is the customer they sit beside, `took_place` whether it was."""

    leader: str
    safari: str
    title: str
    day: date
    beside: str | None
    took_place: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """One leader: the last safari that took place, the next one planned, and days since the last (None: never)."""

    leader: Leader
    last: Outing | None
    next: Outing | None
    days: int | None

    @property
    def is_overdue(self) -> bool:
        """Whether the leader has waited too long, or never met a customer at all."""
        return self.days is None or self.days > OVERDUE_AFTER


def coverage(leaders: Iterable[Leader], outings: Iterable[Outing], today: date) -> list[Coverage]:
    """Every leader's coverage on a day, longest wait first; leaders who never met a customer before all others."""
    by_leader: dict[str, list[Outing]] = {}
    for outing in sorted(outings, key=lambda one: one.day):
        by_leader.setdefault(outing.leader, []).append(outing)
    covered = [_of(leader, by_leader.get(leader.uid, []), today) for leader in leaders]
    return sorted(covered, key=lambda one: (one.days is not None, -(one.days or 0)))


def _of(leader: Leader, outings: list[Outing], today: date) -> Coverage:
    last = next((one for one in reversed(outings) if one.took_place and one.day <= today), None)
    ahead = next((one for one in outings if not one.took_place and one.day >= today), None)
    return Coverage(leader, last, ahead, (today - last.day).days if last else None)
