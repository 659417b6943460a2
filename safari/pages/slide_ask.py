"""The right of the slide, below: the ask and the promises, a leader's words; along the foot the small print."""

from __future__ import annotations

from gettext import NullTranslations
from typing import NamedTuple

from safari.dates import short_date
from safari.pages import colours
from safari.pages.apart import COMMA
from safari.pages.drawing import Area, Bar, Item, Type
from safari.pages.faces import Face
from safari.pages.fitting import Passage, Step
from safari.pages.quotation_marks import quoted
from safari.pages.slide_brain import LABEL, TOP, WIDTH, X, rule
from safari.pages.slide_heart import HEART_FOOT, LEFT, RIGHT
from safari.pages.slide_panel import Box, Panel, Text, box, line_box, panel
from safari.pages.small_print import consent_wordings
from safari.sharing.story_page import PagePromise, StoryPage

_BELOW_NUMBER = 86.7
_LEADER = Area(X, 148.3, WIDTH, HEART_FOOT - 148.3)
_SMALL_PRINT = Area(LEFT, 170.5, RIGHT - LEFT, 13.0)
_ASK = Type(Face.SERIF_SEMIBOLD, 14, 18, colours.INK)
_ASK_SIZES = (Step(14, 18, 9), Step(13, 16.5, 9), Step(12, 15, 9), Step(11, 14, 9))
_WHAT = Type(Face.SANS, 11, 13.5, colours.INK)
_OWNER = Type(Face.SANS, 10, 12, colours.INK_2)
_DUE = Type(Face.SANS_SEMIBOLD, 10.5, 13.5, colours.INK)
_SAID = Type(Face.SERIF, 12.5, 16, colours.INK)
_NAME = Type(Face.SANS_SEMIBOLD, 10.5, 13, colours.INK)
_SMALL = Type(Face.SANS, 9.5, 12, colours.INK_2)
_DUE_WIDTH, _GAP, _PADDING, _INSET = 25.0, 3.0, 0.9, 4.0


class _Way(NamedTuple):
    """How rows are set: the owner under the promise or beside the date, and how many lines a promise may take."""

    under: bool
    lines: int

    @property
    def height(self) -> float:
        """The height of a row, with the air in it."""
        return self.lines * _WHAT.line + (_OWNER.line if self.under else 0) + 2 * _PADDING


_WAYS = (_Way(under=True, lines=2), _Way(under=True, lines=1), _Way(under=False, lines=1))


def ask(page: StoryPage, say: NullTranslations) -> tuple[Panel, ...]:
    """What we will do, from under the number (or the top, where there is none) to the leader's words."""
    if not (page.ask or page.promises):
        return ()
    is_below = bool(page.number or page.why)
    top = _BELOW_NUMBER + 1.6 if is_below else TOP
    foot = _LEADER.y - 2.5 if page.leader else HEART_FOOT
    ask_top = top + LABEL.line
    room = (foot - ask_top) * (0.4 if page.promises else 1)
    asked = box(Passage(page.ask), _ASK, WIDTH, room, _ASK_SIZES)
    texts = (
        Text(Area(X, top, WIDTH, LABEL.line), say.gettext("What we will do"), LABEL),
        *asked.at(X, ask_top, WIDTH),
    )
    area = Area(X, top, WIDTH, ask_top + asked.height - top)
    lead = panel("ask", area, texts, (rule(_BELOW_NUMBER),) if is_below else (), asked)
    if not page.promises:
        return (lead,)
    below = area.foot + (1.6 if asked.text else 0)
    return (lead, _promises(page, Area(X, below, WIDTH, foot - below), say))


def _promises(page: StoryPage, area: Area, say: NullTranslations) -> Panel:
    """The promises in the first way that cuts none of them; where none does, the last row says how many more."""
    for way in _WAYS:
        rows = [_row(promise, way, page.language) for promise in page.promises]
        is_whole = not any(one.words_cut for row in rows for one in row)
        if way.height * len(rows) <= area.height and (is_whole or way is _WAYS[-1]):
            return _set(rows, [], way, area, say)
    way = next((way for way in _WAYS if way.height * len(page.promises) <= area.height), _WAYS[-1])
    rows = [_row(promise, way, page.language) for promise in page.promises]
    most = max(0, int(area.height / way.height))
    shown = rows if len(rows) <= most else rows[: max(0, most - 1)]
    return _set(shown, list(page.promises[len(shown) :]), way, area, say)


