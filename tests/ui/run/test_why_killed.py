"""A reason that was half-written when the program was killed stands there again when it is asked for."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from safari.run.note import Kind, Note
from ui.run.why_question import WhyQuestion
from ui.widgets.small_field import SmallField


@pytest.fixture
def day(begin_day):
    return begin_day("breakfast", "Ingrid, 67")


@pytest.fixture
def note(day):
    """Ingrid's words; the debrief is closed."""
    said = Note(
        "", day.uid, day.astrid, Kind.QUOTE, "I called eleven times.", day.moment[0], day.customers["Ingrid, 67"]
    )
    kept = day.library.notes.keep(said)
    day.library.closing.close(day.uid)
    return kept


@pytest.fixture
def keyboard(press, write):
    return SimpleNamespace(press=press, write=write)


def asked_why(screen, press):
    """Enter asks why, with the keyboard in the answer."""
    screen.line.setFocus()
    press(Qt.Key.Key_Return)
    question = screen.findChild(WhyQuestion)
    assert question.isVisible()
    return question


def test_it_stands_there_again_and_keeps_the_change_once_answered(day, note, keyboard, killed, qtbot):
    screen = day.open_run()
    keyboard.press(Qt.Key.Key_Up)
    keyboard.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    keyboard.write(" Twice.")
    asked_why(screen, keyboard.press)
    keyboard.write("Heard ag")
    before, day.library = day.library, killed(day.library)
    day.bridge.stop()
    day.bridge = None
    assert day.library.notes.note(note.uid) == note
    screen = day.open_run()
    assert screen.line.text().endswith("Twice.")
    question = asked_why(screen, keyboard.press)
    assert question.field.text() == "Heard ag"
    assert day.library.notes.note(note.uid) == note
    question.field.end(False)
    keyboard.write("ain")
    keyboard.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: day.library.notes.note(note.uid).text.endswith("Twice."))
    assert day.library.closing.amended_note(note.uid).why == ("Heard again",)
    assert day.library.drafts.left() == []
    day.library = before


def test_a_field_beside_the_line_tells_letters_however_fast_they_come(qtbot):
    field = SmallField(name="Where")
    qtbot.addWidget(field)
    field.show()
    told: list[str] = []
    field.typed.connect(told.append)
    for letter in "At the grill":
        QTest.keyClicks(field, letter)
        QTest.qWait(40)
    assert told
    qtbot.waitUntil(lambda: told[-1] == "At the grill")
