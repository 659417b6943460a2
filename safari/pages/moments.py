"""The moments, one to three beside each other: number, title, date, and what the customer said."""

from __future__ import annotations

from typing import NamedTuple

from safari.pages import colours
from safari.pages.drawing import Area, Bar, Block, Dots, Filled, Item, Type, centred
from safari.pages.faces import PT, Face
from safari.pages.fitting import (
    Fitted,
    Passage,
    Step,
    filled,
    fit,
    fit_together,
    held_by,
    one_line,
    set_left,
    set_right,
)
from safari.pages.grid import A4, Grid
from safari.pages.lines import Column
from safari.pages.quotation_marks import quoted
from safari.sharing.story_page import PageMoment, StoryPage

_LEFT, _RIGHT, _GUTTER = 15.0, 195.0, 6.75
_RULE = 0.35
_HEAD, _CIRCLE = 3.0, 5.8
_QUOTE, _HEIGHT = 11.4, 36.8
"""Millimetres from the rule down to the head, the quote, and the foot where a curve follows."""
_GAP = 2.0
_STEPS = (Step(12.5, 17.5, 4), Step(11.5, 14.4, 5), Step(10.5, 14, 5))
_LARGE_STEPS = (Step(14, 19.5, 10), Step(12.5, 17.5, 11), Step(11.5, 16, 12), Step(10.5, 14.5, 14))
_TITLE_STEPS = (Step(10, 12.5, 1), Step(10, 11, 2))
_NUMERAL = Type(Face.SANS_BOLD, 9.5, _CIRCLE / PT, colours.PAPER)
_WHEN = Type(Face.SANS, 9, _CIRCLE / PT, colours.INK_2)


class _Head(NamedTuple):
    items: tuple[Item, ...]
    title: Filled
    when: Filled


def moments(page: StoryPage, grid: Grid = A4) -> tuple[Block, ...]:
    """One block for each moment. All are set in one size; without a curve they may use its height."""
    told = page.moments[:3]
    if not told:
        return ()
    with_curve = len(page.curve) > 1
    width = (_RIGHT - _LEFT - _GUTTER * (len(told) - 1)) / len(told)
    marked = [quoted(moment.words, page.language) for moment in told]
    passages = tuple(Passage(words.text, words.opening, words.closing) for words in marked)
    height = _HEIGHT if with_curve else grid.curve.foot - grid.moments_top
    steps = _STEPS if with_curve else held_by(height - _QUOTE, _LARGE_STEPS)
    quotes = fit_together(passages, Column(Face.SERIF, width), steps)
    return tuple(
        _block(moment, quote, number, Area(_LEFT + (number - 1) * (width + _GUTTER), grid.moments_top, width, height))
        for number, (moment, quote) in enumerate(zip(told, quotes, strict=True), start=1)
    )


def _block(moment: PageMoment, quote: Fitted, number: int, area: Area) -> Block:
    head = _head(moment, number, area)
    style = Type(Face.SERIF, quote.step.size, quote.step.leading, colours.INK)
    items: tuple[Item, ...] = (
        Bar(Area(area.x, area.y, area.width, _RULE), colours.RULE),
        *head.items,
        *set_left(quote.lines, area.x, area.y + _QUOTE, style),
    )
    texts = (filled("moments", moment.words.text, quote), head.title, head.when)
    fullness, words_cut = max(one.fullness for one in texts), sum(one.words_cut for one in texts)
    return Block("moments", area, items, fullness, words_cut, number, texts)


def _head(moment: PageMoment, number: int, area: Area) -> _Head:
    """The numbered circle, the title (on two lines where one is too short) and the date."""
    top = area.y + _HEAD
    middle, baseline = top + _CIRCLE / 2, top + _NUMERAL.drop
    title_x = area.x + _CIRCLE + _GAP
    when = one_line(moment.when, _WHEN, area.width * 0.4)
    taken = _WHEN.width(when.lines[0]) + _GAP if when.lines else 0.0
    title = fit(Passage(moment.title), Column(Face.SANS_SEMIBOLD, area.right - taken - title_x), _TITLE_STEPS)
    style = Type(Face.SANS_SEMIBOLD, title.step.size, title.step.leading, colours.INK)
    items: tuple[Item, ...] = (
        Dots(((area.x + _CIRCLE / 2, middle),), _CIRCLE / 2, colours.of_feeling(moment.feeling)),
        centred(str(number), area.x + _CIRCLE / 2, baseline, _NUMERAL),
        *set_left(title.lines, title_x, middle - title.height / 2, style),
        *set_right(when.lines, area.right, top, _WHEN),
    )
    return _Head(items, filled("title", moment.title, title), filled("when", moment.when, when))