def _row(promise: PagePromise, way: _Way, language: str) -> tuple[Box, Box, Box]:
    due = line_box(short_date(promise.due, language) if promise.due else "", _DUE, _DUE_WIDTH)
    room = WIDTH - _DUE_WIDTH - _GAP
    owner_width = room if way.under else room * 0.36
    what_width = room if way.under else room - owner_width - _GAP
    what = box(Passage(promise.what), _WHAT, what_width, way.height, (Step(11, 13.5, way.lines),))
    return what, line_box(promise.owner, _OWNER, owner_width), due


def _set(
    rows: list[tuple[Box, Box, Box]], hidden: list[PagePromise], way: _Way, area: Area, say: NullTranslations
) -> Panel:
    texts: list[Text] = []
    shapes: list[Item] = []
    room = WIDTH - _DUE_WIDTH - _GAP
    pitch = min(way.height + 3, area.height / max(1, len(rows) + bool(hidden)))
    for at, (what, owner, due) in enumerate(rows):
        top = area.y + at * pitch
        shapes.append(Bar(Area(X, top, WIDTH, 0.18), colours.HAIRLINE))
        texts += what.at(X, top + _PADDING, room if way.under else room * 0.64 - _GAP)
        texts += owner.at(X, top + _PADDING + what.height, room) if way.under else ()
        texts += () if way.under else owner.at(X + room * 0.64, top + _PADDING, room * 0.36)
        texts += due.at(X + WIDTH - _DUE_WIDTH, top + _PADDING, _DUE_WIDTH, "right")
    if hidden:
        more = say.ngettext("and {count} more", "and {count} more", len(hidden)).format(count=len(hidden))
        top = area.y + len(rows) * pitch + _PADDING
        texts.append(Text(Area(X, top, WIDTH, _WHAT.line), more, _WHAT))
    cut = sum(one.words_cut for row in rows for one in row)
    cut += sum(len(f"{promise.what} {promise.owner}".split()) for promise in hidden)
    fullness = max((one.fullness for row in rows for one in row), default=0.0)
    return Panel("promises", area, tuple(texts), tuple(shapes), max(fullness, 1.01) if cut else min(fullness, 1.0), cut)


def leader(page: StoryPage) -> tuple[Panel, ...]:
    """A leader's words on a quiet band; no band where no leader said anything."""
    if page.leader is None:
        return ()
    marked = quoted(page.leader.words, page.language)
    width = WIDTH - 2 * _INSET
    made_of = tuple(filter(None, (page.leader.name, page.leader.role)))
    name = line_box(COMMA.join(made_of), _NAME, width)
    passage = Passage(marked.text, marked.opening, marked.closing)
    sizes = (Step(12.5, 16, 9), Step(11.5, 14.5, 9), Step(10.5, 12.5, 9))
    said = box(passage, _SAID, width, _LEADER.height - name.height - 1, sizes)
    top = _LEADER.y + (_LEADER.height - said.height - name.height) / 2
    signed = (text._replace(made_of=made_of) for text in name.at(X + _INSET, top + said.height, width))
    texts = (*said.at(X + _INSET, top, width), *signed)
    return (panel("leader", _LEADER, texts, (Bar(_LEADER, colours.BAND),), said, name),)


def small_print(page: StoryPage, say: NullTranslations) -> tuple[Panel, ...]:
    """What the customer agreed to: the fullest wording there is room for; never cut."""
    if page.consent is None:
        return ()
    sizes = (Step(9.5, 12, 2), Step(9, 11, 3))
    boxes = [
        box(Passage(wording), _SMALL, _SMALL_PRINT.width, _SMALL_PRINT.height, sizes)
        for wording in consent_wordings(page, page.consent, say)
    ]
    chosen = next((one for one in boxes if not one.words_cut), boxes[-1])
    texts = tuple(text._replace(ours=True) for text in chosen.at(LEFT, _SMALL_PRINT.y, _SMALL_PRINT.width))
    return (panel("small_print", _SMALL_PRINT, texts, (), chosen),)
