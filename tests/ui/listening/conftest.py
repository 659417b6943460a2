"""A safari of listening to calls, with real speech in real files, and Run in a real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from safari.library import Library
from safari.people.consent import Answer, Given, How, Use
from safari.people.customer import Customer
from safari.people.leader import Leader
from safari.plan.format import formats
from safari.recordings.recording import Recording
from ui.bridge import Bridge
from ui.listening.listening import Listening
from ui.listening.sound import measure
from ui.run.day import read_day
from ui.run.day_screen import DayScreen
from ui.run.run_step import RunStep
from ui.run.who_writes import remember_writer
from ui.screen import Context

NOW = datetime(2026, 11, 5, 10, 0, tzinfo=UTC)
TALK = (
    ("Claims service", "Welcome. You are number thirty eight in the queue."),
    ("Sofie", "I have told you the number two times now."),
    ("Claims service", "I cannot see whom you spoke to."),
    ("Sofie", "Call me on +45 20 12 34 56. I want somebody to say: we have you."),
)
LENGTH_MS = 4_000


def as_vtt(talk: tuple[tuple[str, str], ...] = TALK, length: int = LENGTH_MS) -> str:
    """A transcript with voices, each line as long."""

    def at(ms: int) -> str:
        return f"00:{ms // 60000:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"

    lines = [
        f"{at(number * length)} --> {at((number + 1) * length - 200)}\n<v {who}>{words}\n"
        for number, (who, words) in enumerate(talk)
    ]
    return "WEBVTT\n\n" + "\n".join(lines)


@dataclass
class Calls:
    """The library, and who is on the safari."""

    library: Library
    bridge: Bridge
    uid: str
    eleni: Leader
    sofie: Customer

    def agree(self) -> None:
        """Sofie agrees to being heard."""
        given = Given(Answer.YES, How.SPOKEN, date(2026, 10, 1))
        self.library.people.answer(self.sofie.uid, [Use.NOTES, Use.ANONYMOUS_QUOTE, Use.AUDIO], given)

    def add(self, path: Path, *, customer: str | None = None, words: str = "") -> Recording:
        """A call that is in the library already."""
        measured = measure(path)
        assert measured is not None
        held = self.library.recordings.hold(path)
        recording = self.library.recordings.add(
            self.uid, held, measured.lasts, waveform=measured.waveform, customer=customer
        )
        if words:
            self.library.transcripts.take_in(recording.uid, self.library.transcripts.read(words.encode()))
        return recording

    def context(self) -> Context:
        return Context(
            self.library, self.bridge, lambda *_a: None, lambda *_a, **_k: None, lambda *_a, **_k: None, lambda: None
        )


@pytest.fixture
def calls(tmp_path: Path, qapp: QApplication) -> Iterator[Calls]:
    """A safari of listening to calls with no call on it yet."""
    library = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: NOW)
    eleni = library.people.add_leader("Eleni Papadaki")
    sofie = library.people.add_customer("Sofie, 33", language="en")
    kind = next(one for one in formats()[0] if one.setting == "recordings")
    safari = library.plans.plan(kind, "Listening to calls", day=date(2026, 11, 5), starts=time(9, 0))
    library.guests.invite(safari.uid, leader=eleni.uid)
    bridge = Bridge(library)
    yield Calls(library, bridge, safari.uid, eleni, sofie)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    bridge.stop()
    library.close()


@pytest.fixture
def vtt() -> Callable[[], str]:
    """The transcript of that talk."""
    return as_vtt


@pytest.fixture
def long_call(spoken: Callable[..., Path]) -> Path:
    """Sixteen seconds and more of speech."""
    return spoken(*(words for _who, words in TALK), suffix="mp3")


@pytest.fixture
def heard(calls: Calls, long_call: Path) -> Recording:
    """A call of Sofie's with its transcript, which may be played."""
    calls.agree()
    return calls.add(long_call, customer=calls.sofie.uid, words=as_vtt())


@dataclass
class Open:
    """Run, opened."""

    day: DayScreen
    listening: Listening

    def presses(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.day.line, key, modifier)

    def types(self, words: str) -> None:
        """Type words where the keyboard is."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(QApplication.focusWidget() or self.day.line, event)

    @property
    def said(self) -> str:
        """What stands under the line."""
        return self.day.messages.sentence


@pytest.fixture
def open_run(calls: Calls, qtbot) -> Iterator[Callable[..., Open]]:
    """Opens Run in a window, Eleni writing; waits until what is there is read."""
    opened: list[RunStep] = []

    def open_it(size: tuple[int, int] = (1440, 900)) -> Open:
        remember_writer(read_day(calls.library, calls.uid), calls.eleni.uid)
        step = RunStep(calls.context(), calls.uid, lambda: NOW)
        step.resize(*size)
        opened.append(step)
        with qtbot.waitExposed(step):
            step.show()
        step.activateWindow()
        step.setFocus()
        assert step.screen_of_day is not None
        listening = step.screen_of_day.sitting.findChild(Listening)
        assert listening is not None
        if calls.library.recordings.of_safari(calls.uid):
            qtbot.waitUntil(lambda: listening.call is not None)
        return Open(step.screen_of_day, listening)

    yield open_it
    for step in opened:
        step.settle()
        step.hide()
        step.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
