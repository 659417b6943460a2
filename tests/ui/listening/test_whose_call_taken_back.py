"""Who is named for a call is named in one go: one undo takes back the call and the newcomer."""

from __future__ import annotations

from PySide6.QtCore import Qt

Key, Held = Qt.Key, Qt.KeyboardModifier


def test_one_undo_takes_back_the_name_of_a_call_and_the_newcomer(calls, long_call, open_run, qtbot):
    added = calls.add(long_call)
    run = open_run()
    qtbot.waitUntil(run.listening.middle.whose.isVisible)
    run.listening.middle.whose.field.setFocus()
    run.types("Nikos")
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: run.listening.head.title.text() == "Nikos")
    run.presses(Key.Key_Z, Held.ControlModifier)
    qtbot.waitUntil(lambda: calls.library.recordings.recording(added.uid).customer is None)
    assert calls.library.people.customer_called("Nikos") is None
