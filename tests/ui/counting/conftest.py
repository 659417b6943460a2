"""A breakfast that is at its third step, and Run over it in a real window, with clocks that the test sets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from safari import steady
from safari.library import Library
from safari.plan.format import formats
from ui.bridge import Bridge
from ui.counting.stopwatch import StopwatchSection
from ui.counting.talk_time import TalkSection
from ui.counting.tallies import TalliesSection
from ui.run.day import read_day
from ui.run.day_screen import DayScreen
from ui.run.run_step import RunStep
from ui.run.who_writes import remember_writer
from ui.screen import Context

MORNING = datetime(2026, 11, 5, 8, 47, tzinfo=timezone(timedelta(hours=1)))


@dataclass
class Clocks:
    """The time of day and the steady clock. `pass_by` is time that passes; a test may also set one of them alone."""

    moment: datetime = MORNING
    seconds: float = 5_000.0

    def __call__(self) -> datetime:
        return self.moment

    def pass_by(self, **length: float) -> None:
        self.moment += timedelta(**length)
        self.seconds += timedelta(**length).total_seconds()


@dataclass
class Run:
    """Somebody at Run: what is on the screen, what is on disk, and two hands."""

    library: Library
    clocks: Clocks
    safari: str
    astrid: str
    steps: list[RunStep] = field(default_factory=list)
    bridges: list[Bridge] = field(default_factory=list)

    def open(self) -> DayScreen:
        self.bridges.append(Bridge(self.library))
        nowhere = lambda *_a, **_k: None  # noqa: E731 - three wishes that nobody fulfils
        context = Context(self.library, self.bridges[-1], nowhere, nowhere, nowhere, lambda: None)
        remember_writer(read_day(self.library, self.safari), self.astrid)
        step = RunStep(context, self.safari, self.clocks)
        step.resize(1440, 900)
        step.show()
        QTest.qWaitForWindowExposed(step)
        step.activateWindow()
        QTest.qWaitForWindowActive(step)
        step.setFocus()
        self.steps.append(step)
        return self.day

    def killed(self) -> DayScreen:
        """The program is killed and started anew: nothing is settled, what the disk holds is all there is."""
        path = self.library.path
        self.day.sitting.keeper.read(lambda: None, lambda _nothing: None)
        killed = path.with_name("killed.safari")
        self.library.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        killed.write_bytes(path.read_bytes())
        self.close()
        self.library = Library.open(killed, clock=self.clocks)
        return self.open()

    def close(self) -> None:
        for step in self.steps:
            step.hide()
            step.deleteLater()
        self.steps.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for bridge in self.bridges:
            bridge.stop()
        self.bridges.clear()
        self.library.close()

    @property
    def day(self) -> DayScreen:
        screen = self.steps[-1].screen_of_day
        assert screen is not None
        return screen

    @property
    def stopwatch(self) -> StopwatchSection:
        found = self.day.findChild(StopwatchSection)
        assert found is not None
        return found

    @property
    def tallies(self) -> TalliesSection:
        found = self.day.findChild(TalliesSection)
        assert found is not None
        return found

    @property
    def talk(self) -> TalkSection:
        found = self.day.findChild(TalkSection)
        assert found is not None
        return found

    def texts(self) -> list[str]:
        return [note.text for note in self.library.notes.of_safari(self.safari)]

    def shown(self) -> list[str]:
        return [row.note.text for row in self.day.sitting.model.rows]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "the keyboard is nowhere"
    return widget


@pytest.fixture
def keys(dressed_app):
    """Presses keys where the keyboard is, as a shortcut where they are one."""

    def press(key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(focused(), key, held)

    return press


@pytest.fixture
def clocks(monkeypatch) -> Clocks:
    """Both clocks, standing still."""
    made = Clocks()
    monkeypatch.setattr(steady, "_seconds", lambda: made.seconds)
    monkeypatch.setattr(steady, "_boot", lambda: "this run of the computer")
    return made


@pytest.fixture
def run(tmp_path, dressed_app, clocks) -> Iterator[Run]:
    """Run, Astrid writing, the keyboard in the line."""
    library = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=clocks)
    astrid = library.people.add_leader("Astrid Holm", "CEO")
    kind = next(one for one in formats()[0] if one.key == "breakfast")
    safari = library.plans.plan(kind, "Breakfast with claims customers", day=date(2026, 11, 5), starts=time(8, 0))
    library.guests.invite(safari.uid, leader=astrid.uid)
    library.guests.invite(safari.uid, customer=library.people.add_customer("Ingrid, 67").uid)
    made = Run(library, clocks, safari.uid, astrid.uid)
    made.open()
    yield made
    made.close()


@pytest.fixture
def gone(run):
    """A block within which the disk takes nothing: the file is not where it was."""

    @contextmanager
    def without() -> Iterator[None]:
        path = run.library.path
        path.rename(path.with_suffix(".gone"))
        try:
            yield
        finally:
            path.with_suffix(".gone").rename(path)

    return without
