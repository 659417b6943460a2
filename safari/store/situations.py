"""The situation of a safari before and after its day, gathered in a handful of questions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from safari.guests.cool_down import Guarded, days_from, guarded
from safari.people.customer import Customer
from safari.plan.safari import EARLY, Safari
from safari.plan.situation import Booking, Situation
from safari.store.agreements import of_guests
from safari.store.asked import guests_asked_between
from safari.store.briefed import outdated
from safari.store.tables import CHECKLIST_ITEMS, CUSTOMERS, LEADERS, PARTICIPANTS, PROGRAMME, SAFARIS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safari.guests.participant import Participant
    from safari.store.database import Database

_NEAR = "uid <> ?1 AND day BETWEEN date(?2, '-2 days') AND date(?2, '+2 days')"  # far east it is tomorrow
_MINUTES = "SELECT safari, SUM(minutes) FROM agenda_steps WHERE safari IN ({marks}) GROUP BY safari"
_ITS_LEADERS = "uid IN (SELECT leader FROM participants WHERE safari = ?)"
_ITS_CUSTOMERS = "uid IN (SELECT customer FROM participants WHERE safari = ?)"


def situation(database: Database, safari: Safari, today: date) -> Situation:
    """All that what is to be settled for a safari rests on: it, the safaris on about its day, and its people."""
    day = safari.day.isoformat() if safari.day else None
    others = SAFARIS.find(database, _NEAR, (safari.uid, day)) if day else []
    ours, *theirs = _bookings(database, [safari, *others])
    leaders = LEADERS.find(database, _ITS_LEADERS, (safari.uid,))
    customers = CUSTOMERS.find(database, _ITS_CUSTOMERS, (safari.uid,))
    names = {one.uid: one.name for one in leaders} | {one.uid: one.alias for one in customers}
    return Situation(
        ours,
        tuple(theirs),
        names,
        of_guests(database, safari.uid, {one.uid for one in customers if one.minor}),
        today,
        _guarded(database, safari, customers, today),
        tuple(CHECKLIST_ITEMS.find(database, "safari = ? AND NOT done", (safari.uid,), "position, seq")),
        outdated(database, safari.uid) if any(one.briefed_on for one in ours.participants) else frozenset(),
    )


def _bookings(database: Database, safaris: list[Safari]) -> list[Booking]:
    uids = [one.uid for one in safaris]
    marks = ", ".join("?" * len(uids))
    minutes = dict(database.rows(_MINUTES.format(marks=marks), uids))
    people: dict[str, list[Participant]] = {}
    for one in PARTICIPANTS.find(database, f"safari IN ({marks})", uids, "position, seq"):
        people.setdefault(one.safari, []).append(one)
    return [Booking(one, minutes.get(one.uid, 0), tuple(people.get(one.uid, ()))) for one in safaris]


def _guarded(database: Database, safari: Safari, customers: Iterable[Customer], today: date) -> dict[str, Guarded]:
    """Who is not to be asked; once the day is past or the safari was run, nobody is asked any more."""
    day = safari.day or today
    if safari.stage not in EARLY or day < today:
        return {}
    rest = PROGRAMME.find(database)[0].cool_down
    asked = guests_asked_between(database, (days_from(day, -rest), days_from(day, rest)), safari.uid)
    found = (guarded(one, asked.get(one.uid, ()), day, rest) for one in customers)
    return {one.customer: one for one in found if one}
