"""A leader and a customer of the breakfast, who can be written to."""

from __future__ import annotations

import pytest


@pytest.fixture
def astrid(library, breakfast, leaders):
    """Astrid, a leader, as a participant."""
    return library.guests.invite(breakfast.uid, leader=leaders[0].uid)


@pytest.fixture
def ingrid(library, breakfast):
    """Ingrid, a customer who speaks Norwegian, with her name and her address written down."""
    customer = library.people.add_customer("Ingrid, 67", language="nb")
    library.people.identify(customer.uid, "Gunhild Eide", "55 00 00 00\ngunhild@example.org")
    library.guests.invite(breakfast.uid, customer=customer.uid)
    return customer
