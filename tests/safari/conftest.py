"""What tests of the core stand on: Fjellvik's library on a day that tests set, and a breakfast in Bergen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

import pytest

from safari.errors import SafariError
from safari.library import Library
from safari.people.consent import Answer, Given, How, Use
from safari.plan.format import called, formats
from safari.run.note import Kind, Note

AGREED = Given(Answer.YES, How.WRITTEN, date(2026, 11, 19), until=date(2027, 11, 19))


@dataclass
class Clock:
    """A clock that stands still until a test sets `now`."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock():
    """Monday 2 November 2026, 09:30; a folder whose tests are on another day sets it."""
    return Clock(datetime(2026, 11, 2, 9, 30, tzinfo=UTC))


@pytest.fixture
def library(tmp_path, clock):
    """An empty library."""
    made = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=clock)
    yield made
    made.close()


@pytest.fixture
def safari(library):
    """A breakfast on 19 November, of which nothing but its day and its place is known."""
    plan = library.plans.plan
    return plan(formats()[0][0], "Breakfast with claims customers", day=date(2026, 11, 19), place="Bergen")


@pytest.fixture
def ingrid(library):
    """Who agreed to be quoted and to her picture, not to be named."""
    customer = library.people.add_customer("Ingrid, 67", language="nb", who="Retired teacher on Askøy.")
    library.people.identify(customer.uid, "Gudrun Xzqwhauge", "")
    library.people.answer(customer.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE, Use.PHOTO), AGREED)
    return customer


@pytest.fixture
def nikos(library):
    """Who agreed to be quoted."""
    customer = library.people.add_customer("Nikos, 41", language="el")
    library.people.answer(customer.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE), AGREED)
    return customer


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


@pytest.fixture
def jot(library, breakfast, ingrid):
    """Keeps a note; Ingrid's ouch unless told otherwise."""

    def kept(text="I called eleven times.", **fields):
        told = {"kind": Kind.OUCH, "said_by": ingrid.uid} | fields
        return library.notes.keep(Note("", breakfast.uid, None, text=text, at=library.journal.clock(), **told))

    return kept


@pytest.fixture
def undo_all(library):
    """Undoes to the end; what undo says, a sentence where it refuses."""

    def undone():
        said = []
        while library.journal.undoable:
            try:
                said.append(library.undo())
            except SafariError as error:
                said.append(error.what)
        return said

    return undone
