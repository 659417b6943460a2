"""A real window over a real library: what the tests of the rooms stand on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from safari.errors import SafariError
from safari.library import Library
from safari.store.database import Database
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.menu import Deeds
from ui.screen import screens
from ui.theme import load_fonts, theme

DAY_OF_THE_TESTS = datetime(2026, 11, 2, 9, 41, tzinfo=UTC)


@pytest.fixture(scope="session")
def dressed_app(qapp):
    """Fonts and colours as the program has them."""
    qapp.setStyle("Fusion")
    load_fonts()
    theme().choose("light")
    theme().start()
    return qapp


@pytest.fixture
def fjellvik(tmp_path):
    """An empty library on Monday 2 November 2026, 09:41."""
    opened = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: DAY_OF_THE_TESTS)
    yield opened
    opened.close()


@pytest.fixture
def open_window(dressed_app, qtbot):
    """Opens a window over a library with these rooms, and shows it."""
    bridges = []

    def opened(library: Library, *rooms: str, size: tuple[int, int] = (1440, 900)) -> MainWindow:
        window: MainWindow

        def undo():
            window.ask_room("settle")
            library.undo()

        deeds: dict[str, Any] = dict.fromkeys(Deeds.__annotations__, lambda: None)
        deeds |= {"new_safari": lambda: window.go("safaris", "", "new"), "undo": undo, "redo": library.redo}
        window = MainWindow([one for one in screens() if one.key in rooms], Deeds(**deeds))
        qtbot.addWidget(window)
        bridges.append(Bridge(library))
        window.open_rooms(library, bridges[-1])
        window.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield opened
    for bridge in bridges:
        bridge.stop()


@pytest.fixture
def press(dressed_app):
    """Presses a key as a person does: where the keyboard is, whatever that is; shortcuts count."""

    def pressed(key: Qt.Key, *modifiers: Qt.KeyboardModifier, times: int = 1) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        for _time in range(times):
            where = QApplication.activePopupWidget() or QApplication.focusWidget()
            where = QApplication.focusWidget() if where is None else where
            inner = where.focusWidget() if where is not None and where.focusWidget() is not None else where
            assert inner is not None, "the keyboard is nowhere"
            QTest.keyClick(inner, key, held)
            dressed_app.processEvents()

    return pressed


@pytest.fixture
def write(dressed_app):
    """Types words in any script where the keyboard is."""

    def written(text: str) -> None:
        for letter in text:
            popup = QApplication.activePopupWidget()
            where = (popup.focusWidget() if popup is not None else None) or QApplication.focusWidget()
            assert where is not None, "the keyboard is nowhere"
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(where, event)

    return written


@pytest.fixture
def full_disk(monkeypatch):
    """A block within which nothing can be written, as where the disk is full; reading goes on."""

    def refuse(_database: Database) -> bool:
        raise SafariError("The disk is full.", "Free some space; nothing was lost.")

    @contextmanager
    def full() -> Iterator[None]:
        with monkeypatch.context() as patched:
            patched.setattr(Database, "begin", refuse)
            yield

    return full
