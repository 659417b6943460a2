"""After the debrief was closed a customer's words change in Run with a reason, and what was said first stays known."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from safari.run.note import Kind, Note
from ui.run.why_question import WhyQuestion


@pytest.fixture
def at_line(breakfast, open_run, press):
    """Ingrid's words stand, the debrief is closed, and they are in the line again to be changed."""
    astrid, ingrid = breakfast.leaders.astrid.uid, breakfast.customers.ingrid.uid
    said = "I called eleven times."
    note = Note("", breakfast.uid, astrid, Kind.QUOTE, said, breakfast.clock(), said_by=ingrid)
    note = breakfast.library.notes.keep(note)
    breakfast.library.closing.close(breakfast.uid)
    screen = open_run().screen_of_day
    press(Qt.Key.Key_Up)
    assert screen.sitting.jotting.editing == note
    return screen, note


def question(screen):
    return screen.findChild(WhyQuestion)


def test_enter_asks_why_and_the_answer_keeps_it(breakfast, at_line, press, write, qtbot):
    screen, note = at_line
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    write(" Twice.")
    press(Qt.Key.Key_Return)
    assert question(screen).isVisible()
    assert breakfast.library.notes.note(note.uid) == note
    write("Heard again on the recording")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: breakfast.library.notes.note(note.uid).text == "I called eleven times. Twice.")
    amended = breakfast.library.closing.amended_note(note.uid)
    assert (amended.first_said, amended.why) == ("I called eleven times.", ("Heard again on the recording",))
    assert not question(screen).isVisible()
    assert screen.line.hasFocus()


def test_without_a_reason_nothing_is_kept_and_esc_leaves_it_as_it_was(breakfast, at_line, press, write):
    screen, note = at_line
    write("No: ")
    press(Qt.Key.Key_Return)
    assert not question(screen).wanted.isVisible()
    press(Qt.Key.Key_Return)
    assert question(screen).isVisible()
    assert question(screen).wanted.isVisible()
    write(" ")
    assert not question(screen).wanted.isVisible()
    press(Qt.Key.Key_Escape)
    assert screen.line.hasFocus()
    press(Qt.Key.Key_Escape)
    assert screen.sitting.jotting.editing is None
    assert not question(screen).isVisible()
    assert breakfast.library.notes.note(note.uid) == note


def test_a_feeling_needs_no_reason(breakfast, at_line, press, qtbot):
    screen, note = at_line
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: breakfast.library.notes.note(note.uid).feeling == 0)
    assert not question(screen).isVisible()
    assert breakfast.library.closing.amended_note(note.uid) is None


def test_a_reason_that_the_disk_did_not_take_stands_there_again(at_line, press, write, full_disk, qtbot):
    screen, note = at_line
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    write(" Twice.")
    press(Qt.Key.Key_Return)
    write("Heard again on the recording")
    with full_disk():
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: screen.line.text() == "I called eleven times. Twice.")
    press(Qt.Key.Key_Return)
    assert question(screen).isVisible()
    assert question(screen).field.text() == "Heard again on the recording"
    press(Qt.Key.Key_Return)
    closing = screen.sitting._library.closing
    qtbot.waitUntil(lambda: closing.amended_note(note.uid) is not None)
    assert closing.amended_note(note.uid).why == ("Heard again on the recording",)


def test_the_next_change_is_asked_for_anew(breakfast, at_line, press, write, qtbot):
    screen, note = at_line
    write("A")
    press(Qt.Key.Key_Return)
    write("Heard again")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: breakfast.library.notes.note(note.uid).text.endswith("A"))
    qtbot.waitUntil(lambda: screen.sitting.model.row_of(note.uid).state == "kept")
    press(Qt.Key.Key_Up)
    write("B")
    press(Qt.Key.Key_Return)
    assert question(screen).isVisible()
    assert question(screen).field.text() == ""
