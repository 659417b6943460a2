"""Where chairs stand: one for everyone, clockwise, with room for a name beside each."""

from __future__ import annotations

from itertools import pairwise
from math import atan2, pi

import pytest

from safari.guests.seating import Shape
from safari.guests.table import Side, table

COUNTS = [0, 1, 2, 3, 4, 5, 8, 12, 16, 17, 18, 31, 60]


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("count", COUNTS)
def test_everyone_has_a_chair_and_no_two_are_in_each_others_way(shape, count):
    chairs = table(shape, count).chairs
    assert len(chairs) == count
    for side in (Side.LEFT, Side.RIGHT):
        heights = sorted(chair.y for chair in chairs if chair.side is side)
        assert all(lower - upper > 0.6 for upper, lower in pairwise(heights))
    for one in chairs:
        assert all(abs(one.x - two.x) + abs(one.y - two.y) > 0.9 for two in chairs if two is not one)


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("count", COUNTS[2:])
def test_chairs_are_counted_clockwise_from_the_top(shape, count):
    chairs = table(shape, count).chairs
    turns = [atan2(chair.x, -chair.y) % (2 * pi) for chair in chairs]
    assert turns[0] == 0
    assert turns == sorted(turns)


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("count", COUNTS[1:])
def test_chairs_stand_off_the_table(shape, count):
    made = table(shape, count)
    for chair in made.chairs:
        across = (2 * chair.x / made.width) ** 2 + (2 * chair.y / made.height) ** 2
        inside = abs(chair.x) < made.width / 2 and abs(chair.y) < made.height / 2
        assert across > 1 if made.is_round else not inside
