"""A leader's own words, on a quiet band near the foot of the page."""

from __future__ import annotations

from typing import NamedTuple

from safari.pages.colours import BAND, INK, INK_2
from safari.pages.drawing import Bar, Block, Item, Type
from safari.pages.faces import Face
from safari.pages.fitting import Fitted, Passage, Step, filled, fit, one_line, set_left, set_right
from safari.pages.grid import A4, Grid
from safari.pages.lines import Column
from safari.pages.quotation_marks import quoted
from safari.sharing.story_page import LeaderWords, StoryPage

_INSET, _GAP = 4.7, 8.0
_STEPS = (Step(13, 17, 2), Step(11.5, 15, 2), Step(10, 13, 3))
_NAME = Type(Face.SANS_SEMIBOLD, 10, 12.5, INK)
_ROLE = Type(Face.SANS, 9, 11.5, INK_2)
_ROLE_STEPS = (Step(9, 11.5, 1), Step(9, 11.5, 2))
_WIDEST_NAME = 55.0
_SENTENCE_GAIN = 0.12


class _Signature(NamedTuple):
    name: Fitted
    role: Fitted
    width: float

    @property
    def height(self) -> float:
        return self.name.height + self.role.height


def leader(page: StoryPage, grid: Grid = A4) -> tuple[Block, ...]:
    """The words to the left, who said them to the right; no band where no leader said anything."""
    if page.leader is None:
        return ()
    area, signature = grid.leader, _signature(page.leader)
    marked = quoted(page.leader.words, page.language)
    width = area.width - 2 * _INSET - signature.width - (_GAP if signature.width else 0.0)
    passage = Passage(marked.text, marked.opening, marked.closing)
    said = fit(passage, Column(Face.SERIF, width, 0.0, _SENTENCE_GAIN), _STEPS)
    style = Type(Face.SERIF, said.step.size, said.step.leading, INK)
    right, name_top = area.right - _INSET, area.y + (area.height - signature.height) / 2
    items: tuple[Item, ...] = (
        Bar(area, BAND),
        *set_left(said.lines, area.x + _INSET, area.y + (area.height - said.height) / 2, style),
        *set_right(signature.name.lines, right, name_top, _NAME),
        *set_right(signature.role.lines, right, name_top + signature.name.height, _ROLE),
    )
    texts = (
        filled("leader", page.leader.words.text, said),
        filled("leader_name", page.leader.name, signature.name),
        filled("leader_role", page.leader.role, signature.role),
    )
    fullness, words_cut = max(one.fullness for one in texts), sum(one.words_cut for one in texts)
    return (Block("leader", area, items, fullness, words_cut, texts=texts),)


def _signature(spoken: LeaderWords) -> _Signature:
    name = one_line(spoken.name, _NAME, _WIDEST_NAME)
    role = fit(Passage(spoken.role), Column(_ROLE.face, _WIDEST_NAME), _ROLE_STEPS)
    widths = [_NAME.width(line) for line in name.lines] + [_ROLE.width(line) for line in role.lines]
    return _Signature(name, role, max(widths, default=0.0))
