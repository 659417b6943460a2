"""The order of letters on a line, as Unicode's bidirectional algorithm (UAX 9) has it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safari.pages import mixed
from safari.pages.direction import Line, RightToLeft, broken, levels, mirrored, reads_from_right, visual_order
from safari.pages.faces import Face
from safari.pages.lines import Column, even_lines, pieces


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


def on_paper(line: str) -> str:
    """The letters of a line from left to right."""
    return "".join(
        "".join(one.text for one in strip.clusters) or strip.text for strip in mixed.in_order(line, Face.SANS, "zh")
    )


@pytest.mark.parametrize(
    ("lines", "seen"),
    [
        (("סבתא קנתה iPhone", "15 Pro Max ביוקר"), ("iPhone התנק אתבס", "רקויב 15 Pro Max")),
        (("“No one spoke", "עברית עם סבתא.”"), ("“No one spoke", "אתבס םע תירבע.”")),
        (("“אמרה Amazon", "(Prime)!”"), ("Amazon הרמא“", "”!(Prime)")),
        (("She paid שקל", "1,200 אתמול"), ("She paid לקש", "לומתא 1,200")),
        (("دفعت 3", "+ 4 مرات"), ("3 تعفد", "تارم 4 +")),
        (("אבג abc", "(def!)."), ("abc גבא", ".(def!)")),
        (("plain words", "of one hand"), ("plain words", "of one hand")),
    ],
)
def test_a_line_runs_as_the_whole_paragraph_says(lines, seen):
    """Levels are of the paragraph (UAX 9, 3.3), and only the reordering is of the line (3.4, rule L)."""
    run = broken(lines, " ".join(lines), 60.0)
    assert [type(line) for line in run] == [type(run[0])] * len(lines)
    assert tuple(map(on_paper, run)) == seen


def test_a_paragraph_is_broken_into_lines_that_know_how_it_runs():
    column, text = Column(Face.SANS, 60.0), "סבתא שלי קנתה iPhone 15 Pro Max במחיר גבוה"
    lines = even_lines(pieces(text, column, 12), column, 2)
    assert " ".join(lines) == text
    turned = [line for line in lines if isinstance(line, RightToLeft) and line.room == 60.0]
    assert len(turned) == len(lines)
    assert [level for line in turned for level in line.level_of] == [
        level for at, level in enumerate(levels(text, from_right=True)) if at != len(lines[0])
    ]
    assert [type(line) for line in even_lines(pieces("She said שלום to me", column, 12), column, 1)] == [Line]
    assert [type(line) for line in even_lines(pieces("She said so", column, 12), column, 1)] == [str]


def test_a_line_without_its_mark_runs_as_before():
    line = RightToLeft("“אב 1", 60.0, (1, 1, 1, 1, 2))
    rest = line.without("“")
    assert (type(rest), rest, rest.room, rest.level_of) == (RightToLeft, "אב 1", 60.0, (1, 1, 1, 2))


@given(st.lists(st.text(alphabet="abcאבג مرح123٤٥()[]«».,-+%$€é!", min_size=1, max_size=6), min_size=1, max_size=8))
def test_no_letter_of_a_broken_paragraph_is_lost(words):
    lines = tuple(text for word in words if (text := " ".join(word.split())))
    run = broken(lines, " ".join(lines), 60.0)
    assert run == lines
    for line in run:
        assert not isinstance(line, Line) or len(line.level_of) == len(line)
