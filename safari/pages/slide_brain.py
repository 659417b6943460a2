"""The right of the slide, above: why it matters, the one number, and a dot for every customer in it."""

from __future__ import annotations

import math
from gettext import NullTranslations

from safari.pages import colours
from safari.pages.drawing import Area, Bar, Dots, Item, Type
from safari.pages.drawn import MOST_DOTS
from safari.pages.faces import Face
from safari.pages.fitting import Passage, Step
from safari.pages.slide_panel import Box, Panel, Text, box, panel
from safari.sharing.story_page import StoryPage

X, WIDTH = 207.0, 116.667
TOP, FOOT = 17.8, 83.0
LABEL = Type(Face.SANS_SEMIBOLD, 11, 14, colours.INK)
_FIGURE = Type(Face.SERIF_SEMIBOLD, 60, 62, colours.INK)
_FIGURES = tuple(Step(size, size * 1.04, 1) for size in (60, 52, 44, 38, 32, 28, 24))
_WHY = Type(Face.SANS, 13, 17, colours.INK)
_WHY_SIZES = (Step(13, 17, 9), Step(12, 15.5, 9), Step(11, 14, 9), Step(10, 12.5, 9))
_SOURCE = Type(Face.SANS, 9.5, 12, colours.INK_2)
_PITCH, _RADIUS, _MARK_RADIUS = 2.3, 0.7, 1.05
_GAP = 2.0


def number(page: StoryPage, say: NullTranslations) -> tuple[Panel, ...]:
    """The number and what it says; nothing where neither was written."""
    if not (page.number or page.why):
        return ()
    area = Area(X, TOP, WIDTH, FOOT - TOP)
    figure = _figure(page)
    source = _source(page)
    why_top = TOP + LABEL.line + figure.height
    room = FOOT - why_top - source.height - _GAP
    why = box(Passage(page.why), _WHY, WIDTH, room, _WHY_SIZES)
    source_top = why_top + why.height + (_GAP / 2 if source.text else 0)
    texts = (
        Text(Area(X, TOP, WIDTH, LABEL.line), say.gettext("Why it matters"), LABEL),
        *figure.at(X, TOP + LABEL.line, WIDTH),
        *why.at(X, why_top, WIDTH),
        *source.at(X, source_top, WIDTH),
    )
    customers = page.number.customers if page.number else None
    dots = _dots(customers, source_top + source.height + _GAP)
    undotted = 0 if dots else max(0, customers or 0)
    return (panel("number", area, texts, dots, figure, why, source)._replace(undotted=undotted),)


def _figure(page: StoryPage) -> Box:
    figure = page.number.figure.replace(" ", "\u00a0") if page.number else ""
    return box(Passage(figure), _FIGURE, WIDTH, _FIGURE.line, _FIGURES)


def _source(page: StoryPage) -> Box:
    source = page.number.source if page.number else ""
    return box(Passage(source), _SOURCE, WIDTH, 2.2 * _SOURCE.line, (Step(9.5, 12, 2), Step(9, 11.5, 2)))


def _dots(customers: int | None, top: float) -> tuple[Item, ...]:
    """One dot for each customer, one of them marked; smaller where they would not fit, none where still not."""
    if not customers or not 0 < customers <= MOST_DOTS:
        return ()
    for scale in (1.0, 0.9, 0.8, 0.7, 0.6):
        pitch = _PITCH * scale
        per_row = int((WIDTH - 2 * _RADIUS) / pitch) + 1
        rows = math.ceil(customers / per_row)
        if top + rows * pitch <= FOOT:
            middles = [
                (X + _RADIUS + at % per_row * pitch, top + _RADIUS + at // per_row * pitch) for at in range(customers)
            ]
            mark = middles.pop(min(round(0.3 * min(per_row, customers)), customers - 1))
            others = (Dots(tuple(middles), _RADIUS * scale, colours.DOT),) if middles else ()
            return (*others, Dots((mark,), _MARK_RADIUS * scale, colours.OUCH_MARK))
    return ()


def rule(top: float) -> Bar:
    """The rule above a part of the right side."""
    return Bar(Area(X, top, WIDTH, 0.35), colours.RULE)
