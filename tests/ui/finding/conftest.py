"""The Library room in a program that is dressed, over a library with a safari, on 17 November 2026, 09:41."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from safari.library import Library
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.format import called, formats
from safari.run.note import Kind, Note
from ui.bridge import Bridge
from ui.finding.room import LibraryRoom
from ui.screen import Context
from ui.theme import theme

NOW = datetime(2026, 11, 17, 9, 41, tzinfo=UTC)


@dataclass
class Window:
    """What a room asks of its window, noted down."""

    went: list[tuple[str, str, str]] = field(default_factory=list)
    toasts: list[str] = field(default_factory=list)

    def go(self, room, uid="", step=""):
        self.went.append((room, uid, step))

    def toast(self, sentence, action="", do=None):
        self.toasts.append(sentence)


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp):
    """Fonts and colours as the program has them."""
    qapp.setStyle("Fusion")
    theme().choose("light")
    theme().start()


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
def window():
    return Window()


@pytest.fixture
def make_room(qtbot, library, window):
    """Opens the room over the library as it is now."""
    made = []

    def make(size=(1200, 800)):
        bridge = Bridge(library)
        room = LibraryRoom(Context(library, bridge, window.go, window.toast, lambda *_a, **_k: None, lambda: None))
        made.append((bridge, room))
        room.resize(*size)
        room.show()
        room.activateWindow()
        qtbot.waitUntil(room.isActiveWindow)
        return room

    yield make
    for bridge, room in made:
        bridge.stop()
        room.close()
        room.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def type_into():
    """Types any letters of any script into what has the keyboard."""

    def type_into(widget, text):
        for letter in text:
            event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(widget, event)

    return type_into
