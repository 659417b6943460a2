"""The desk of Today: gathers in few questions what needs somebody now. A start of the program waits for it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from safari.plan.to_settle import to_settle
from safari.store import due_items, promised
from safari.store.tables import SAFARIS
from safari.today.today import Due, NextSafari, Task, Today, has_ended

if TYPE_CHECKING:
    from datetime import datetime

    from safari.people.coverage import Coverage
    from safari.people.desk import PeopleDesk
    from safari.plan.desk import PlanDesk
    from safari.plan.safari import Safari
    from safari.plan.situation import Situation
    from safari.sharing.desk import SharingDesk
    from safari.store.journal import Journal

MOST_WAITS = 5
MOST_PROMISES = 4
MOST_TASKS = 3
MOST_QUOTES = 3
SOON = timedelta(days=1)
# Nobody can say yet that a promise was kept, so one that is long past its day must not stand here for ever.
LATE_FOR = timedelta(days=30)
_AHEAD = "day >= ?1 AND stage <> 'told' AND (stage <> 'debriefed' OR day = ?1)"


class TodayDesk:
    """Knows what is up."""

    def __init__(self, journal: Journal, people: PeopleDesk, plans: PlanDesk, sharing: SharingDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._people, self._plans, self._sharing = people, plans, sharing

    def look(self) -> Today:
        """What is up today."""
        now = self._journal.clock()
        day = now.date()
        coming = self._coming(day)
        situation = self._plans.situation(coming.uid) if coming else None
        due = promised.due_from(self._database, day - LATE_FOR, MOST_PROMISES)
        return Today(
            day=day,
            next=_next(situation, now) if situation else None,
            waits=self._waits(situation),
            promises=tuple(Due(*one) for one in due),
            quotes=self._sharing.newest_quotes(MOST_QUOTES),
            tasks=self._tasks(day, coming),
        )

    def _tasks(self, day: date, coming: Safari | None) -> tuple[Task, ...]:
        span = day - LATE_FOR, day + SOON
        found = due_items.due_items(self._database, span, coming.uid if coming else "", MOST_TASKS)
        return tuple(Task(*one) for one in found)

    def _coming(self, day: date) -> Safari | None:
        """The safari of today or of the soonest day; where none has a day, the one thought of last.

        One of today that was debriefed waits for its story where nothing else comes.
        """
        ahead = SAFARIS.find(self._database, _AHEAD, (day.isoformat(),), "stage = 'debriefed', day, starts, seq")
        if ahead:
            return ahead[0]
        ideas = SAFARIS.find(self._database, "day IS NULL AND stage IN ('idea', 'planned', 'ready')", order="seq DESC")
        return ideas[0] if ideas else None

    def _waits(self, situation: Situation | None) -> tuple[Coverage, ...]:
        coming = [one.leader for one in situation.leaders if one.leader] if situation else []
        return tuple(self._people.coverage(*coming)[:MOST_WAITS])


def _next(situation: Situation, now: datetime) -> NextSafari:
    return NextSafari(
        safari=situation.safari,
        minutes=situation.booking.minutes,
        leaders=tuple(map(situation.name, situation.leaders)),
        customers=tuple(map(situation.name, situation.customers)),
        missing=to_settle(situation),
        is_over=has_ended(situation.safari, situation.booking.minutes, now),
    )
