"""Why it matters: the one number, what it says, where it comes from, and a dot for every customer in it."""

from __future__ import annotations

import math
from gettext import NullTranslations

from safari.pages.colours import DOT, INK, INK_2, OUCH_MARK
from safari.pages.drawing import Area, Block, Dots, Item, Type
from safari.pages.drawn import MOST_DOTS
from safari.pages.faces import PT, Face
from safari.pages.fitting import ELLIPSIS, Fitted, Passage, Step, filled, fit, held_by, set_left
from safari.pages.grid import A4, Grid
from safari.pages.labels import LABEL, label, rule
from safari.pages.lines import Column
from safari.pages.widths import reach
from safari.sharing.story_page import PageNumber, StoryPage

_LEFT, _WIDTH = 15.0, 60.0
_FIGURE, _FIGURE_LEADING = 5.6, 57.0
"""Millimetres from the label down to the figure, and the points of its line."""
_FIGURE_TRACKING, _DIGIT_BEARING = -1.4, 0.036
"""Figures are made as wide as each other; set large, they stand a little apart, and off the edge of the column."""
_MOST_BELOW = 8.0
"""Millimetres that a figure may push down what stands under it: a heap of marks under a letter pushes no words out."""
_FIGURE_STEPS = tuple(Step(size, _FIGURE_LEADING, 1) for size in (65, 57, 50, 44, 38, 33, 28, 24))
_LABEL_FOOT = LABEL.drop + LABEL.size * 0.21 * PT + 0.5
"""Under the letters of the label that hang below its line, and half a millimetre of air."""
_LARGEST = Type(Face.SERIF_SEMIBOLD, _FIGURE_STEPS[0].size, _FIGURE_LEADING, INK)
_STEPS = (Step(11, 15, 4), Step(10, 13.5, 4), Step(9, 12, 4))
_STEPS_WITHOUT_FIGURE = (Step(11, 15, 10), Step(10, 13.5, 11), Step(9, 12, 12))
_SOURCE = Type(Face.SANS, 9, 11.5, INK_2)
_SOURCE_STEPS = (Step(9, 11.5, 1), Step(9, 11.5, 2))
_SOURCE_GAP = 1.4
_PITCH_X, _PITCH_Y, _RADIUS, _MARK_RADIUS = 1.94, 2.1, 0.6, 0.9
_GAP_ABOVE_DOTS = 2.3
_SMALLEST_SCALE = 0.6


def number(page: StoryPage, say: NullTranslations, grid: Grid = A4) -> tuple[Block, ...]:
    """The left column under the curve; nothing where neither a number nor a reason was written."""
    if not (page.number or page.why):
        return ()
    area = Area(_LEFT, grid.decision_top, _WIDTH, grid.decision)
    figure_top = area.y + _FIGURE
    figure = _fitted_figure(page.number)
    column = Column(Face.SANS, _WIDTH)
    source = fit(Passage(page.number.source if page.number else ""), column, _SOURCE_STEPS)
    why_top = figure_top + (_figure_height(figure) if page.number else 0.0)
    room = area.foot - why_top - _with_gap(source)
    why = fit(Passage(page.why), column, held_by(room, _STEPS if page.number else _STEPS_WITHOUT_FIGURE))
    dots, undotted = _dots(page.number, why_top + why.height + _GAP_ABOVE_DOTS, area.foot - _with_gap(source))
    source_top = area.foot - source.height if dots else why_top + why.height + _SOURCE_GAP
    items = (
        rule(area.x, grid.decision_rule, area.width),
        label(say.gettext("Why it matters"), area.x, area.y),
        *_set_figure(figure, figure_top),
        *set_left(why.lines, area.x, why_top, Type(Face.SANS, why.step.size, why.step.leading, INK)),
        *dots,
        *set_left(source.lines, area.x, source_top, _SOURCE),
    )
    parts = (figure, why, source)
    return (
        Block(
            "number",
            area,
            items,
            max(part.fullness for part in parts),
            sum(part.words_cut for part in parts),
            texts=(
                filled("figure", page.number.figure if page.number else "", figure),
                filled("why", page.why, why),
                filled("source", page.number.source if page.number else "", source),
            ),
            undotted=undotted,
        ),
    )


