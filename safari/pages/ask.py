"""What we will do: the ask in one sentence, and the promises under it."""

from __future__ import annotations

from gettext import NullTranslations

from safari.pages.colours import INK
from safari.pages.drawing import Area, Block, Item, Type
from safari.pages.faces import Face
from safari.pages.fitting import Fitted, Passage, Step, fit, set_left
from safari.pages.labels import label, rule
from safari.pages.lines import Column
from safari.pages.promises import Rows, promise_rows
from safari.sharing.story_page import StoryPage

_RULE_TOP, _TOP, _FOOT, _FOOT_WITHOUT_LEADER = 190.7, 193.4, 257.4, 276.4
_ASK_TOP, _GAP = 198.2, 1.9
_RIGHT = 195.0
_LEFT, _LEFT_BESIDE_NUMBER = 15.0, 81.8
_MOST_PROMISES, _MOST_WITHOUT_LEADER = 5, 7
_STEPS = (Step(13, 17.5, 2), Step(12, 16.5, 2), Step(11, 15, 3))
_STEPS_ALONE = (Step(13, 17.5, 9), Step(12, 16.5, 10), Step(11, 15, 11))
_SENTENCE_GAIN = 0.15


def ask(page: StoryPage, say: NullTranslations) -> tuple[Block, ...]:
    """The right column under the curve, or the whole width where there is no number; down to the leader's band."""
    if not (page.ask or page.promises):
        return ()
    area = _area(page)
    sentence, rows = _fitted(page, area, say)
    style = Type(Face.SERIF_SEMIBOLD, sentence.step.size, sentence.step.leading, INK)
    items: tuple[Item, ...] = (
        rule(area.x, _RULE_TOP, area.width),
        label(say.gettext("What we will do"), area.x, _TOP),
        *set_left(sentence.lines, area.x, _ASK_TOP, style),
    )
    asked = Block(
        "ask",
        Area(area.x, _RULE_TOP, area.width, _rows_area(area, sentence).y - _RULE_TOP),
        items,
        sentence.fullness,
        sentence.words_cut,
    )
    if not page.promises:
        return (asked,)
    return (asked, Block("promises", _rows_area(area, sentence), rows.items, rows.fullness, rows.words_cut))


def _area(page: StoryPage) -> Area:
    left = _LEFT_BESIDE_NUMBER if page.number or page.why else _LEFT
    foot = _FOOT if page.leader else _FOOT_WITHOUT_LEADER
    return Area(left, _TOP, _RIGHT - left, foot - _TOP)


def _rows_area(area: Area, sentence: Fitted) -> Area:
    top = _ASK_TOP + sentence.height + _GAP
    return Area(area.x, top, area.width, area.foot - top)


def _fitted(page: StoryPage, area: Area, say: NullTranslations) -> tuple[Fitted, Rows]:
    """The ask at the first size at which neither it nor a promise is cut, else at its smallest."""
    steps = _STEPS if page.promises else _STEPS_ALONE
    most = _MOST_PROMISES if page.leader else _MOST_WITHOUT_LEADER
    for index in range(len(steps)):
        sentence = _sentence(page.ask, area, steps[index:])
        rows = promise_rows(page.promises, _rows_area(area, sentence), most, page.language, say)
        if not rows.words_cut:
            break
    return sentence, rows


def _sentence(text: str, area: Area, steps: tuple[Step, ...]) -> Fitted:
    return fit(Passage(text), Column(Face.SERIF_SEMIBOLD, area.width, 0.0, _SENTENCE_GAIN), steps)
