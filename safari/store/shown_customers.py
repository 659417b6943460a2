"""Customers as others than People may see them, and what stands in the place of words that nobody reads any more."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from safari.people.alias import shown_alias
from safari.people.held_back import held_back_words
from safari.store.tables import CUSTOMERS, IDENTITIES
from safari.store.told_notes import ended_reading, standings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from safari.people.customer import Customer
    from safari.store.database import Database

_OF_THESE = "uid IN (SELECT value FROM json_each(?))"


def shown(database: Database, customers: Iterable[Customer], language: str = "") -> list[Customer]:
    """The same customers; an alias from before that tells the real name says no more than that it is a customer, in
    this language ("": the program's)."""
    asked = list(customers)
    uids = json.dumps([one.uid for one in asked])
    real = {one.uid: one.real_name for one in IDENTITIES.find(database, _OF_THESE, (uids,))}
    return [replace(one, alias=shown_alias(one.alias, real.get(one.uid, ""), language)) for one in asked]


def held_back(database: Database, today: date) -> dict[str, str]:
    """By customer whose words may not be read on this day, what stands in their place."""
    ended = ended_reading(database, today)
    if not ended:
        return {}
    how = standings(database, ended, today)
    asked = shown(database, CUSTOMERS.find(database, _OF_THESE, (json.dumps(sorted(ended)),)))
    return {one.uid: held_back_words(one.alias, how[one.uid]) for one in asked}
