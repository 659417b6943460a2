"""A breakfast in Bergen with all its people, on a day that stands still."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from safari.library import Library
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
        kind, "Breakfast with claims customers", day=date(2026, 11, 19), starts=time(8), zone="Europe/Oslo"
    )
    people, guests = library.people, library.guests
    astrid, petros = people.add_leader("Astrid Holm", "CFO"), people.add_leader("Petros Rallis", "Sales")
    people.edit_leader(astrid.uid, email="astrid@fjellvik.example")
    ingrid = people.add_customer("Ingrid, 67", language="nb")
    people.identify(ingrid.uid, "Gunhild Tveit Eide", "gunhild@example.org")
    nikos = people.add_customer("Nikos, 41", language="el")
    for leader in (astrid, petros):
        guests.invite(planned.uid, leader=leader.uid)
    for customer in (ingrid, nikos):
        guests.invite(planned.uid, customer=customer.uid)
    guests.take_seats(planned.uid)
    return planned
