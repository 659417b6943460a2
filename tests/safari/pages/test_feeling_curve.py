"""The feeling curve: never beyond a feeling, numbered where a moment is told, names that keep apart."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safari.pages import n1
from safari.pages.colours import AHA, OUCH
from safari.pages.drawing import Dots, Stroke, Tint, Words
from safari.pages.monotone import monotone_bends
from safari.sharing.story_page import CurvePoint


def bezier(start, bend, at):
    rest = 1 - at
    return (
        rest**3 * start[1] + 3 * rest**2 * at * bend.first[1] + 3 * rest * at**2 * bend.second[1] + at**3 * bend.end[1]
    )


@given(st.lists(st.integers(-3, 3), min_size=2, max_size=30))
def test_the_line_goes_through_every_feeling_and_never_beyond(feelings):
    points = tuple((float(index), float(feeling)) for index, feeling in enumerate(feelings))
    bends = monotone_bends(points)
    assert [bend.end for bend in bends] == list(points[1:])
    for (left, right), bend in zip(pairwise(points), bends, strict=True):
        low, high = sorted((left[1], right[1]))
        for step in range(21):
            assert low - 1e-9 <= bezier(left, bend, step / 20) <= high + 1e-9


@given(st.lists(st.integers(-3, 3), min_size=3, max_size=30))
def test_the_line_is_smooth(feelings):
    points = tuple((float(index), float(feeling)) for index, feeling in enumerate(feelings))
    for before, after in pairwise(monotone_bends(points)):
        incoming = (before.end[1] - before.second[1]) / (before.end[0] - before.second[0])
        outgoing = (after.first[1] - before.end[1]) / (after.first[0] - before.end[0])
        assert incoming == pytest.approx(outgoing, abs=1e-9)


def curve_block(page):
    return next((block for block in n1.compose(page) if block.key == "curve"), None)


def texts(block):
    return [item.text for item in block.items if isinstance(item, Words)]


def test_the_moments_are_numbered_on_the_line(ingrid):
    block = curve_block(ingrid)
    numerals = [item for item in block.items if isinstance(item, Words) and item.text in {"1", "2", "3"}]
    assert [item.text for item in numerals] == ["1", "2", "3"]
    fills = {item.colour for item in block.items if isinstance(item, Dots) and item.radius == pytest.approx(2.7)}
    assert fills == {OUCH, AHA}


def test_both_sides_of_zero_are_tinted_and_the_line_lies_on_top(ingrid):
    kinds = [type(item) for item in curve_block(ingrid).items if isinstance(item, Tint | Stroke)]
    assert kinds == [Tint, Tint, Stroke]


def test_one_feeling_is_no_curve_and_the_moments_get_larger(ingrid):
    page = replace(ingrid, curve=ingrid.curve[:1])
    assert curve_block(page) is None
    moments = [block for block in n1.compose(page) if block.key == "moments"]
    sizes = {item.type.size for block in moments for item in block.items if isinstance(item, Words)}
    assert 14 in sizes


def test_long_names_take_two_lines_and_lose_nothing(ingrid):
    points = tuple(replace(point, name="Waiting for somebody else") for point in ingrid.curve)
    page = replace(ingrid, curve=points)
    assert "to 16 March" not in texts(curve_block(page))
    assert " ".join(texts(curve_block(page))).count("Waiting for somebody else") == 7
    assert n1.measure(page).cuts == ()


def test_longer_names_are_cut_at_a_word_and_reported(ingrid):
    points = tuple(replace(point, name="Waiting for somebody else who never calls back") for point in ingrid.curve)
    told = n1.measure(replace(ingrid, curve=points))
    assert [cut.block for cut in told.cuts] == ["curve"]
    assert told.cuts[0].words >= 7
    assert "…" in " ".join(texts(curve_block(replace(ingrid, curve=points))))


def test_with_more_points_than_names_have_room_the_told_moments_keep_theirs(ingrid):
    many = tuple(CurvePoint(f"Touchpoint {index}", "", index % 7 - 3, None) for index in range(40))
    points = (*many[:20], CurvePoint("The first call", "", -2, 0), *many[20:])
    page = replace(ingrid, curve=points)
    shown = " ".join(texts(curve_block(page)))
    assert "The first call" in shown
    assert shown.count("Touch") >= 8
    assert "Touchp …" not in shown
    assert all("…" in text for text in texts(curve_block(page)) if "Touch" in text)
    told = n1.measure(page)
    assert told.cuts[0].block == "curve"


def test_names_do_not_touch(ingrid):
    for count in range(2, 50):
        points = tuple(CurvePoint("Surveyor’s visit", "9 February", 1, None) for _ in range(count))
        block = curve_block(replace(ingrid, curve=points))
        names = [item for item in block.items if isinstance(item, Words) and item.baseline > 177]
        for row in {item.baseline for item in names}:
            spans = sorted((item.x, item.x + item.type.width(item.text)) for item in names if item.baseline == row)
            assert all(left[1] + 1.5 <= right[0] for left, right in pairwise(spans))
            assert spans[0][0] >= 14.99
            assert spans[-1][1] <= 195.01
