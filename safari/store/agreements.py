"""What customers agreed to, with whether they are minors, in two questions to the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.people.consent import Agreement, Consent, agreement
from safari.store.tables import CONSENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.store.database import Database

_MINORS = "SELECT uid FROM customers WHERE minor AND uid IN (SELECT customer FROM consents WHERE {where})"


def agreements(database: Database, where: str = "1", parameters: Sequence[str] = ()) -> dict[str, Agreement]:
    """By customer, from these of their answers (`where` is about the table consents); one without any is not in it."""
    answers: dict[str, list[Consent]] = {}
    for consent in CONSENTS.find(database, where, tuple(parameters)):
        answers.setdefault(consent.customer, []).append(consent)
    minors = {uid for (uid,) in database.rows(_MINORS.format(where=where), tuple(parameters))} if answers else set()
    return {one: agreement(consents, minor=one in minors) for one, consents in answers.items()}
