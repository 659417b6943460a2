"""What customers agreed to, with whether they are minors, in two questions to the library."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from safari.people.consent import Agreement, Consent, agreement
from safari.store.tables import CONSENTS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from safari.store.database import Database

_MINORS = "SELECT uid FROM customers WHERE minor AND uid IN (SELECT customer FROM consents WHERE {where})"


_OF_CUSTOMERS = "customer IN (SELECT value FROM json_each(?))"
_OF_GUESTS = "customer IN (SELECT customer FROM participants WHERE safari = ?)"


def agreements(
    database: Database, where: str = "1", parameters: Sequence[str] = (), minors: Collection[str] | None = None
) -> dict[str, Agreement]:
    """By customer, from these of their answers (`where` is about the table consents); one without any is not in it.

    `minors` are those of them who are, where that is known already (None: it is asked).
    """
    answers: dict[str, list[Consent]] = {}
    for consent in CONSENTS.find(database, where, tuple(parameters)):
        answers.setdefault(consent.customer, []).append(consent)
    if minors is None:
        found = database.rows(_MINORS.format(where=where), tuple(parameters)) if answers else []
        minors = {uid for (uid,) in found}
    return {one: agreement(consents, minor=one in minors) for one, consents in answers.items()}


def of_customers(database: Database, customers: Iterable[str]) -> dict[str, Agreement]:
    """What each of these customers agreed to."""
    return agreements(database, _OF_CUSTOMERS, (json.dumps(sorted(customers)),))


def of_guests(database: Database, safari: str, minors: Collection[str] | None = None) -> dict[str, Agreement]:
    """What the customers on a safari agreed to; `minors` as in `agreements`."""
    return agreements(database, _OF_GUESTS, (safari,), minors)
