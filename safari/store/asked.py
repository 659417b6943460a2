"""When customers were asked: the days of their safaris and of their answers about consent, in few questions."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safari.store.database import Database

# Put together here and not by the database: for 20,000 customers that takes half the time.
_DAYS = "SELECT uid, day FROM safaris WHERE day IS NOT NULL"
_ON_SAFARIS = "SELECT customer, safari FROM participants WHERE customer IS NOT NULL"
_ANSWERS = "SELECT customer, given_on FROM consents"

_OF_ONE = """\
SELECT max(day) FROM (
    SELECT safaris.day FROM participants JOIN safaris ON safaris.uid = participants.safari
    WHERE participants.customer = ?1
    UNION ALL SELECT given_on FROM consents WHERE customer = ?1
)
"""

# Of all customers, or with {one} of one. Whoever is on the safari in question was asked about consent for its sake,
# which is not to guard them from it; nor does the day guard anybody on which they said yes: they wait to be met.
_NEAR = """\
SELECT participants.customer, safaris.day FROM safaris JOIN participants ON participants.safari = safaris.uid
WHERE participants.customer IS NOT NULL AND safaris.day BETWEEN ?1 AND ?2 AND safaris.uid <> ?3{one}
UNION ALL SELECT customer, given_on FROM consents
WHERE given_on BETWEEN ?1 AND ?2 AND customer NOT IN (
    SELECT customer FROM participants WHERE safari = ?3 AND customer IS NOT NULL){one}
GROUP BY customer, given_on HAVING max(answer = 'yes') = 0
"""

# Of those on the safari in question alone: their other safaris.
_OF_GUESTS = """\
SELECT others.customer, safaris.day
FROM participants AS guests
JOIN participants AS others ON others.customer = guests.customer AND others.safari <> guests.safari
JOIN safaris ON safaris.uid = others.safari
WHERE guests.safari = ? AND safaris.day BETWEEN ? AND ?
"""


def last_asked(database: Database, one: str = "") -> dict[str, date]:
    """The latest day on which each customer (or `one` of them) was, or will be, asked; who never was is not in it."""
    if one:
        found = database.value(_OF_ONE, (one,))
        return {one: date.fromisoformat(found)} if found else {}
    day_of = dict(database.rows(_DAYS))
    latest: dict[str, str] = {}
    for customer, day in database.rows(_ANSWERS):
        latest[customer] = max(latest.get(customer, ""), day)
    for customer, safari in database.rows(_ON_SAFARIS):
        if safari in day_of:
            latest[customer] = max(latest.get(customer, ""), day_of[safari])
    return {customer: date.fromisoformat(day) for customer, day in latest.items()}


def asked_between(
    database: Database, span: tuple[date, date], safari: str, customer: str = ""
) -> dict[str, list[date]]:
    """The days within a span on which customers (or one of them) were asked for anything but this safari."""
    of_one = (customer,) if customer else ()
    asked = _NEAR.format(one=" AND customer = ?4" if customer else "")
    return _by_customer(database.rows(asked, (*(day.isoformat() for day in span), safari, *of_one)))


def customers_asked(asked: Iterable[str]) -> tuple[str, tuple[str]]:
    """What to look for in the table of customers to find those asked, and those who want no asking."""
    return "opted_out = 1 OR uid IN (SELECT value FROM json_each(?))", (json.dumps(list(asked)),)


def guests_asked_between(database: Database, span: tuple[date, date], safari: str) -> dict[str, list[date]]:
    """The days within a span on which the customers of a safari were asked for anything but this safari."""
    return _by_customer(database.rows(_OF_GUESTS, (safari, *(day.isoformat() for day in span))))


def _by_customer(rows: list[tuple[str, str]]) -> dict[str, list[date]]:
    days: dict[str, list[date]] = {}
    for uid, day in rows:
        days.setdefault(uid, []).append(date.fromisoformat(day))
    return days
