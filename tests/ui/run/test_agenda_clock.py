"""The agenda clock of Run: steps closed and lengthened by key, chosen on the bar, taken back; the plan stays."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
F10, LEFT, RIGHT = Qt.Key.Key_F10, Qt.Key.Key_Left, Qt.Key.Key_Right


@pytest.fixture
def at(day, breakfast):
    """Makes it so many minutes after 08:47, and the clock look."""

    def moved(minutes: float) -> None:
        breakfast.clock.moment += timedelta(minutes=minutes)
        day.clock.tick()

    return moved


def times(day) -> list[str]:
    return [f"{one:%H:%M}" for one in day.clock.agenda.times()]


def went(breakfast) -> int:
    return len(breakfast.library.counting.step_times(breakfast.uid))


PLANNED = ["08:00", "08:10", "08:25", "09:05", "09:20", "09:30"]


def test_f10_closes_the_step_at_hand_while_one_types_and_the_times_move(day, hand, breakfast, qtbot):
    plan = breakfast.library.plans.agenda(breakfast.uid)
    assert times(day) == PLANNED
    hand.types("half a ")
    hand.presses(F10)
    hand.types("sentence")
    qtbot.waitUntil(lambda: day.clock.left_over.text() == "15 min left: One thing")
    assert times(day) == ["08:00", "08:10", "08:25", "08:47", "09:02", "09:12"]
    assert day.messages.sentence == "Over: Stories. Ctrl+Z takes it back."
    assert day.line.text() == "half a sentence"
    assert breakfast.library.plans.agenda(breakfast.uid) == plan


def test_shift_f10_gives_five_minutes_more(day, hand, breakfast, qtbot):
    hand.presses(F10, SHIFT)
    hand.presses(F10, SHIFT)
    qtbot.waitUntil(lambda: day.clock.left_over.text() == "28 min left: Stories")
    assert times(day)[2:] == ["08:25", "09:15", "09:30", "09:40"]
    hand.presses(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: day.clock.left_over.text() == "23 min left: Stories")
    hand.presses(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: times(day) == PLANNED)


def test_who_closes_steps_is_told_softly_when_one_takes_longer(day, hand, at, qtbot):
    hand.presses(F10)
    qtbot.waitUntil(lambda: day.clock.left_over.text() == "15 min left: One thing")
    assert day.clock.left_over.ink == "ink2"
    at(17.5)
    assert day.clock.left_over.text() == "3 min over: One thing"
    assert day.clock.left_over.ink == "aha"
    assert day.clock.agenda.accessibleDescription() == "3 min over: One thing"
    hand.presses(F10)
    qtbot.waitUntil(lambda: day.clock.left_over.text() == "10 min left: Promise")
    assert day.clock.left_over.ink == "ink2"


def test_the_buttons_do_the_same_and_leave_the_keyboard_in_the_line(day, breakfast, qtbot):
    qtbot.mouseClick(day.clock.more_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: day.clock.left_over.text() == "23 min left: Stories")
    qtbot.mouseClick(day.clock.close_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: day.clock.left_over.text() == "15 min left: One thing")
    assert day.line.hasFocus()


def test_left_and_right_choose_the_step_that_is_meant(day, hand, breakfast, qtbot):
    day.clock.agenda.setFocus()
    hand.presses(RIGHT)
    assert day.clock.agenda.chosen == 3  # from the one at hand on
    hand.presses(LEFT)
    hand.presses(LEFT)
    hand.presses(LEFT)
    assert day.clock.agenda.chosen == 0
    hand.presses(F10, SHIFT)  # coffee took five minutes longer than planned
    qtbot.waitUntil(lambda: times(day)[1] == "08:15")
    assert day.clock.left_over.text() == "23 min left: Stories"
    for _time in range(3):
        hand.presses(RIGHT)
    hand.presses(F10)  # all up to the one chosen
    qtbot.waitUntil(lambda: day.clock.left_over.text() == "10 min left: Promise")
    hand.presses(Qt.Key.Key_Escape)
    assert day.clock.agenda.chosen == -1
    hand.presses(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: day.clock.left_over.text() == "23 min left: Stories")


def test_the_step_that_is_meant_can_be_seen(day, hand):
    without = day.clock.agenda.grab().toImage()
    day.clock.agenda.setFocus()
    at_hand = day.clock.agenda.grab().toImage()
    hand.presses(RIGHT)
    chosen = day.clock.agenda.grab().toImage()
    assert without != at_hand != chosen
    day.line.setFocus()
    assert day.clock.agenda.grab().toImage() == without


def test_a_step_that_is_over_is_not_closed_again(day, hand, breakfast):
    day.clock.agenda.setFocus()
    day.clock.agenda.choose(0)
    hand.presses(F10)
    assert day.messages.sentence == "18 min left: Stories"
    assert went(breakfast) == 0


def test_before_its_time_f10_begins_the_agenda(day, hand, at, breakfast, qtbot):
    at(-57)
    assert day.clock.left_over.text() == "Begins in 10 min"
    assert not day.clock.more_button.isVisible()
    hand.presses(F10)
    qtbot.waitUntil(lambda: day.clock.left_over.text() == "10 min left: Welcome")
    assert times(day)[:2] == ["07:50", "08:00"]
    hand.presses(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: day.clock.left_over.text() == "Begins in 10 min")


def test_once_it_is_over_there_is_nothing_to_close(day, hand, at, breakfast):
    at(180)
    assert day.clock.left_over.text() == "The agenda is over"
    hand.presses(F10)
    hand.presses(F10, SHIFT)
    assert day.messages.sentence == "The agenda is over"
    assert went(breakfast) == 0
    assert not day.clock.close_button.isVisible()


def test_how_the_steps_went_is_there_when_run_is_opened_again(day, hand, open_run, qtbot):
    hand.presses(F10)
    qtbot.waitUntil(lambda: day.clock.left_over.text() == "15 min left: One thing")
    again = open_run().screen_of_day
    assert again.clock.left_over.text() == "15 min left: One thing"
    assert times(again) == times(day)


@pytest.mark.parametrize("minutes", [-3000, -40, -1, 1, 90, 60 * 24 * 400])
def test_a_clock_that_jumps_does_no_harm(day, hand, at, minutes, qtbot):
    hand.presses(F10)
    qtbot.waitUntil(lambda: day.clock.left_over.text() == "15 min left: One thing")
    at(minutes)
    assert "-" not in day.clock.left_over.text()
    assert 0 <= day.clock.agenda.value() <= day.clock.agenda.maximum()
    day.clock.agenda.grab()


def test_on_a_full_disk_the_step_goes_on_and_it_says_why(day, hand, full_disk, breakfast, qtbot):
    with full_disk():
        hand.presses(F10)
        qtbot.waitUntil(lambda: day.messages.sentence.startswith("The disk is full."))
    assert day.clock.left_over.text() == "18 min left: Stories"
    assert went(breakfast) == 0


@pytest.fixture
def unplanned(breakfast, open_run):
    """Run of the same safari, its time not known yet, at 08:47."""
    breakfast.library.plans.edit(breakfast.uid, starts=None)
    return open_run().screen_of_day


def test_without_a_time_f10_begins_the_agenda_then_and_there(unplanned, hand, breakfast, qtbot):
    assert unplanned.clock.left_over.text() == "5 November 2026"
    assert times(unplanned) == []
    assert unplanned.clock.close_button.isVisible()
    assert unplanned.clock.close_button.accessibleName() == "Begin the agenda now (F10)"
    hand.presses(F10)
    qtbot.waitUntil(lambda: unplanned.clock.left_over.text() == "10 min left: Welcome")
    assert unplanned.messages.sentence == "Begun at 08:47: Welcome. Ctrl+Z takes it back."
    assert times(unplanned)[:3] == ["08:47", "08:57", "09:12"]
    assert unplanned.clock.more_button.isVisible()
    hand.presses(F10)
    qtbot.waitUntil(lambda: unplanned.clock.left_over.text().startswith("15 min left"))
    hand.presses(Qt.Key.Key_Z, CTRL)
    hand.presses(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: times(unplanned) == [])


def test_on_another_day_the_button_begins_it_and_how_a_rehearsal_went_counts_no_more(day, at, open_run, qtbot):
    day.clock.close_step()
    qtbot.waitUntil(lambda: day.clock.left_over.text() == "15 min left: One thing")
    at(60 * 24 * 3)
    again = open_run().screen_of_day
    qtbot.mouseClick(again.clock.close_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: again.clock.left_over.text() == "10 min left: Welcome")
    assert times(again)[:4] == ["08:47", "08:57", "09:12", "09:52"]


def test_a_click_chooses_a_step_and_leaves_the_keyboard_in_the_line(unplanned, hand, qtbot):
    bar = unplanned.clock.agenda
    before = bar.grab().toImage()
    there = bar._segments()[2].center().toPoint()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=there)
    assert bar.chosen == 2
    assert bar.grab().toImage() != before
    assert unplanned.line.hasFocus()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=there)
    assert bar.chosen == -1
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=there)
    hand.presses(F10)  # one begins there
    qtbot.waitUntil(lambda: unplanned.clock.left_over.text() == "40 min left: Stories")
    assert bar.chosen == -1
