"""Text is broken evenly, made smaller before it is cut, and cut so that the reader sees it."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safari.pages.drawing import Type
from safari.pages.faces import Face
from safari.pages.fitting import Passage, Step, fit, one_line
from safari.pages.lines import Column, count_lines, even_lines, pieces

COLUMN = Column(Face.SANS, 60)
STEPS = (Step(11, 15, 4), Step(10, 13.5, 4), Step(9, 12, 4))
WHY = "others called five times or more about one water claim, July to September. They leave when it is time to renew."


def width(line: str, size: float = 11, column: Column = COLUMN) -> float:
    return Type(column.face, size, size, "#000000").width(line)


def test_lines_are_even_and_the_last_word_is_not_alone():
    lines = fit(Passage(WHY), COLUMN, STEPS).lines
    assert len(lines) == 4
    widths = [width(line) for line in lines]
    assert min(widths) > 0.6 * max(widths)
    assert max(widths) <= 60
    assert " " in lines[-1]


def test_what_is_as_long_as_a_page_is_filled_line_by_line_without_comparing():
    words = pieces(WHY * 150, COLUMN, 11)
    count, filled = count_lines(words, COLUMN)
    lines = even_lines(words, COLUMN, count)
    assert " ".join(lines).replace(" ", "") == (WHY * 150).replace(" ", "")
    assert max(map(width, lines)) <= COLUMN.width
    assert width(lines[-1]) == pytest.approx(filled * COLUMN.width)
    assert all(width(f"{one} {after.split()[0]}") > COLUMN.width for one, after in pairwise(lines))


def test_a_line_ends_with_its_sentence_where_that_costs_nothing():
    passage = Passage("I signed the budget that made her wait. I had never seen it from her kitchen.", "“", "”")
    lines = fit(passage, Column(Face.SERIF, 120, 0.0, 0.12), (Step(13, 17, 2),)).lines
    assert lines == ("“I signed the budget that made her wait.", "I had never seen it from her kitchen.”")


def test_text_gets_smaller_before_it_is_cut():
    longer = WHY + " And they tell their neighbours."
    fitted = fit(Passage(longer), COLUMN, STEPS)
    assert fitted.step.size < 11
    assert " ".join(fitted.lines) == longer
    assert fitted.words_cut == 0
    assert fitted.fullness <= 1


def test_what_is_too_long_ends_after_its_last_whole_sentence():
    fitted = fit(
        Passage(WHY + " And so on and on, without any end that anybody could see or hear from here to there."),
        COLUMN,
        STEPS,
    )
    assert " ".join(fitted.lines) == WHY + " …"
    assert fitted.words_cut == 18
    assert fitted.fullness > 1


def test_without_a_sentence_that_fits_it_ends_after_the_last_whole_word():
    fitted = fit(Passage("word " * 60 + "word", "«", "»"), COLUMN, STEPS)
    text = " ".join(fitted.lines)
    assert text.startswith("«word word")
    assert text.endswith("word…»")
    assert text.count("word") + fitted.words_cut == 61


def test_one_endless_word_is_cut_within():
    fitted = fit(Passage("W" * 400, "“", "”"), COLUMN, STEPS)
    assert len(fitted.lines) == 4
    assert fitted.lines[-1].endswith("…”")
    assert all(width(line, 9) <= 60 for line in fitted.lines)
    assert fitted.words_cut == 1


def test_a_long_word_makes_the_text_smaller_before_it_is_broken():
    fitted = fit(Passage("Kundeorienteringstransformasjonen er her"), Column(Face.SANS, 55), STEPS)
    assert fitted.lines[0].startswith("Kundeorienteringstransformasjonen")
    assert fitted.step.size == 10


def test_a_word_that_has_to_break_breaks_after_its_hyphen():
    fitted = fit(Passage("kunde-orienterings-transformasjon"), Column(Face.SANS, 35), (Step(11, 15, 4),))
    assert fitted.lines == ("kunde-orienterings-", "transformasjon")


def test_nothing_takes_no_line():
    assert fit(Passage("", "“", "”"), COLUMN, STEPS).lines == ()
    assert one_line("", Type(Face.SANS, 9, 11, "#000000"), 20).fullness == 0


@given(
    st.lists(st.text("abcdefghij", min_size=1, max_size=12), min_size=1, max_size=60),
    st.sampled_from([9.0, 11.0, 14.0]),
)
def test_even_lines_hold_every_word_in_as_few_lines_as_can_be(words, size):
    broken = pieces(" ".join(words), COLUMN, size)
    count, _filled = count_lines(broken, COLUMN)
    lines = even_lines(broken, COLUMN, count)
    assert len(lines) == count
    assert " ".join(lines).split() == words
    assert all(width(line, size) <= 60.001 for line in lines)


def test_words_that_just_fill_a_line_stay_on_it():
    wide = pieces(f"{WHY} {WHY}", Column(Face.SANS, 1000), 11)
    for first, count in product(range(1, 25), range(2, 16)):
        begin, *others = wide[first : first + count]
        exact = COLUMN._replace(width=begin.width + sum(one.space + one.width for one in others))
        words = pieces(f"{WHY} {WHY}", exact, 11)
        lines, _filled = count_lines(words, exact)
        assert len(even_lines(words, exact, lines)) == lines


@pytest.mark.parametrize(("text", "lines"), [("a b", 1), ("", 0)])
def test_few_words_take_few_lines(text, lines):
    assert count_lines(pieces(text, COLUMN, 11), COLUMN)[0] == lines
