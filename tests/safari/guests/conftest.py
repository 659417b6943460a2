"""A breakfast in four weeks."""

from __future__ import annotations

from datetime import date

import pytest


@pytest.fixture
def planned(library, breakfast_format):
    """A breakfast on 30 November, to which nobody is invited yet."""
    return library.plans.plan(breakfast_format, "Breakfast with claims customers", day=date(2026, 11, 30))
