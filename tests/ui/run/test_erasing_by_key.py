"""Ctrl+D twice erases the chosen note off the record; Ctrl+Z does not bring it back."""

from __future__ import annotations

from PySide6.QtCore import Qt

CTRL = Qt.KeyboardModifier.ControlModifier


def choose(day, place: int) -> None:
    day.timeline.setCurrentIndex(day.sitting.model.index(place))
    day.timeline.setFocus()


def test_pressed_twice_it_is_gone_and_said_so(day, hand, breakfast, qtbot):
    for words in ("Her first words", "~Her daughter works there", "Her last words"):
        hand.types(words)
        hand.enters(day)
    choose(day, 1)
    hand.presses(Qt.Key.Key_D, CTRL)
    assert "again" in day.messages.sentence
    assert len(breakfast.texts()) == 3
    hand.presses(Qt.Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: day.sitting.model.rowCount() == 2)
    assert breakfast.texts() == ["Her first words", "Her last words"]
    qtbot.waitUntil(lambda: "backups" in day.messages.sentence)
    for left in (1, 0, 0):  # nothing from before Run is taken back in its place
        hand.presses(Qt.Key.Key_Z, CTRL)
        qtbot.waitUntil(lambda left=left: day.sitting.model.rowCount() == left)
    qtbot.waitUntil(lambda: "nothing to take back" in day.messages.sentence)
    assert breakfast.library.plans.safari(breakfast.uid) is not None


def test_a_note_on_the_record_is_not_erased(day, hand, breakfast):
    hand.types("Her first words")
    hand.enters(day)
    choose(day, 0)
    hand.presses(Qt.Key.Key_D, CTRL)
    hand.presses(Qt.Key.Key_D, CTRL)
    assert "Only a note off the record" in day.messages.sentence
    assert breakfast.texts() == ["Her first words"]


def test_without_a_chosen_note_it_says_how(day, hand):
    hand.presses(Qt.Key.Key_D, CTRL)
    assert "Choose a note" in day.messages.sentence
