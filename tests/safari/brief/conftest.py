"""A breakfast with two leaders, and a customer who agreed to be quoted."""

from __future__ import annotations

from datetime import date

import pytest

from safari.people.consent import Answer, Given, How, Use


@pytest.fixture
def breakfast(library, breakfast, leaders, named):
    """Planned, under a title that calendars must escape."""
    ingrid = named(library.people.add_customer("Ingrid, 67", who="Retired teacher on Askøy."))
    given = Given(Answer.YES, How.WRITTEN, date(2026, 11, 1))
    library.people.answer(ingrid.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE), given)
    for leader in leaders:
        library.guests.invite(breakfast.uid, leader=leader.uid)
    library.guests.invite(breakfast.uid, customer=ingrid.uid)
    return library.plans.edit(breakfast.uid, title="Breakfast; with claims, customers")
