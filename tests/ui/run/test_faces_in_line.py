"""Faces in the line: shown as read, stepped on, switched off on the sheet of keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

CTRL = Qt.KeyboardModifier.ControlModifier
UP, DOWN, TAB, SPACE, ESC, F1 = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_F1,
)  # fmt: skip


def read(day) -> list[str]:
    return [selection.cursor.selectedText() for selection in day.line.extraSelections()]


def test_a_face_lights_its_place_on_the_scale_and_is_kept_as_feeling(day, hand, breakfast):
    hand.types("They rang back :))")
    assert day.box.chips.feeling.feeling == 2
    assert read(day) == [":))"]
    hand.enters(day)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    assert (note.text, note.feeling) == ("They rang back", 2)


def test_a_face_is_stepped_on_and_a_drawn_one_stays(day, hand):
    hand.types("They rang back :)")
    hand.presses(UP, CTRL)
    assert (day.line.text(), day.sitting.jotting.jotted.feeling) == ("They rang back ", 2)
    hand.types("😡")
    assert day.sitting.jotting.jotted.feeling == -3  # typed last
    hand.presses(DOWN, CTRL)  # past the end: none
    jotted = day.sitting.jotting.jotted
    assert (jotted.text, jotted.feeling) == ("They rang back 😡", None)
    assert read(day) == []


def test_a_note_that_ends_in_a_face_is_changed_without_becoming_another(day, hand, breakfast):
    hand.presses(F1)
    hand.presses(TAB)
    hand.presses(SPACE)
    hand.presses(ESC)
    hand.types("They wrote :)")
    hand.enters(day)
    day.keys.reads_faces.click()  # read again
    hand.presses(UP)
    hand.presses(Qt.Key.Key_Home)
    hand.types("x")
    hand.enters(day)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    assert (note.text, note.feeling) == ("xThey wrote :)", None)


def test_faces_are_switched_off_by_keys_and_that_is_remembered(open_run, hand, breakfast):
    day = open_run().screen_of_day
    hand.types("They wrote :)")
    hand.presses(F1)
    hand.presses(TAB)
    assert day.keys.reads_faces.hasFocus()
    hand.presses(SPACE)
    hand.presses(ESC)
    assert (day.line.hasFocus(), day.sitting.jotting.jotted.text, read(day)) == (True, "They wrote :)", [])
    again = open_run().screen_of_day
    assert not again.keys.reads_faces.isChecked()
    assert again.sitting.jotting.jotted.feeling is None
