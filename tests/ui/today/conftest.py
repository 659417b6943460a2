"""The program's own window over a real library, on a day and at a time of the test's choosing."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from safari import example
from safari.library import Library
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.menu import Deeds
from ui.screen import screens
from ui.theme import theme

NOW = datetime(2026, 11, 24, 9, 41, tzinfo=UTC)  # a Tuesday; the example's next breakfast is on Thursday


class Program:
    """A window, its library, and a clock that can be moved on. `room` is Today as it is on screen."""

    def __init__(self, path: Path) -> None:
        self.now = NOW
        self.library = Library.open(path, lambda: self.now)
        self.bridge = Bridge(self.library)
        self.window = MainWindow(screens(), Deeds(*[lambda: None] * len(Deeds._fields)))
        self.window.open_rooms(self.library, self.bridge)
        self.window.resize(1440, 900)

    @property
    def room(self):
        return self.window.stack.currentWidget()

    def close(self) -> None:
        self.window.close_rooms()
        self.bridge.stop()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.library.close()


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp):
    """Fonts and colours as the program has them."""
    theme().choose("light")
    theme().start()


@pytest.fixture(scope="session")
def written(tmp_path_factory) -> Path:
    """The example library, written once."""
    path = tmp_path_factory.mktemp("example") / "example.safari"
    example.write(path, lambda: NOW)
    return path


@pytest.fixture
def opened(qtbot, tmp_path):
    """Opens a library in the window and goes to Today."""
    programs: list[Program] = []

    def opened(path: Path) -> Program:
        program = Program(path)
        programs.append(program)
        program.window.go("today")
        program.window.show()
        program.window.activateWindow()
        qtbot.waitUntil(program.window.isActiveWindow)
        return program

    yield opened
    theme().set_text_size(1.0)
    for program in programs:
        program.close()


@pytest.fixture
def fjellvik(opened, written, tmp_path) -> Program:
    """The example, open on Today."""
    return opened(Path(shutil.copy(written, tmp_path / "fjellvik.safari")))


@pytest.fixture
def begun(opened, tmp_path) -> Program:
    """A programme that was just begun, open on Today."""
    path = tmp_path / "begun.safari"
    Library.create(path, "Fjellvik Insurance", lambda: NOW).close()
    return opened(path)
