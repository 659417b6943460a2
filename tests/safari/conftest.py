"""What tests of the core stand on: Fjellvik's library on a day that stands still, and a breakfast in Bergen."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from safari.library import Library
from safari.plan.format import called, formats

TODAY = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    """An empty library, on Monday 2 November 2026."""
    made = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: TODAY)
    yield made
    made.close()


@pytest.fixture
def breakfast_format():
    """The format of a breakfast."""
    return called("breakfast", formats()[0])


@pytest.fixture
def breakfast(library, breakfast_format):
    """A breakfast on 19 November, to which nobody is invited yet; Kari Nes answers for what customers give."""
    library.edit_programme(responsible="Kari Nes", contact="kari@fjellvik.example")
    return library.plans.plan(
        breakfast_format,
        "Breakfast with claims customers",
        day=date(2026, 11, 19),
        starts=time(8),
        place="Fjellvik House, Bergen",
        zone="Europe/Oslo",
        focus="Where does the thread break?",
    )


@pytest.fixture
def leaders(library):
    """Astrid, who has an address, and Petros."""
    astrid = library.people.add_leader("Astrid Holm", "CFO")
    library.people.edit_leader(astrid.uid, email="astrid@fjellvik.example")
    return astrid, library.people.add_leader("Petros Rallis", "Sales")


@pytest.fixture
def named(library):
    """Writes down who a customer really is; gives the customer."""

    def identified(customer):
        library.people.identify(customer.uid, "Gunhild Tveit Eide", "gunhild@example.org")
        return customer

    return identified
