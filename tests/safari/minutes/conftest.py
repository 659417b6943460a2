"""A breakfast at which Ingrid spoke, of which minutes are made."""

from __future__ import annotations

import pytest


@pytest.fixture
def ingrid(library, breakfast):
    """Ingrid, who takes part."""
    return library.people.customer(library.guests.invite_customer(breakfast.uid, "Ingrid, 67").customer)
