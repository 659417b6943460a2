"""The order of letters on a line, as Unicode's bidirectional algorithm (UAX 9) has it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safari.pages.direction import levels, mirrored, reads_from_right, visual_order


def seen(text: str, *, from_right: bool) -> str:
    level_of = levels(text, from_right=from_right)
    return "".join(mirrored(text[at]) if level_of[at] % 2 else text[at] for at in visual_order(level_of))


@pytest.mark.parametrize(
    ("text", "from_right", "line"),
    [
        ("abc אבג def", False, "abc גבא def"),
        ("אבג abc דהו", True, "והד abc גבא"),
        ("אבג 123, 4.5", True, "4.5 ,123 גבא"),
        ("אבג 12,345", True, "12,345 גבא"),
        ("אבג ABC (DEF)", True, "ABC (DEF) גבא"),
        ("abc (אבג) def", False, "abc (גבא) def"),
        ("אבג (abc", True, "abc) גבא"),
        ("30 € אבג", False, "30 € גבא"),
        ("אבג -5%", True, "5%- גבא"),
        ("مرحبا 123", True, "123 ابحرم"),
        ("مرحبا ٤٥", True, "٤٥ ابحرم"),
    ],
)
def test_a_line_stands_as_it_is_read(text, from_right, line):
    assert seen(text, from_right=from_right) == line


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", False), ("abc אבג", False), ("«אבג» abc", True), ("123 אבג", True), ("“مرحبا”", True), ("123", False)],
)
def test_a_paragraph_runs_as_its_first_letter(text, expected):
    assert reads_from_right(text) is expected


@given(st.text(alphabet="abcאבג مرح123٤٥()[]«».,-+%$€é!\u0301\u05b0", max_size=20), st.booleans())
def test_no_letter_is_lost_or_doubled(text, from_right):
    order = visual_order(levels(text, from_right=from_right))
    assert sorted(order) == list(range(len(text)))
