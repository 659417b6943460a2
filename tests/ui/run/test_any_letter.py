"""Any letter anywhere lands in the line: from parts, lists, after a dead key, with AltGr; Alt and a digit does not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QListView

from ui.widgets.button import Button

ALT, CTRL, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def press(key: int, held: Qt.KeyboardModifier = NONE, text: str = "") -> None:
    focused = QApplication.focusWidget()
    assert focused
    QCoreApplication.sendEvent(focused, QKeyEvent(QEvent.Type.KeyPress, key, held, text))


@pytest.fixture
def of_a_part(day):
    """A list and a button as parts bring them to the right column."""
    listed = QListView(day.questions)
    listed.setModel(QStringListModel(["alpha", "beta"], listed))
    button = Button("Count something")
    button.setParent(day.questions)
    for widget in (listed, button):
        widget.show()
    return listed, button


def test_from_lists_and_buttons_of_parts(day, hand, of_a_part):
    for widget in of_a_part:
        widget.setFocus()
        hand.types("b")
        assert day.line.hasFocus()
    assert day.line.text() == "bb"


def test_a_list_keeps_its_arrows_and_the_space_bar(day, of_a_part):
    listed, _button = of_a_part
    listed.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space, text=" ")
    assert listed.hasFocus()
    assert day.line.text() == ""


def test_every_area_that_f6_stops_at_gives_its_letters_to_the_line(day, hand):
    hand.types("A note")
    hand.enters(day)
    typed = ""
    for _area in range(12):
        hand.presses(Qt.Key.Key_F6)
        for _again in range(_area):
            hand.presses(Qt.Key.Key_F6)
        hand.types("ø")
        typed += "ø"
        assert day.line.hasFocus()
    assert day.line.text() == typed


def test_a_dead_key_and_its_letter(day, hand):
    day.timeline.setFocus()
    press(Qt.Key.Key_Dead_Acute)
    assert day.line.hasFocus()
    hand.types("e")
    day.questions.rows[0].setFocus()
    press(Qt.Key.Key_Dead_Diaeresis)
    hand.types("ιx")
    assert day.line.text() == "éϊx"


def test_alt_gr_writes_and_alt_with_a_digit_does_not(day):
    day.timeline.setFocus()
    press(Qt.Key.Key_At, ALT | CTRL, "@")
    assert day.line.text() == "@"
    day.timeline.setFocus()
    press(Qt.Key.Key_5, ALT, "5")
    assert day.line.text() == "@"
    day.line.setFocus()
    press(Qt.Key.Key_5, ALT, "5")
    assert day.line.text() == "@"
