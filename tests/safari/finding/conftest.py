"""A library with a safari and three customers, on Tuesday 17 November 2026, 09:41."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from safari.library import Library
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.format import called, formats
from safari.run.note import Kind, Note

NOW = datetime(2026, 11, 17, 9, 41, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def astrid(library):
    return library.people.add_leader("Astrid Holm", "CFO")


@pytest.fixture
def breakfast(library):
    return library.plans.plan(called("breakfast", formats()[0]), "Breakfast", day=date(2026, 11, 17))


@pytest.fixture
def agrees(library):
    """Notes what a customer answers about notes: `agrees(customer)`, `agrees(customer, Answer.NO)`."""

    def agree(customer, answer=Answer.YES, until=None):
        library.people.answer(customer.uid, [Use.NOTES], Given(answer, How.WRITTEN, date(2026, 1, 1), until=until))

    return agree


@pytest.fixture
def ingrid(library, agrees):
    customer = library.people.add_customer("Ingrid, 67", language="nb")
    agrees(customer)
    return customer


@pytest.fixture
def keep(library, astrid, breakfast):
    """Keeps a note: `keep("words", customer, kind=...)`."""

    def keep(text, customer=None, kind=Kind.QUOTE, **details):
        said_by = customer.uid if customer else None
        return library.notes.keep(Note("", breakfast.uid, astrid.uid, kind, text, NOW, said_by, **details))

    return keep


@pytest.fixture
def texts(library):
    """The words found by a query, newest first."""

    def texts(query):
        return [one.note.text for one in library.finding.found(library.finding.newest(query))]

    return texts
