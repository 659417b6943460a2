"""The Library room in a program that is dressed, over a library with a safari, on 17 November 2026, 09:41."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.format import called, formats
from safari.run.note import Kind, Note
from ui.finding.room import LibraryRoom

NOW = datetime(2026, 11, 17, 9, 41, tzinfo=UTC)


@pytest.fixture(autouse=True)
def dressed(dressed_app):
    """Fonts and colours as the program has them."""


@pytest.fixture
def library(begin_library):
    """An empty library of an insurance company."""
    return begin_library(NOW)


@pytest.fixture
def astrid(library):
    return library.people.add_leader("Astrid Holm", "CFO")


@pytest.fixture
def breakfast(library):
    return library.plans.plan(called("breakfast", formats()[0]), "Breakfast", day=date(2026, 11, 17))


@pytest.fixture
def ingrid(library):
    customer = library.people.add_customer("Ingrid, 67", language="nb", who="Retired teacher")
    uses = [Use.NOTES, Use.ANONYMOUS_QUOTE]
    library.people.answer(customer.uid, uses, Given(Answer.YES, How.WRITTEN, date(2026, 1, 1), until=date(2027, 1, 1)))
    library.people.identify(customer.uid, "Ingrid Solheim", "55 00 00 00")
    return customer


@pytest.fixture
def keep(library, astrid, breakfast):
    """Keeps a note: `keep("words", customer, kind=...)`."""

    def keep(text, customer=None, kind=Kind.QUOTE, **details):
        said_by = customer.uid if customer else None
        return library.notes.keep(Note("", breakfast.uid, astrid.uid, kind, text, NOW, said_by, **details))

    return keep


@pytest.fixture
def window(wishes):
    """What the room asks of its window."""
    return wishes


@pytest.fixture
def make_room(open_room, library):
    """Opens the room over the library as it is now."""
    return lambda size=(1200, 800): open_room(LibraryRoom, library, size)


@pytest.fixture
def type_into():
    """Types any letters of any script into what has the keyboard."""

    def type_into(widget, text):
        for letter in text:
            event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(widget, event)

    return type_into
