"""Every letter of the verdict is on disk as soon as one in the line, though nobody leaves the field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.mark.parametrize("field", ["owner", "need"])
def test_words_of_the_verdict_are_kept_while_they_are_typed(calls, heard, open_run, qtbot, field):
    run = open_run()
    recordings = calls.library.recordings
    getattr(run.listening.verdict, field).setFocus()
    run.types("Clai")
    qtbot.waitUntil(lambda: getattr(recordings.recording(heard.uid), field) == "Clai", timeout=1_500)
    run.types("ms")
    qtbot.waitUntil(lambda: getattr(recordings.recording(heard.uid), field) == "Claims", timeout=1_500)
    assert getattr(run.listening.verdict, field).text() == "Claims"
    run.day.line.setFocus()
    run.presses(Key.Key_Z, Held.ControlModifier)
    qtbot.waitUntil(lambda: getattr(recordings.recording(heard.uid), field) == "")
    qtbot.waitUntil(lambda: getattr(run.listening.verdict, field).text() == "")


def test_what_is_typed_before_one_steps_on_stays_with_its_call(calls, heard, spoken, open_run, qtbot):
    second = calls.add(spoken("The second call.", suffix="ogg"))
    run = open_run()
    run.listening.verdict.owner.setFocus()
    run.types("Claims")
    run.presses(Key.Key_G, Held.ControlModifier)
    qtbot.waitUntil(lambda: run.listening.call.number == 1)
    qtbot.waitUntil(lambda: calls.library.recordings.recording(heard.uid).owner == "Claims")
    qtbot.wait(250)
    assert calls.library.recordings.recording(second.uid).owner == ""


def test_ctrl_enter_ends_the_verdict_and_asks_no_question(calls, heard, open_run, qtbot):
    run = open_run()
    run.presses(Key.Key_N, Held.ControlModifier | Held.ShiftModifier)
    run.types("One name")
    run.presses(Key.Key_Return, Held.ControlModifier)
    assert run.day.line.hasFocus()
    qtbot.waitUntil(lambda: calls.library.recordings.recording(heard.uid).need == "One name")
    assert not any(one.asked for one in calls.library.plans.questions(calls.uid))
