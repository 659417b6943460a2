"""The screen around the line: who writes, clock and agenda, questions, areas, the sheet of keys, small windows."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication

from ui.counting.tallies import TalliesSection
from ui.run.who_writes import WhoWrites
from ui.theme import theme

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER, F6 = Qt.Key.Key_Return, Qt.Key.Key_F6


def test_who_writes_is_asked_once_by_keyboard_and_remembered(open_run, hand, breakfast):
    step = open_run(known=False)
    asking = step.findChild(WhoWrites)
    assert [choice.text() for choice in asking.choices] == ["Astrid Holm", "Erik Dahl", "Someone else"]
    assert asking.choices[0].hasFocus()
    hand.presses(Qt.Key.Key_Down)
    hand.presses(ENTER)
    day = step.screen_of_day
    assert day.line.hasFocus()
    assert day.top.writer.text() == "Erik Dahl’s notes"
    hand.types("Erik heard this")
    hand.enters(day)
    assert breakfast.library.notes.of_safari(breakfast.uid)[0].author == breakfast.leaders.erik.uid
    assert open_run(known=False).screen_of_day.top.writer.text() == "Erik Dahl’s notes"


def test_a_number_chooses_too_and_someone_else_is_the_programme_lead(open_run, hand, breakfast):
    step = open_run(known=False)
    hand.presses(Qt.Key.Key_3)
    hand.types("The lead heard this")
    hand.enters(step.screen_of_day)
    assert breakfast.library.notes.of_safari(breakfast.uid)[0].author is None
    assert step.screen_of_day.top.writer.text() == "The programme lead’s notes"


def test_somebody_else_may_take_over_and_finds_their_own_words(open_run, hand, qtbot):
    step = open_run()
    hand.types("Astrid's half sentence")
    step.screen_of_day.top.writer.click()
    hand.presses(Qt.Key.Key_2)
    assert step.screen_of_day.line.text() == ""
    hand.types("Erik's")
    step.screen_of_day.top.writer.click()
    hand.presses(Qt.Key.Key_1)
    assert step.screen_of_day.line.text() == "Astrid's half sentence"


def test_the_clock_and_the_agenda_run_along(day, breakfast, qtbot):
    assert day.clock.time.text() == "08:47"
    assert day.clock.left_over.text() == "18 min left: Stories"
    breakfast.clock.moment += timedelta(minutes=1)
    qtbot.waitUntil(lambda: day.clock.time.text() == "08:48", timeout=2500)
    assert day.clock.left_over.text() == "17 min left: Stories"
    assert day.clock.agenda.accessibleDescription() == "17 min left: Stories"


@pytest.mark.parametrize(
    ("minutes", "sentence"),
    [(-60, "Begins in 13 min"), (-240, "Begins in 3 hours"), (120, "The agenda is over"), (24 * 60, "5 November 2026")],
)
def test_before_after_and_on_another_day(day, breakfast, minutes, sentence):
    breakfast.clock.moment += timedelta(minutes=minutes)
    day.clock.time.setText("")
    day.clock.tick()
    assert day.clock.left_over.text() == sentence


def asked(breakfast) -> int:
    return sum(question.asked for question in breakfast.library.plans.questions(breakfast.uid))


def test_ctrl_enter_says_that_the_question_at_hand_was_asked(day, hand, breakfast, qtbot):
    hand.types("in the middle of a sentence")
    hand.presses(ENTER, CTRL)
    hand.presses(Qt.Key.Key_Enter, CTRL)
    qtbot.waitUntil(lambda: asked(breakfast) == 2)
    assert [row.isChecked() for row in day.questions.rows[:3]] == [True, True, False]
    assert day.line.text() == "in the middle of a sentence"
    assert breakfast.texts() == []


def test_a_click_says_so_and_takes_it_back(day, breakfast, qtbot):
    row = day.questions.rows[3]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: asked(breakfast) == 1)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: asked(breakfast) == 0)


def test_asking_is_taken_back_by_ctrl_z(day, hand, breakfast, qtbot):
    hand.presses(ENTER, CTRL)
    qtbot.waitUntil(lambda: asked(breakfast) == 1)
    hand.presses(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: asked(breakfast) == 0)
    qtbot.waitUntil(lambda: not day.questions.rows[0].isChecked())


def test_a_question_that_the_disk_would_not_take_is_open_again(day, hand, breakfast, qtbot):
    breakfast.library.path.rename(breakfast.library.path.with_suffix(".gone"))
    try:
        hand.presses(ENTER, CTRL)
        qtbot.waitUntil(lambda: "no longer where it was" in day.messages.sentence)
        qtbot.waitUntil(lambda: not day.questions.rows[0].isChecked())
    finally:
        breakfast.library.path.with_suffix(".gone").rename(breakfast.library.path)


def test_f6_goes_round_the_areas(day, hand):
    hand.types("A note")
    hand.enters(day)
    of_parts = [area for part in day.parts for area in part.areas()]
    assert of_parts
    areas = [day.timeline, day.questions.rows[0], day.clock.agenda, *of_parts, day.line]
    seen = []
    for _press in areas:
        hand.presses(F6)
        seen.append(QApplication.focusWidget())
    assert seen == areas
    hand.presses(F6, Qt.KeyboardModifier.ShiftModifier)
    assert of_parts[-1].hasFocus()


def test_enter_on_a_note_takes_it_into_the_line(day, hand, breakfast):
    for words in ("One", "Two"):
        hand.types(words)
        hand.enters(day)
    hand.presses(F6)
    hand.presses(Qt.Key.Key_Up)
    hand.presses(ENTER)
    assert day.line.text() == "One"
    assert day.line.hasFocus()
    hand.types(" more")
    hand.enters(day)
    assert breakfast.texts() == ["One more", "Two"]


def test_a_note_is_not_taken_over_what_is_being_typed(day, hand):
    hand.types("One")
    hand.enters(day)
    hand.types("Half a sentence")
    hand.presses(F6)
    hand.presses(ENTER)
    assert day.line.text() == "Half a sentence"
    assert day.messages.sentence == "Keep or empty the line first; then this note can be changed."


def test_f1_shows_all_keys_in_the_same_window(day, hand):
    hand.types("Half a sentence")
    hand.presses(Qt.Key.Key_F1)
    assert day.keys.isVisible()
    assert day.keys.window() is day.window()
    hand.types("x")
    hand.presses(Qt.Key.Key_Escape)
    assert not day.keys.isVisible()
    assert day.line.hasFocus()
    assert day.line.text() == "Half a sentence"


def test_f11_leaves_and_enters_full_screen(day, hand):
    hand.presses(Qt.Key.Key_F11)
    assert day.window().isFullScreen()
    hand.presses(Qt.Key.Key_F11)
    assert not day.window().isFullScreen()


def test_finish_goes_back_to_the_safari(day, hand, breakfast, qtbot):
    hand.types("A note")
    hand.enters(day)
    qtbot.mouseClick(day.top.done, Qt.MouseButton.LeftButton)
    assert breakfast.went == [("safaris", breakfast.uid, "debrief")]


def test_every_control_has_a_name(day, hand, qtbot):
    hand.types('"They asked again @Nikos #letters ^-1')
    day.box.offers.hide()
    buttons = [one for one in day.findChildren(QAbstractButton) if not one.objectName().startswith("qt_")]
    assert len(buttons) > 20
    for button in buttons:
        heard = QAccessible.queryAccessibleInterface(button)
        assert heard.text(QAccessible.Text.Name), button
    for widget in (day.line, day.timeline, day.clock.agenda, day.box.chips.feeling):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def place_in(day, widget) -> QRect:
    return QRect(widget.mapTo(day, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_in_the_smallest_window_everything_fits_and_nothing_covers_the_line(day, qtbot, factor):
    theme().set_text_size(factor)
    try:
        day.line.insertPlainText("A long sentence that goes on. " * 30)
        day.window().resize(1100, 700)
        qtbot.waitUntil(lambda: day.rect().contains(place_in(day, day.box)))
        qtbot.waitUntil(lambda: day.window().size().toTuple() == (1100, 700))
        assert day.timeline.geometry().bottom() <= day.box.geometry().top()
        assert day.line.height() >= day.line.line_height()
        assert not day.messages.hints.isVisible()
        assert not day.clock.agenda.shows_times
        assert day.box.chips.photo.text() == ""
    finally:
        theme().set_text_size(1.0)


def test_the_width_of_the_questions_is_remembered(open_run, qtbot):
    day = open_run().screen_of_day
    day.split.moveSplitter(800, 1)
    width = day.split.sizes()[1]
    assert width > 400
    assert open_run().screen_of_day.split.sizes()[1] == width


def test_a_kept_note_and_a_failure_are_announced(day, hand, breakfast, monkeypatch, qtbot):
    heard: list[str] = []
    for place in ("ui.run.day_screen", "ui.run.top_bar", "ui.run.messages"):
        monkeypatch.setattr(f"{place}.announce", lambda _widget, sentence: heard.append(sentence))
    hand.types("!It hurt @Nikos ^-3")
    hand.enters(day)
    assert heard == ["Kept: Ouch, Nikos, feeling minus 3, 08:47, It hurt"]
    breakfast.library.path.rename(breakfast.library.path.with_suffix(".gone"))
    try:
        hand.types("x")
        qtbot.waitUntil(lambda: day.top.kept.state == "failed")
        assert "no longer where it was" in heard[-1]
    finally:
        breakfast.library.path.with_suffix(".gone").rename(breakfast.library.path)


def test_esc_forgets_the_chosen_note_and_f6_comes_to_the_newest_again(day, hand):
    for words in ("One", "Two", "Three"):
        hand.types(words)
        hand.enters(day)

    def here() -> int:
        return day.timeline.currentIndex().row()

    hand.presses(F6)
    hand.presses(Qt.Key.Key_Up)
    assert here() == 1
    hand.presses(Qt.Key.Key_Escape)
    assert not day.timeline.currentIndex().isValid()
    assert not day.timeline.selectedIndexes()
    hand.presses(F6)
    assert here() == 2
    hand.presses(Qt.Key.Key_Home)
    assert here() == 0
    hand.presses(Qt.Key.Key_End)
    assert here() == 2
    hand.presses(F6, Qt.KeyboardModifier.ShiftModifier)
    hand.presses(Qt.Key.Key_Escape)
    assert here() == -1


def test_of_many_questions_those_ahead_are_shown_and_the_others_open(open_run, hand, qtbot):
    questions = open_run().screen_of_day.questions

    def shown() -> list[int]:
        return [place for place, row in enumerate(questions.rows) if row.isVisible()]

    assert len(questions.rows) == 9
    assert (shown(), questions.more.text(), questions.done.isVisible()) == ([0, 1, 2, 3], "and 5 more", False)
    for _time in range(2):
        hand.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (shown(), questions.more.text(), questions.done.text()) == ([2, 3, 4, 5], "and 3 more", "2 asked")
    qtbot.mouseClick(questions.done, Qt.MouseButton.LeftButton)
    assert (shown(), questions.more.text()) == (list(range(9)), "Show fewer")
    qtbot.mouseClick(questions.more, Qt.MouseButton.LeftButton)
    for _time in range(7):
        hand.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert questions._count.text() == "9 of 9 asked"
    assert (shown(), questions.done.text()) == ([0], "8 asked")


def test_counting_is_in_sight_with_nine_questions(open_run):
    day = open_run().screen_of_day
    QApplication.processEvents()
    counting = day.findChild(TalliesSection)
    assert counting.mapTo(day, counting.rect().bottomLeft()).y() < day.height()
