"""A real library on disk with a safari that runs on Thursday 5 November 2026, and Run in a real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from safari.library import Library
from safari.people.consent import Answer, Given, How, Use
from safari.plan.format import formats
from ui.bridge import Bridge
from ui.run.day import read_day
from ui.run.day_screen import DayScreen
from ui.run.run_step import RunStep
from ui.run.who_writes import remember_writer
from ui.screen import Context
from ui.theme import theme

BEGIN = datetime(2026, 11, 5, 8, 47, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp):
    """Fonts and colours as the program has them."""
    qapp.setStyle("Fusion")
    theme().choose("light")
    theme().start()


@dataclass
class Clock:
    """A clock that goes on one second each time it is looked at for a note."""

    moment: datetime = BEGIN

    def __call__(self) -> datetime:
        return self.moment


@dataclass
class Breakfast:
    """A planned safari and who is on it."""

    library: Library
    bridge: Bridge
    clock: Clock
    uid: str
    leaders: SimpleNamespace
    customers: SimpleNamespace
    touchpoints: SimpleNamespace
    went: list[tuple[str, str, str]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def context(self) -> Context:
        def go(room: str, uid: str = "", step: str = "") -> None:
            self.went.append((room, uid, step))

        def say(sentence: str, action: str = "", do: object = None) -> None:
            self.said.append(sentence)

        return Context(self.library, self.bridge, go, say, lambda *_a, **_k: None, lambda: None)

    def texts(self) -> list[str]:
        return [note.text for note in self.library.notes.of_safari(self.uid)]


@pytest.fixture
def breakfast(tmp_path, qapp):
    """Two leaders, three customers, two touchpoints, five questions, an agenda that is at its third step."""
    clock = Clock()
    library = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=clock)
    people, plans = library.people, library.plans
    leaders = SimpleNamespace(astrid=people.add_leader("Astrid Holm", "CEO"), erik=people.add_leader("Erik Dahl"))
    customers = SimpleNamespace(
        ingrid=people.add_customer("Ingrid, 67", language="nb"),
        nikos=people.add_customer("Nikos", language="el"),
        sofie=people.add_customer("Sofie", language="da"),
    )
    journey = library.journey
    touchpoints = SimpleNamespace(waiting=journey.called("Waiting"), over=journey.called("Starting over"))
    kind = next(one for one in formats()[0] if one.key == "breakfast")
    safari = plans.plan(kind, "Breakfast with claims customers", day=date(2026, 11, 5), starts=time(8, 0))
    for leader in vars(leaders).values():
        library.guests.invite(safari.uid, leader=leader.uid)
    for customer in vars(customers).values():
        library.guests.invite(safari.uid, customer=customer.uid)
    bridge = Bridge(library)
    yield Breakfast(library, bridge, clock, safari.uid, leaders, customers, touchpoints)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    bridge.stop()
    library.close()


@pytest.fixture
def open_run(breakfast, qtbot) -> Iterator[Callable[..., RunStep]]:
    """Open Run in a window, as somebody who is known to write (Astrid), or as nobody yet."""
    opened: list[RunStep] = []

    def open_it(writer: str | None = breakfast.leaders.astrid.uid, *, known: bool = True) -> RunStep:
        if known:
            remember_writer(read_day(breakfast.library, breakfast.uid), writer)
        step = RunStep(breakfast.context(), breakfast.uid, breakfast.clock)
        step.resize(1440, 900)
        opened.append(step)
        with qtbot.waitExposed(step):
            step.show()
        step.activateWindow()
        step.setFocus()
        return step

    yield open_it
    for step in opened:
        step.hide()
        step.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def day(open_run):
    """The screen of the day, Astrid writing, the line under the keyboard."""
    return open_run().screen_of_day


@pytest.fixture
def photos_agreed(breakfast):
    """Every customer said yes to photos."""
    given = Given(Answer.YES, How.WRITTEN, breakfast.clock().date())
    for customer in vars(breakfast.customers).values():
        breakfast.library.people.answer(customer.uid, (Use.PHOTO,), given)


@dataclass
class Hand:
    """Somebody's hand on the keyboard."""

    clock: Clock
    qtbot: QtBot

    def types(self, words: str) -> None:
        """Type words into whatever has the focus; any script."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(_focused(), event)

    def presses(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, as a shortcut where it is one."""
        QTest.keyClick(_focused(), key, modifier)

    def enters(self, screen: DayScreen) -> None:
        """Press Enter and wait until every word is on disk."""
        self.clock.moment += timedelta(seconds=20)
        self.presses(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: screen.top.kept.state == "kept")


@pytest.fixture
def hand(breakfast, qtbot) -> Hand:
    """A hand on the keyboard."""
    return Hand(breakfast.clock, qtbot)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
