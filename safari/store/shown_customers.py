"""Customers as others than People may see them; whose words nobody reads any more, and whose photos nobody sees."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from safari.people.alias import shown_alias
from safari.people.held_back import held_back_words
from safari.store.agreements import agreements, of_customers
from safari.store.tables import CUSTOMERS, IDENTITIES
from safari.store.told_notes import ended_reading, standings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from safari.people.consent import Agreement
    from safari.people.customer import Customer
    from safari.store.database import Database

_OF_THESE = "uid IN (SELECT value FROM json_each(?))"
# All answers of those customers who may have ended their consent to photos: few, among many who did not.
_MAY_HAVE_ENDED_PHOTOS = (
    "customer IN (SELECT customer FROM consents"
    " WHERE use = 'photo' AND (answer = 'no' OR withdrawn_on IS NOT NULL OR until < ?))"
)


def shown(database: Database, customers: Iterable[Customer], language: str = "") -> list[Customer]:
    """The same customers; an alias from before that tells the real name says no more than that it is a customer, in
    this language ("": the program's)."""
    asked = list(customers)
    uids = json.dumps([one.uid for one in asked])
    real = {one.uid: one.real_name for one in IDENTITIES.find(database, _OF_THESE, (uids,))}
    return [replace(one, alias=shown_alias(one.alias, real.get(one.uid, ""), language)) for one in asked]


def held_back(database: Database, today: date, among: Collection[str] | None = None) -> dict[str, str]:
    """By customer, of all or of these, whose words may not be read on this day: what stands in their place."""
    if among is None:
        ended = ended_reading(database, today)
    else:
        ended = frozenset(uid for uid, one in of_customers(database, among).items() if not one.may_be_read(today))
    if not ended:
        return {}
    how = standings(database, ended, today)
    asked = shown(database, CUSTOMERS.find(database, _OF_THESE, (json.dumps(sorted(ended)),)))
    return {one.uid: held_back_words(one.alias, how[one.uid]) for one in asked}


def unseen(database: Database, today: date) -> dict[str, Agreement]:
    """By customer whose words may be read on this day and whose photos may not be looked at, what they agreed to."""
    answered = agreements(database, _MAY_HAVE_ENDED_PHOTOS, (today.isoformat(),))
    return {uid: one for uid, one in answered.items() if one.may_be_read(today) and not one.may_be_seen(today)}
