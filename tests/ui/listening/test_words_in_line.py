"""What calls put into the line never takes the place of what somebody typed there, and goes with its call."""

from __future__ import annotations

from PySide6.QtCore import Qt

from safari.run.note import Kind

Key, Held = Qt.Key, Qt.KeyboardModifier


def pick_words(run, row=1, more=3):
    """Pick the first words of a line by keyboard."""
    view = run.listening.middle.transcript
    view.setFocus()
    view.setCurrentIndex(run.listening.middle.lines.index(row))
    run.presses(Key.Key_Right)
    for _word in range(more):
        run.presses(Key.Key_Right, Held.ShiftModifier)


def test_what_is_typed_while_a_quote_is_on_its_way_stays(calls, heard, open_run, qtbot):
    run = open_run()
    pick_words(run)
    run.presses(Key.Key_Return)
    run.day.line.setFocus()
    run.types("Something I just heard")
    qtbot.waitUntil(lambda: "Keep or empty the line first" in run.said)
    assert run.day.line.text() == "Something I just heard"
    assert run.listening.middle.quote.isVisible()
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: len(calls.library.notes.of_safari(calls.uid)) == 1)
    run.listening.middle.quote.buttons[0].click()
    qtbot.waitUntil(lambda: run.day.line.text() == "I have told you")


def test_a_note_that_is_being_changed_keeps_its_moment_where_a_mark_is_pressed(calls, heard, open_run, qtbot):
    run = open_run()
    run.listening.seek(1_000)
    run.types("She waits")
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: run.listening.marked.rows != [])
    run.listening.seek(9_000)
    run.presses(Key.Key_F8)
    qtbot.waitUntil(lambda: len(run.listening.marked.rows) == 2)
    run.day.sitting.change_last()
    run.listening.marked.wanted.emit(calls.library.recordings.marks(heard.uid)[0].uid)
    assert "Keep or empty the line first" in run.said
    assert run.day.sitting.jotting.jotted.moment == 1_000
