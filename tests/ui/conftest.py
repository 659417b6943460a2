"""A real window over a real library: what the tests of the rooms stand on."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from safari.errors import SafariError
from safari.library import Library
from safari.store.database import Database
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.menu import Deeds
from ui.screen import Context, screens
from ui.theme import load_fonts, theme
from ui.widgets.button import Button

if TYPE_CHECKING:
    from ui.run.day_screen import DayScreen
    from ui.run.keeper import Keeper
    from ui.run.run_step import RunStep

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
def look(qapp):
    """Light, 100 percent, before and after every test that changes the look."""
    theme().choose("light")
    yield theme()
    theme().choose("light")
    theme().set_text_size(1.0)


@pytest.fixture
def begin_library(tmp_path):
    """Begins an empty library of an insurance company, in which it is always the same moment."""
    begun = []

    def begin(now: datetime) -> Library:
        begun.append(Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: now))
        return begun[-1]

    yield begin
    for library in begun:
        library.close()


@pytest.fixture
def fjellvik(begin_library):
    """An empty library on Monday 2 November 2026, 09:41."""
    return begin_library(DAY_OF_THE_TESTS)


@pytest.fixture
def open_window(dressed_app, qtbot):
    """Opens a window over a library with these rooms, and shows it."""
    bridges: list[Bridge] = []

    def opened(library: Library, *rooms: str, size: tuple[int, int] = (1440, 900)) -> MainWindow:
        window: MainWindow

        def undo():
            window.ask_room("settle")
            library.undo()

        deeds: dict[str, Any] = dict.fromkeys(Deeds.__annotations__, lambda: None)
        deeds |= {"new_safari": lambda: window.go("safaris", "", "new"), "undo": undo, "redo": library.redo}
        deeds["save_pdf"] = lambda: window.ask_room("save_pdf")
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


@dataclass
class Wishes:
    """What a room without a window asks of one, noted down."""

    went: list[tuple[str, str, str]] = field(default_factory=list)
    toasts: list[str] = field(default_factory=list)

    def go(self, room: str, uid: str = "", step: str = "") -> None:
        self.went.append((room, uid, step))

    def toast(self, sentence: str, action: str = "", do: object = None) -> None:
        self.toasts.append(sentence)


@pytest.fixture
def wishes() -> Wishes:
    """What the rooms of `open_room` ask of a window."""
    return Wishes()


@pytest.fixture
def open_room(dressed_app, qtbot, wishes):
    """Opens a room by itself over a library as it is now, and shows it."""
    opened: list[tuple[Bridge, QWidget]] = []

    def open_room(build: Callable[[Context], QWidget], library: Library, size: tuple[int, int]) -> QWidget:
        bridge = Bridge(library)
        room = build(Context(library, bridge, wishes.go, wishes.toast, lambda *_a, **_k: None, lambda: None))
        opened.append((bridge, room))
        room.resize(*size)
        room.show()
        room.activateWindow()
        qtbot.waitUntil(room.isActiveWindow)
        return room

    yield open_room
    for bridge, room in opened:
        bridge.stop()
        room.close()
        room.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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


@pytest.fixture
def killed(qtbot, tmp_path):
    """The library as it would be opened again if the program were killed 400 ms from now: as its files stand then."""
    opened: list[Library] = []

    def after_a_kill(library: Library) -> Library:
        qtbot.wait(400)
        here = tmp_path / f"killed {len(opened)}"
        here.mkdir()
        for file in library.path.parent.glob(f"{library.path.name}*"):
            if file.is_file() and not file.name.endswith(("-shm", ".lock")):
                shutil.copy2(file, here)
        opened.append(Library.open(here / library.path.name))
        return opened[-1]

    yield after_a_kill
    for library in opened:
        library.close()


@pytest.fixture
def slow_disk():
    """A block within which nothing gets to the disk: what is asked of this keeper waits until the block ends."""

    @contextmanager
    def slow(keeper: Keeper) -> Iterator[None]:
        free = threading.Event()
        keeper.do(free.wait)
        try:
            yield
        finally:
            free.set()

    return slow


@pytest.fixture
def asked(qtbot):
    """Answers the dialog that opens next by the word of a button, and gives what it asked."""
    headings: list[str] = []

    def answer(word: str) -> list[str]:
        def press() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            headings.append(dialog.windowTitle())
            button = next(one for one in dialog.findChildren(Button) if one.text() == word)
            button.click()

        QTimer.singleShot(60, press)
        return headings

    return answer


@dataclass
class RunDay:
    """A safari that runs on 5 November 2026, of which Astrid writes: its library, and Run over it."""

    library: Library
    uid: str
    astrid: str
    customers: dict[str, str]
    moment: list[datetime]
    steps: list[RunStep] = field(default_factory=list)
    bridge: Bridge | None = None

    def open_run(self) -> DayScreen:
        """Open Run in a window, once more after a restart."""
        from ui.run.day import read_day
        from ui.run.run_step import RunStep
        from ui.run.who_writes import remember_writer

        self.bridge = self.bridge or Bridge(self.library)
        remember_writer(read_day(self.library, self.uid), self.astrid)
        context = Context(
            *(self.library, self.bridge, lambda *_a: None, lambda *_a: None),
            *(lambda *_a, **_k: None, lambda: None),
        )
        step = RunStep(context, self.uid, lambda: self.moment[0])
        self.steps.append(step)
        step.resize(1440, 900)
        step.show()
        step.activateWindow()
        step.setFocus()
        QCoreApplication.processEvents()
        assert step.screen_of_day is not None
        return step.screen_of_day


@pytest.fixture
def begin_day(tmp_path, dressed_app):
    """Begins a safari of a format at 09:20, twenty minutes ago, with these customers (aliases)."""
    from safari.plan.format import formats

    days: list[RunDay] = []

    def begin(kind: str, *aliases: str) -> RunDay:
        moment = [datetime(2026, 11, 5, 9, 40, tzinfo=timezone(timedelta(hours=1)))]
        library = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: moment[0])
        astrid = library.people.add_leader("Astrid Holm", "CEO").uid
        made = next(one for one in formats()[0] if one.key == kind)
        safari = library.plans.plan(made, made.title, day=date(2026, 11, 5), starts=time(9, 20))
        library.guests.invite(safari.uid, leader=astrid)
        customers = {alias: library.people.add_customer(alias).uid for alias in aliases}
        for customer in customers.values():
            library.guests.invite(safari.uid, customer=customer)
        days.append(RunDay(library, safari.uid, astrid, customers, moment))
        return days[-1]

    yield begin
    for day in days:
        for step in day.steps:
            step.hide()
            step.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if day.bridge is not None:
            day.bridge.stop()
        day.library.close()
