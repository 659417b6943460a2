"""The half hour leads through the debrief, can be left, and goes on where it was."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from safari.plan.safari import Setting, Stage


@pytest.fixture
def pane(open_debrief):
    return open_debrief().panes["protocol"]


def later(heard, pane, minutes):
    heard.moment[0] += timedelta(minutes=minutes)
    pane.tick()


def test_nobody_is_led_who_does_not_want_it(heard, pane):
    assert "30 minutes, step by step" in pane.next.text()
    assert not pane.track.isVisible()
    assert not pane.leave_button.isVisible()


def test_step_follows_step_with_the_minutes_left(heard, pane, press):
    pane.begin_button.setFocus()
    press(Qt.Key.Key_Return)
    assert pane.title.text().startswith("Step 1 of 7: In silence")
    assert pane.left.text() == "3 min left, 30 in all"
    assert "Round the table" in pane.next.text()
    later(heard, pane, 3.5)
    assert pane.title.text().startswith("Step 2 of 7: Round the table")
    assert pane.left.text() == "7 min left, 27 in all"
    assert pane.accessibleName().startswith("Step 2 of 7")


def test_the_keyboard_stays_with_the_clock(heard, pane, press):
    pane.begin_button.setFocus()
    press(Qt.Key.Key_Return)
    assert pane.leave_button.hasFocus()
    press(Qt.Key.Key_Return)
    assert pane.begin_button.hasFocus()
    assert "step by step" in pane.next.text()


def test_all_steps_can_be_seen(pane):
    pane.begin_button.click()
    pane.all_button.setChecked(True)
    assert pane.steps.text().startswith("→ In silence")
    assert "(2 min)" in pane.steps.text()


def test_when_the_time_is_up_it_says_so_and_nothing_ends(heard, pane):
    pane.begin_button.click()
    later(heard, pane, 34.2)
    assert "The time is up" in pane.title.text()
    assert pane.left.text() == "4 min over"
    later(heard, pane, 60 * 20)
    assert "The clock was started on 19 November 2026, 09:41." in pane.next.text()
    assert pane.begin_button.isVisible()


def test_it_can_be_put_away_and_brought_back(heard, pane):
    pane.begin_button.click()
    pane.leave_button.click()
    assert "step by step" in pane.next.text()
    heard.library.undo()
    assert pane.title.text().startswith("Step 1 of 7")


def test_it_goes_on_in_a_window_opened_again(heard, open_debrief):
    heard.library.closing.begin(heard.uid)
    heard.moment[0] += timedelta(minutes=11)
    assert open_debrief().panes["protocol"].title.text().startswith("Step 3 of 7")


def test_a_story_told_before_takes_it_from_nobody(heard, open_debrief):
    story = heard.library.stories.begin(heard.uid).uid
    heard.library.stories.edit(story, customer=heard.ingrid, hero_text="I called eleven times.")
    heard.library.plans.move_to_stage(heard.uid, Stage.TOLD)
    pane = open_debrief().panes["protocol"]
    assert pane.isVisible()
    pane.begin_button.click()
    assert pane.title.text().startswith("Step 1 of 7")
    heard.library.closing.close(heard.uid)
    assert not pane.isVisible()


def test_closed_or_met_by_chance_there_is_none(heard, pane):
    heard.library.closing.close(heard.uid)
    assert not pane.isVisible()
    heard.library.undo()
    assert pane.isVisible()
    heard.library.plans.edit(heard.uid, setting=Setting.CHANCE, format="barbecue")
    assert not pane.isVisible()
