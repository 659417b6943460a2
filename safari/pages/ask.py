"""What we will do: the ask in one sentence, and the promises under it."""

from __future__ import annotations

from gettext import NullTranslations

from safari.pages.colours import INK
from safari.pages.drawing import Area, Block, Item, Type
from safari.pages.faces import Face
from safari.pages.fitting import Fitted, Passage, Step, fit, held_by, set_left
from safari.pages.grid import A4, Grid
from safari.pages.labels import label, rule
from safari.pages.lines import Column
from safari.pages.promises import Rows, promise_rows
from safari.sharing.story_page import StoryPage

_ASK, _GAP = 4.8, 1.9
"""Millimetres from the label down to the ask, and between it and the promises."""
_RIGHT = 195.0
_LEFT, _LEFT_BESIDE_NUMBER = 15.0, 81.8
_MOST_PROMISES, _MOST_WITHOUT_LEADER = 5, 7
_STEPS = (Step(13, 17.5, 2), Step(12, 16.5, 2), Step(11, 15, 3))
_STEPS_ALONE = (Step(13, 17.5, 9), Step(12, 16.5, 10), Step(11, 15, 11))
_SENTENCE_GAIN = 0.15


def ask(page: StoryPage, say: NullTranslations, grid: Grid = A4) -> tuple[Block, ...]:
    """The right column under the curve, or the whole width where there is no number; down to the leader's band."""
    if not (page.ask or page.promises):
        return ()
    area = _area(page, grid)
    sentence, rows = _fitted(page, area, say)
    style = Type(Face.SERIF_SEMIBOLD, sentence.step.size, sentence.step.leading, INK)
    items: tuple[Item, ...] = (
        rule(area.x, grid.decision_rule, area.width),
        label(say.gettext("What we will do"), area.x, area.y),
        *set_left(sentence.lines, area.x, area.y + _ASK, style),
    )
    asked = Block(
        "ask",
        Area(area.x, grid.decision_rule, area.width, _rows_area(area, sentence).y - grid.decision_rule),
        items,
        sentence.fullness,
        sentence.words_cut,
    )
    if not page.promises:
        return (asked,)
    return (asked, Block("promises", _rows_area(area, sentence), rows.items, rows.fullness, rows.words_cut))


def _area(page: StoryPage, grid: Grid) -> Area:
    left = _LEFT_BESIDE_NUMBER if page.number or page.why else _LEFT
    foot = grid.decision_top + grid.decision if page.leader else grid.leader.foot
    return Area(left, grid.decision_top, _RIGHT - left, foot - grid.decision_top)


def _rows_area(area: Area, sentence: Fitted) -> Area:
    top = area.y + _ASK + sentence.height + _GAP
    return Area(area.x, top, area.width, area.foot - top)


def _fitted(page: StoryPage, area: Area, say: NullTranslations) -> tuple[Fitted, Rows]:
    """The ask at the first size at which neither it nor a promise is cut, else at its smallest."""
    steps = _STEPS if page.promises else held_by(area.height - _ASK, _STEPS_ALONE)
    most = _MOST_PROMISES if page.leader else _MOST_WITHOUT_LEADER
    for index in range(len(steps)):
        sentence = _sentence(page.ask, area, steps[index:])
        rows = promise_rows(page.promises, _rows_area(area, sentence), most, page.language, say)
        if not rows.words_cut:
            break
    return sentence, rows


def _sentence(text: str, area: Area, steps: tuple[Step, ...]) -> Fitted:
    return fit(Passage(text), Column(Face.SERIF_SEMIBOLD, area.width, 0.0, _SENTENCE_GAIN), steps)
