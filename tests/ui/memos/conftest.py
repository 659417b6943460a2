"""Run in a real window, and a microphone that gives real speech: the device is the only thing that is not real."""

from __future__ import annotations

import subprocess
import time as timing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, Qt
from PySide6.QtMultimedia import QtAudio
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from safari.library import Library
from safari.people.consent import Answer, Given, How, Use
from safari.people.customer import Customer
from safari.plan.format import formats
from ui.bridge import Bridge
from ui.memos import microphone
from ui.run.day import read_day
from ui.run.day_screen import DayScreen
from ui.run.run_step import RunStep
from ui.run.who_writes import remember_writer
from ui.screen import Context
from ui.theme import theme

RATE = 16_000
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Device:
    """What the program uses of a QAudioSource and its QIODevice. Gives `pcm` as fast as it is spoken, or `faster`."""

    pcm: bytes
    faster: float = 4.0
    fails: QtAudio.Error = QtAudio.Error.NoError
    gives: int = 10**9  # bytes, then it is silent: unplugged
    given: int = 0
    began: float = 0.0
    is_open: bool = False

    def start(self) -> Device:
        self.given, self.began, self.is_open = 0, timing.monotonic(), True
        return self

    def stop(self) -> None:
        self.is_open = False

    def error(self) -> QtAudio.Error:
        return self.fails

    def readAll(self) -> QByteArray:
        due = int((timing.monotonic() - self.began) * RATE * self.faster) * 2
        end = min(due, self.gives, len(self.pcm))
        begin, self.given = self.given, max(self.given, end)
        return QByteArray(self.pcm[begin : self.given])


@pytest.fixture(scope="session")
def pcm(spoken) -> bytes:
    """A quarter of a minute of speech, as samples."""
    path = spoken(*["I saw her open the third letter, and then the fourth. She did not read any of them."] * 2)
    said = ("-f", "s16le", "-ar", str(RATE), "-ac", "1", "-")
    done = subprocess.run(["ffmpeg", "-loglevel", "error", "-i", str(path), *said], check=True, capture_output=True)
    return done.stdout


@pytest.fixture
def device(pcm, monkeypatch) -> Device:
    """A microphone that is connected."""
    made = Device(pcm)
    monkeypatch.setattr(microphone, "find", lambda: (made, RATE))
    return made


@dataclass
class Memos:
    """The library, the screen of the day in its window, Astrid writing."""

    library: Library
    uid: str
    ingrid: Customer
    screen: DayScreen
    reopen: Callable[[], Memos]

    @property
    def said(self) -> str:
        return self.screen.messages.sentence

    def notes(self) -> list:
        return self.library.notes.of_safari(self.uid)

    def memo(self):
        (note,) = self.notes()
        (memo,) = self.library.memos.of_note(note.uid)
        return memo

    def agrees(self, answer: Answer = Answer.YES, how: How = How.WRITTEN) -> None:
        given = Given(answer, how, self.library.journal.clock().date())
        self.library.people.answer(self.ingrid.uid, (Use.AUDIO,), given)

    def presses(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, modifier)

    def ctrl_m(self) -> None:
        self.presses(Qt.Key.Key_M, CTRL)

    def pieces(self) -> int:
        return self.library.database.value("SELECT count(*) FROM spoken")

    def says_a_note(self, qtbot) -> None:
        """Begin, speak for more than a second, stop, and wait until it is kept."""
        before = len(self.notes())
        self.ctrl_m()
        qtbot.waitUntil(lambda: self.pieces() > 1)
        self.ctrl_m()
        qtbot.waitUntil(lambda: len(self.notes()) > before and self.said.startswith("Kept"))


@pytest.fixture
def memos(tmp_path, qapp, qtbot) -> Iterator[Memos]:
    """A breakfast with Ingrid at the table."""
    qapp.setStyle("Fusion")
    theme().choose("light")
    theme().start()
    begin = datetime(2026, 11, 5, 8, 47, tzinfo=timezone(timedelta(hours=1)))
    library = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: begin)
    astrid = library.people.add_leader("Astrid Holm", "CEO")
    ingrid = library.people.add_customer("Ingrid, 67", language="nb")
    kind = next(one for one in formats()[0] if one.key == "breakfast")
    safari = library.plans.plan(kind, "Breakfast", day=date(2026, 11, 5), starts=time(8, 0))
    library.guests.invite(safari.uid, leader=astrid.uid)
    library.guests.invite(safari.uid, customer=ingrid.uid)
    bridge = Bridge(library)
    steps: list[RunStep] = []

    def close() -> None:
        for step in steps:
            step.hide()
            step.deleteLater()
        steps.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def opened() -> Memos:
        close()
        nothing = lambda *_a, **_k: None  # noqa: E731 - a window that goes nowhere
        remember_writer(read_day(library, safari.uid), astrid.uid)
        context = Context(library, bridge, nothing, nothing, nothing, nothing)
        step = RunStep(context, safari.uid, lambda: begin)
        steps.append(step)
        step.resize(1440, 900)
        with qtbot.waitExposed(step):
            step.show()
        step.activateWindow()
        step.setFocus()
        assert step.screen_of_day is not None
        return Memos(library, safari.uid, ingrid, step.screen_of_day, opened)

    yield opened()
    close()
    bridge.stop()
    library.close()
