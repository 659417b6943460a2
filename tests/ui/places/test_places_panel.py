"""A day in the customer's life: where one is goes into every note, and the notes stand by place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.places.panel import PlacesPanel

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_place_goes_into_every_note_until_it_is_another_and_after_a_restart(begin_day, press, write):
    day = begin_day("life", "Ingrid, 67")
    screen = day.open_run()
    for place, words in (("Kitchen table", ("A blue folder", "Every letter")), ("Garage", ("A shelf",))):
        press(Qt.Key.Key_Y, CTRL)
        QApplication.focusWidget().selectAll()
        write(place)
        press(Qt.Key.Key_Return)
        assert QApplication.focusWidget() is screen.line
        for one in words:
            write(one)
            press(Qt.Key.Key_Return)
    screen.sitting.settle()
    notes = day.library.notes.of_safari(day.uid)
    assert [note.place for note in notes] == ["Kitchen table", "Kitchen table", "Garage"]
    panel = screen.findChild(PlacesPanel)
    assert [(place, one.beside) for place, one in panel.lines.items()] == [
        ("Kitchen table", "2 notes"),
        ("Garage", "1 note"),
    ]
    again = day.open_run().findChild(PlacesPanel)
    assert again.field.text() == "Garage"
    assert again.lines["Garage"].isChecked()
