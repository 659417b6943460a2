"""A note hangs on the question that was just asked."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ui.theme import theme

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ENTER, BACK, Z = Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Z


def test_the_next_note_answers_the_question_and_the_one_after_does_not(day, hand, breakfast):
    question = day.questions.rows[0].question
    assert not day.box.chips.answers.isVisible()
    hand.presses(ENTER, CTRL)
    chip = day.box.chips.answers
    assert chip.isVisible()
    assert chip.accessibleName() == f"Answers: {question.text}"
    assert len(chip.text()) <= 40
    hand.types("At the till")
    hand.enters(day)
    assert not chip.isVisible()
    hand.types("Something else")
    hand.enters(day)
    first, second = breakfast.library.notes.of_safari(breakfast.uid)
    assert (first.question, second.question) == (question.uid, None)
    shown = [day.sitting.model.shown(row) for row in day.sitting.model.rows]
    assert [one.answers for one in shown] == [f"Answers: {question.text}", ""]
    assert question.text in shown[0].said


def test_one_key_or_a_click_lets_go_of_it(day, hand, breakfast, qtbot):
    hand.presses(ENTER, CTRL)
    hand.presses(BACK)
    assert day.sitting.jotting.jotted.question is None
    hand.presses(ENTER, CTRL)
    hand.types("At the till")
    hand.presses(ENTER, CTRL | SHIFT)
    assert day.sitting.jotting.jotted.question is None
    hand.presses(ENTER, CTRL)
    qtbot.mouseClick(day.box.chips.answers, Qt.MouseButton.LeftButton)
    assert day.sitting.jotting.jotted.question is None
    assert day.line.hasFocus()
    hand.enters(day)
    assert breakfast.library.notes.of_safari(breakfast.uid)[0].question is None


def test_a_tick_taken_back_lets_go_of_it(day, hand, qtbot):
    row = day.questions.rows[1]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert day.sitting.jotting.jotted.question == row.question.uid
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert day.sitting.jotting.jotted.question is None
    hand.presses(ENTER, CTRL)
    hand.presses(Z, CTRL)
    qtbot.waitUntil(lambda: day.sitting.jotting.jotted.question is None)


def test_a_note_being_changed_keeps_the_question_it_answers(day, hand, breakfast):
    hand.presses(ENTER, CTRL)
    hand.types("At the till")
    hand.enters(day)
    hand.presses(Qt.Key.Key_Up)
    assert day.box.chips.answers.isVisible()
    hand.presses(ENTER, CTRL)  # the second question was asked: nothing to do with this note
    hand.types("!")
    hand.enters(day)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    assert (note.text, note.question) == ("At the till!", day.questions.rows[0].question.uid)


def test_in_a_small_window_with_large_letters_the_question_can_be_seen(day, hand, qtbot):
    theme().set_text_size(1.5)
    try:
        day.window().resize(1100, 700)
        qtbot.waitUntil(lambda: day.size().toTuple() == (1100, 700))
        hand.presses(ENTER, CTRL)
        chip = day.box.chips.answers
        qtbot.waitUntil(lambda: chip.visibleRegion().boundingRect().height() == chip.height())
    finally:
        theme().set_text_size(1.0)
