"""When what customers agreed to ends, in one question to the library."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from safari.text import fold

if TYPE_CHECKING:
    from safari.store.database import Database

# As safari.people.consent.agreement: of all answers for a use the one of the latest day stands, of a day the last one.
_ENDS = """\
SELECT customer, MIN(until) AS ends FROM consents AS said
WHERE answer = 'yes' AND withdrawn_on IS NULL AND until IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM consents AS later WHERE later.customer = said.customer AND later.use = said.use
        AND (max(later.given_on, ifnull(later.withdrawn_on, '')), later.seq) > (said.given_on, said.seq))
GROUP BY customer ORDER BY ends
"""

_FIRST = """\
SELECT customer, until FROM consents AS said
WHERE answer = 'yes' AND withdrawn_on IS NULL AND until IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM consents AS later WHERE later.customer = said.customer AND later.use = said.use
        AND (max(later.given_on, ifnull(later.withdrawn_on, '')), later.seq) > (said.given_on, said.seq))
ORDER BY until LIMIT ?
"""
_NEVER = "~"  # after any day
_USES = 6  # a customer may stand there with each

_ALL = f"""\
SELECT customers.uid, customers.alias, said.ends
FROM customers LEFT JOIN ({_ENDS}) AS said ON said.customer = customers.uid
"""


def by_end(database: Database) -> list[tuple[str, date | None]]:
    """Every customer with the last day of the consent that ends first; the earliest first, those without by alias."""
    found = sorted(database.rows(_ALL), key=lambda one: (one[2] or _NEVER, fold(one[1])))
    return [(uid, date.fromisoformat(ends) if ends else None) for uid, _alias, ends in found]


def first_ends(database: Database, most: int) -> dict[str, date]:
    """As `consent_ends`, of no more customers than so many."""
    found: dict[str, date] = {}
    for customer, until in database.rows(_FIRST, (most * _USES,)):
        if len(found) < most:
            found.setdefault(customer, date.fromisoformat(until))
    return found


def consent_ends(database: Database) -> dict[str, date]:
    """By customer: the last day of the consent that ends first; the earliest first."""
    return {customer: date.fromisoformat(ends) for customer, ends in database.rows(_ENDS)}
