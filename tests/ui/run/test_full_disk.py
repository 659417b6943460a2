"""Run on a full disk: what is said to be kept is, what is said to be missing is missing, and no more."""

from __future__ import annotations

from PySide6.QtCore import Qt

ENTER, ERASE, UNDO = Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Z
CTRL = Qt.KeyboardModifier.ControlModifier


def failed(day) -> bool:
    return day.top.kept.state == "failed"


def kept(day) -> bool:
    return day.top.kept.state == "kept"


def test_an_emptied_line_misses_nothing(day, hand, breakfast, full_disk, qtbot):
    hand.types("Kept")
    hand.enters(day)
    with full_disk():
        hand.types("y")
        qtbot.waitUntil(lambda: failed(day))
        hand.presses(ERASE)
        qtbot.waitUntil(lambda: kept(day))
        assert day.top.kept.words.text() == "Every word is kept"
        assert day.settle() is True
        hand.types("z")
        qtbot.waitUntil(lambda: failed(day))
        assert day.settle() is False
    assert breakfast.texts() == ["Kept"]


def test_words_wiped_out_on_a_full_disk_are_wiped_out_later(day, hand, breakfast, full_disk, qtbot):
    hand.types("Half")
    qtbot.waitUntil(lambda: bool(breakfast.library.drafts.left()))
    with full_disk():
        for _letter in "Half":
            hand.presses(ERASE)
        qtbot.waitUntil(lambda: day.sitting.keeper._draft_error is not None)
        qtbot.waitUntil(lambda: kept(day))
    assert day.settle() is True
    assert breakfast.library.drafts.left() == []


def test_once_a_note_is_kept_those_that_wait_follow_at_once(day, hand, breakfast, full_disk, qtbot):
    day.sitting.keeper._again.setInterval(60_000)
    with full_disk():
        hand.types("One")
        hand.presses(ENTER)
        hand.types("Two")
        qtbot.waitUntil(lambda: len(day.sitting.keeper.failed) == 1)
    hand.presses(ENTER)
    qtbot.waitUntil(lambda: kept(day))
    assert sorted(breakfast.texts()) == ["One", "Two"]


def test_an_undo_the_disk_refuses_says_that_nothing_was_taken_back(day, hand, breakfast, full_disk, qtbot):
    hand.types("Kept")
    hand.enters(day)
    with full_disk():
        hand.presses(UNDO, CTRL)
        qtbot.waitUntil(lambda: day.messages.sentence.startswith("Nothing was taken back. The disk is full."))
        qtbot.waitUntil(lambda: kept(day))
    assert breakfast.texts() == ["Kept"]