def _fitted_figure(shown: PageNumber | None) -> Fitted:
    """The figure as large as its column and the label above it allow; its digits are kept together as long as that is
    possible."""
    figure = shown.figure.replace(" ", "\u00a0") if shown else ""
    above, _below = reach(figure, Face.SERIF_SEMIBOLD)
    room = _FIGURE + _LARGEST.drop - _LABEL_FOOT
    steps = tuple(step for step in _FIGURE_STEPS if above * step.size / 1000 * PT <= room) or _FIGURE_STEPS[-1:]
    fitted = fit(Passage(figure), Column(Face.SERIF_SEMIBOLD, _WIDTH, _FIGURE_TRACKING), steps)
    return fitted._replace(words_cut=_words_gone(figure, fitted)) if fitted.words_cut else fitted


def _words_gone(figure: str, fitted: Fitted) -> int:
    """How many words of a figure are not shown whole: kept together, its words were set and cut as if they were one."""
    shown = "".join(fitted.lines).removesuffix(ELLIPSIS).split()
    kept = sum(one == word for one, word in zip(shown, figure.split(), strict=False))
    return max(1, len(figure.split()) - kept)


def _set_figure(figure: Fitted, top: float) -> tuple[Item, ...]:
    """On the baseline of the largest size, whatever size it has."""
    style = Type(Face.SERIF_SEMIBOLD, figure.step.size, _FIGURE_LEADING, INK, _FIGURE_TRACKING)
    bearing = style.size * _DIGIT_BEARING * PT if figure.lines and figure.lines[0][0].isdigit() else 0.0
    return set_left(figure.lines, _LEFT - bearing, top + _LARGEST.drop - style.drop, style)


def _figure_height(figure: Fitted) -> float:
    """From its top to what stands under it: its line, and more where something of it hangs below that, as a comma does.

    Digits stand on their baseline, in every size the same, and hang nowhere.
    """
    below = max((reach(line, Face.SERIF_SEMIBOLD)[1] for line in figure.lines), default=0) / 1000
    hanging = below * figure.step.size * PT - (_LARGEST.line - _LARGEST.drop)
    return _LARGEST.line + min(max(0.0, hanging), _MOST_BELOW)


def _with_gap(source: Fitted) -> float:
    return source.height + _SOURCE_GAP if source.lines else 0.0


def _dots(shown: PageNumber | None, top: float, foot: float) -> tuple[tuple[Item, ...], int]:
    """The dots of the customers a number counts, between two heights, and how many customers have none."""
    customers = max(0, shown.customers or 0) if shown else 0
    dots = _rows_of_dots(customers, top, foot) if 0 < customers <= MOST_DOTS else ()
    return dots, 0 if dots else customers


def _rows_of_dots(customers: int, top: float, foot: float) -> tuple[Item, ...]:
    """One dot for each customer, one of them marked; smaller where the rows would not fit, none where still not."""
    scales = (1 - step / 50 for step in range(round((1 - _SMALLEST_SCALE) * 50) + 1))
    for scale in scales:
        per_row = math.floor((_WIDTH / scale - 2 * _RADIUS) / _PITCH_X) + 1
        rows = math.ceil(customers / per_row)
        if top + rows * _PITCH_Y * scale <= foot + 0.01:
            return _placed_dots(customers, per_row, top, scale)
    return ()


def _placed_dots(customers: int, per_row: int, top: float, scale: float) -> tuple[Item, ...]:
    pitch_x, pitch_y = _PITCH_X * scale, _PITCH_Y * scale
    left = _LEFT + (_WIDTH - (per_row - 1) * pitch_x) / 2
    middles = [
        (left + index % per_row * pitch_x, top + index // per_row * pitch_y + _RADIUS * scale)
        for index in range(customers)
    ]
    row = (math.ceil(customers / per_row) - 1) // 2
    marked = min(row * per_row + round(0.3 * min(per_row, customers)), customers - 1)
    mark = middles.pop(marked)
    return (
        Dots(tuple(middles), _RADIUS * scale, DOT),
        Dots((mark,), _MARK_RADIUS * scale, OUCH_MARK),
    )
