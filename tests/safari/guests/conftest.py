"""A library on a day that stands still, and a breakfast in four weeks."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from safari.library import Library
from safari.plan.format import called, formats

TODAY = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    made = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: TODAY)
    yield made
    made.close()


@pytest.fixture
def breakfast():
    return called("breakfast", formats()[0])


@pytest.fixture
def planned(library, breakfast):
    """A breakfast on 30 November, to which nobody is invited yet."""
    return library.plans.plan(breakfast, "Breakfast with claims customers", day=date(2026, 11, 30))
