"""A breakfast in Bergen, planned: leaders, customers and what they agreed to, on a day that stands still."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from safari.library import Library
from safari.people.consent import Answer, Given, How, Use
from safari.plan.format import called, formats

TODAY = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    made = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: TODAY)
    made.edit_programme(responsible="Kari Nes", contact="kari@fjellvik.example")
    yield made
    made.close()


@pytest.fixture
def breakfast(library):
    kind = called("breakfast", formats()[0])
    planned = library.plans.plan(
        kind,
        "Breakfast; with claims, customers",
        day=date(2026, 11, 19),
        starts=time(8),
        place="Fjellvik House, Bergen",
        zone="Europe/Oslo",
        focus="Where does the thread break?",
    )
    people = library.people
    astrid, petros = people.add_leader("Astrid Holm", "CFO"), people.add_leader("Petros Rallis", "Sales")
    people.edit_leader(astrid.uid, email="astrid@fjellvik.example")
    ingrid = people.add_customer("Ingrid, 67", who="Retired teacher on Askøy.")
    people.identify(ingrid.uid, "Gunhild Tveit Eide", "gunhild@example.org")
    given = Given(Answer.YES, How.WRITTEN, date(2026, 11, 1))
    people.answer(ingrid.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE), given)
    for leader in (astrid, petros):
        library.guests.invite(planned.uid, leader=leader.uid)
    library.guests.invite(planned.uid, customer=ingrid.uid)
    return planned
