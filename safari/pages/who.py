"""Who it is: the red bar, the name, and one or two lines about the customer, with their feet on the photo's foot."""

from __future__ import annotations

from safari.pages.colours import INK, INK_2, OUCH_MARK
from safari.pages.drawing import Area, Bar, Block, Filled, Item, Type
from safari.pages.faces import Face
from safari.pages.fitting import Fitted, Passage, Step, filled, fit, one_line, set_left
from safari.pages.grid import A4, Grid
from safari.pages.lines import Column
from safari.sharing.story_page import StoryPage

_LEFT, _LEFT_WIDTH = 15.0, 60.0
_RIGHT, _RIGHT_WIDTH = 81.8, 113.2
_FULL_WIDTH = 180.0
_BAR = (10.8, 1.0)
_BAR_ABOVE_NAME = 3.1
_UNDER_QUOTE, _NAME_UNDER_BAR = 14.3, 2.8
_BELOW_FEET = 1.4
"""What hangs under the last baseline still belongs to the block."""
_NAME = Type(Face.SERIF_SEMIBOLD, 13, 16.5, INK)
_STEPS = (Step(11, 15, 2), Step(10, 13.5, 2), Step(9, 12, 2))
_ONE_LINE_STEPS = (Step(11, 15, 1), Step(10, 13.5, 1), Step(9, 12, 1))
_SENTENCE_GAIN = 0.15
_SENTENCE_ENDS = (".", "!", "?", "…", ";", ":")


def who(page: StoryPage, grid: Grid = A4) -> Block:
    """The name and who it is: beside the photo, or in two columns under the quote where there is none."""
    return _beside_photo(page, grid.head_foot) if page.photo else _under_quote(page, grid.head_foot)


def _beside_photo(page: StoryPage, foot: float) -> Block:
    about = fit(Passage(_joined(page)), Column(Face.SANS, _RIGHT_WIDTH, 0.0, _SENTENCE_GAIN), _STEPS)
    name = one_line(page.name, _NAME, _RIGHT_WIDTH)
    style = _about_style(about)
    last_line = foot - style.drop
    about_top = last_line - (len(about.lines) - 1) * style.line
    name_top = (about_top if about.lines else foot + _NAME.line - _NAME.drop) - _NAME.line
    items: tuple[Item, ...] = (
        *_bar(_RIGHT, name_top - _BAR_ABOVE_NAME, page),
        *set_left(name.lines, _RIGHT, name_top, _NAME),
        *set_left(about.lines, _RIGHT, about_top, style),
    )
    top = name_top - _BAR_ABOVE_NAME
    area = Area(_RIGHT, top, _RIGHT_WIDTH, foot + _BELOW_FEET - top)
    return _block(area, items, filled("name", page.name, name), filled("who", _joined(page), about))


def _under_quote(page: StoryPage, foot: float) -> Block:
    """The bar and the name as the grid says; the lines to the right stand on the baselines of the left column."""
    about = fit(Passage(page.who), Column(Face.SANS, _RIGHT_WIDTH, 0.0, _SENTENCE_GAIN), _STEPS)
    name = one_line(page.name, _NAME, _LEFT_WIDTH)
    since = fit(Passage(page.since), Column(Face.SANS, _LEFT_WIDTH), _ONE_LINE_STEPS)
    top, style = foot - _UNDER_QUOTE, _about_style(about)
    name_top = top + _NAME_UNDER_BAR
    items: tuple[Item, ...] = (
        *_bar(_LEFT, top, page),
        *set_left(name.lines, _LEFT, name_top, _NAME),
        *set_left(since.lines, _LEFT, name_top + _NAME.line, _about_style(since)),
        *set_left(about.lines, _RIGHT, name_top + _NAME.drop - style.drop, style),
    )
    area = Area(_LEFT, top, _FULL_WIDTH, _UNDER_QUOTE)
    texts = (filled("name", page.name, name), filled("since", page.since, since), filled("who", page.who, about))
    return _block(area, items, *texts)


def _block(area: Area, items: tuple[Item, ...], *texts: Filled) -> Block:
    fullness, words_cut = max(one.fullness for one in texts), sum(one.words_cut for one in texts)
    return Block("who", area, items, fullness, words_cut, texts=texts)


def _bar(x: float, y: float, page: StoryPage) -> tuple[Bar, ...]:
    if not (page.name or page.since or page.who):
        return ()
    return (Bar(Area(x, y, *_BAR), OUCH_MARK),)


def _about_style(fitted: Fitted) -> Type:
    return Type(Face.SANS, fitted.step.size, fitted.step.leading, INK_2)


def _joined(page: StoryPage) -> str:
    """The line about how long they have been a customer, as a sentence before who they are."""
    if not page.since or not page.who:
        return page.since or page.who
    stop = "" if page.since.endswith(_SENTENCE_ENDS) else "."
    return f"{page.since}{stop} {page.who}"
