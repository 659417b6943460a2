"""A breakfast with all its people, each on a chair."""

from __future__ import annotations

import pytest


@pytest.fixture
def library(library):
    """Whose papers say who answers for what customers give."""
    library.edit_programme(responsible="Kari Nes", contact="kari@fjellvik.example")
    return library


@pytest.fixture
def breakfast(library, breakfast, leaders, named):
    """With Ingrid, who speaks Norwegian, and Nikos, who speaks Greek."""
    ingrid = named(library.people.add_customer("Ingrid, 67", language="nb"))
    nikos = library.people.add_customer("Nikos, 41", language="el")
    for leader in leaders:
        library.guests.invite(breakfast.uid, leader=leader.uid)
    for customer in (ingrid, nikos):
        library.guests.invite(breakfast.uid, customer=customer.uid)
    library.guests.take_seats(breakfast.uid)
    return library.plans.safari(breakfast.uid)
