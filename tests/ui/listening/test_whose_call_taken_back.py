"""Who is named for a call is named in one go: one undo takes back the call and the newcomer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.theme import theme

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


@pytest.mark.parametrize("size", [(1440, 900), (1100, 700)])
def test_who_names_nobody_reads_when_the_call_may_be_played(calls, long_call, open_run, qtbot, size):
    calls.add(long_call)
    run = open_run(size)
    whose = run.listening.middle.whose
    qtbot.waitUntil(whose.isVisible)
    assert whose.beware.text() == "Nobody is named for this call. Play it only if you may lawfully do so."
    assert whose.beware.isVisible()
    assert not whose.beware.shortened()
    assert whose.rect().contains(whose.beware.geometry())
    assert not whose.beware.geometry().intersects(whose.field.geometry())
    assert not whose.beware.geometry().intersects(whose.pass_by.geometry())
    assert whose.beware.height() >= whose.beware.heightForWidth(whose.beware.width())


def test_in_a_low_window_with_large_text_it_is_said_under_the_line(calls, long_call, open_run, qtbot, qapp):
    theme().set_text_size(1.5)
    try:
        calls.add(long_call)
        run = open_run((1100, 700))
        whose = run.listening.middle.whose
        qtbot.waitUntil(whose.isVisible)
        assert not whose.beware.isVisible()
        assert run.said == "Nobody is named for this call. Play it only if you may lawfully do so."
    finally:
        theme().set_text_size(1.0)
