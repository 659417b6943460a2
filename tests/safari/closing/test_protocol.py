"""Where one is in the half hour of a debrief."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from safari.closing.protocol import reached

BEGAN = datetime(2026, 11, 19, 9, 30, tzinfo=UTC)
STEPS = (3, 7, 5, 15)


def at(minutes: float):
    return reached(STEPS, BEGAN, BEGAN + timedelta(minutes=minutes))


def test_nobody_began_it():
    found = reached(STEPS, None, BEGAN)
    assert (found.phase, found.step, found.left_of_all) == ("waiting", -1, 30)


@pytest.mark.parametrize(
    ("minutes", "step", "left", "left_of_all"),
    [(0, 0, 3, 30), (0.5, 0, 3, 30), (2.99, 0, 1, 28), (3, 1, 7, 27), (14.5, 2, 1, 16), (29.9, 3, 1, 1)],
)
def test_a_step_follows_the_other_by_itself(minutes, step, left, left_of_all):
    found = at(minutes)
    assert (found.phase, found.step, found.left, found.left_of_all) == ("during", step, left, left_of_all)


def test_how_much_of_each_is_gone():
    assert at(6.5).gone == (1.0, 0.5, 0.0, 0.0)


def test_whoever_takes_longer_sees_by_how_much():
    assert (at(30).phase, at(30).left) == ("over", 0)
    assert (at(37.5).phase, at(37.5).left, at(37.5).step) == ("over", 7, 3)


def test_hours_later_nobody_sits_together_any_more():
    assert at(30 + 180).phase == "past"


def test_a_clock_that_was_set_back_begins_anew():
    assert at(-20).step == 0


def test_a_step_without_minutes_is_passed_over():
    assert reached((0, 5), BEGAN, BEGAN).step == 1


def test_no_steps_are_no_half_hour():
    assert reached((), BEGAN, BEGAN).phase == "waiting"
