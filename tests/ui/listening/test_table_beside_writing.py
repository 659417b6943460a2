"""While the table of all calls is open, nothing that is kept waits for it, and each call is read once."""

from __future__ import annotations

from threading import current_thread

from PySide6.QtCore import Qt

Key, Held = Qt.Key, Qt.KeyboardModifier
BOTH = Held.ControlModifier | Held.ShiftModifier


def test_the_lines_of_a_call_are_read_once_and_not_by_the_writer(calls, heard, open_run, qtbot, monkeypatch):
    run = open_run()
    table = run.listening.middle.calls
    waveform, read = calls.library.recordings.waveform, []

    def noticed(uid):
        read.append(current_thread().name)
        return waveform(uid)

    monkeypatch.setattr(calls.library.recordings, "waveform", noticed)
    run.presses(Key.Key_T, BOTH)
    qtbot.waitUntil(lambda: bool(table.rows))
    run.day.line.setFocus()
    for number in range(1, 4):
        run.types("She waits")
        run.presses(Key.Key_Return)
        qtbot.waitUntil(lambda number=number: table.rows[0].notes == number)
    run.presses(Key.Key_A, BOTH)
    qtbot.waitUntil(lambda: table.index(0, 3).data() == "Yes")
    assert len(read) == 1
    assert "writer" not in read[0]


def test_all_that_changes_while_the_table_is_read_is_shown(calls, heard, open_run, qtbot):
    run = open_run()
    table = run.listening.middle.calls
    run.presses(Key.Key_T, BOTH)
    for owner in ("Claims", "Sales", "Service"):
        calls.library.recordings.edit(heard.uid, owner=owner)
    qtbot.waitUntil(lambda: bool(table.rows) and table.rows[0].owner == "Service")
