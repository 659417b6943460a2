"""A breakfast that is no more than a title."""

from __future__ import annotations

import pytest


@pytest.fixture
def planned(library, breakfast_format):
    """A breakfast that nobody has filled in yet."""
    return library.plans.plan(breakfast_format, "Breakfast with claims customers")
