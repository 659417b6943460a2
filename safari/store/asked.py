"""When customers were asked: the days of their safaris and of their answers about consent, in one question."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safari.store.database import Database

_OF_ALL = """\
SELECT customer, max(day) FROM (
    SELECT participants.customer, safaris.day FROM participants JOIN safaris ON safaris.uid = participants.safari
    WHERE participants.customer IS NOT NULL AND safaris.day IS NOT NULL
    UNION ALL SELECT customer, given_on FROM consents
) GROUP BY customer
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


def last_asked(database: Database) -> dict[str, date]:
    """The latest day on which each customer was, or will be, asked; who never was is not in it."""
    return {customer: date.fromisoformat(day) for customer, day in database.rows(_OF_ALL)}


def asked_between(
    database: Database, span: tuple[date, date], safari: str, customer: str = ""
) -> dict[str, list[date]]:
    """The days within a span on which customers (or one of them) were asked for anything but this safari."""
    of_one = (customer,) if customer else ()
    asked = _NEAR.format(one=" AND customer = ?4" if customer else "")
    return _by_customer(database.rows(asked, (*(day.isoformat() for day in span), safari, *of_one)))


def guests_asked_between(database: Database, span: tuple[date, date], safari: str) -> dict[str, list[date]]:
    """The days within a span on which the customers of a safari were asked for anything but this safari."""
    return _by_customer(database.rows(_OF_GUESTS, (safari, *(day.isoformat() for day in span))))


def _by_customer(rows: list[tuple[str, str]]) -> dict[str, list[date]]:
    days: dict[str, list[date]] = {}
    for uid, day in rows:
        days.setdefault(uid, []).append(date.fromisoformat(day))
    return days
