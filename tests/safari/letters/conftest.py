"""A breakfast in Bergen with a leader and a customer, on a day that stands still."""

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
    return library.plans.plan(
        called("breakfast", formats()[0]),
        "Breakfast with claims customers",
        day=date(2026, 11, 19),
        starts=time(8, 15),
        place="Fjellvik House",
        zone="Europe/Oslo",
        focus="Where does the thread break?",
    )


@pytest.fixture
def astrid(library, breakfast):
    """Astrid, a leader, as a participant."""
    leader = library.people.add_leader("Astrid Holm", "CFO")
    library.people.edit_leader(leader.uid, email="astrid@fjellvik.example")
    return library.guests.invite(breakfast.uid, leader=leader.uid)


@pytest.fixture
def ingrid(library, breakfast):
    """Ingrid, a customer who speaks Norwegian, with her name and her address written down."""
    customer = library.people.add_customer("Ingrid, 67", language="nb")
    library.people.identify(customer.uid, "Gunhild Eide", "55 00 00 00\ngunhild@example.org")
    library.guests.invite(breakfast.uid, customer=customer.uid)
    return customer
