"""Run in the program's own window: the whole window is its, its keys win, and closing loses nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from ui.run.day import read_day
from ui.run.run_step import RunStep
from ui.run.who_writes import remember_writer

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(breakfast, open_window):
    """The program's window with Run open in it, Astrid writing."""
    remember_writer(read_day(breakfast.library, breakfast.uid), breakfast.leaders.astrid.uid)
    opened = open_window(breakfast.library, "today", "safaris")
    opened.go("safaris", breakfast.uid, "run")
    yield opened
    opened.close_rooms()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_run_has_the_window_and_its_keys(window, hand, breakfast, qtbot):
    step = window.findChild(RunStep)
    assert step.isVisible()
    assert not window.sidebar.isVisible()
    assert not window.menuBar().isVisible()
    assert QApplication.focusWidget() is step.screen_of_day.line
    hand.types("They asked again")
    hand.presses(Qt.Key.Key_3, CTRL)  # a room elsewhere, the kind here
    hand.enters(step.screen_of_day)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    assert note.kind == "ouch"
    hand.presses(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: breakfast.texts() == [])


def test_finish_gives_the_window_back(window, hand, qtbot):
    step = window.findChild(RunStep)
    hand.types("Half a sentence")
    qtbot.mouseClick(step.screen_of_day.top.done, Qt.MouseButton.LeftButton)
    assert window.sidebar.isVisible()
    window.go("safaris", step._uid, "run")
    again = next(one for one in window.findChildren(RunStep) if one.isVisible())
    assert again.screen_of_day.line.text() == "Half a sentence"


def test_closing_the_window_writes_what_is_queued(window, hand, breakfast):
    with breakfast.library.database.lock:
        for words in ("One", "Two", "Three"):
            hand.types(words)
            hand.presses(Qt.Key.Key_Return)
        hand.types("Half a sentence")
    window.close()
    assert breakfast.texts() == ["One", "Two", "Three"]
    draft = breakfast.library.drafts.of(breakfast.uid, breakfast.leaders.astrid.uid)
    assert draft is not None
    assert draft.text == "Half a sentence"


def test_the_window_stays_while_the_disk_refuses_a_note(window, hand, breakfast, full_disk, monkeypatch):
    monkeypatch.setattr(window, "may_lose", lambda: False)
    day = window.findChild(RunStep).screen_of_day
    with full_disk():
        hand.types("Eleven letters")
        hand.presses(Qt.Key.Key_Return)
        assert not window.close()
        assert window.isVisible()
        assert day.isVisible()
        hand.qtbot.waitUntil(lambda: day.line.text() == "Eleven letters")
        assert not window.close()
    assert window.close()
    assert [draft.text for draft in breakfast.library.drafts.left()] == ["Eleven letters"]
