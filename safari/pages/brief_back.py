"""The second page of a brief: questions worth asking, do's and don'ts, how to jot, what you said last time."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import NullTranslations
from typing import NamedTuple

from safari.pages.colours import BAND, INK, INK_2, OUCH_MARK
from safari.pages.dates import long_date
from safari.pages.drawing import Area, Bar, Block, Item, Type, Words
from safari.pages.faces import Face
from safari.pages.fitting import Passage, Step, fit, one_line, set_left
from safari.pages.keys import keys
from safari.pages.labels import label, rule
from safari.pages.lines import Column
from safari.pages.listing import SIZES, Look, Row, listed
from safari.pages.quotation_marks import quoted
from safari.pages.top_line import top_line
from safari.sharing.brief_page import BriefPage, Reflection

_TOP, _LEAST_FOOT, _FOOT = 19.0, 137.0, 276.0
_COLUMN_WIDTH, _LEFT, _RIGHT = 86.6, 15.0, 108.4
_KEYS_HEIGHT, _ABOVE_KEYS, _BETWEEN = 68.0, 9.0, 5.0
_REFLECTION_TOP, _REFLECTION_GAP = 234.0, 6.0
_CONTACT_TOP = 279.8
_INSET, _HEAD, _ENDLESS, _ROUNDING = 4.7, 5.8, 1e6, 1e-6
_REFLECTION_STEPS = (Step(15, 19.5, 3), Step(13, 17, 4), Step(11.5, 15, 4), Step(10, 13, 5), Step(9, 11.5, 5))
_SMALL = Type(Face.SANS, 9, 11.5, INK_2)


class _Told(NamedTuple):
    """A list: the key of its block, its name, the sign before each row, and the rows."""

    key: str
    name: str
    sign: str
    texts: tuple[str, ...]


class _Columns(NamedTuple):
    """Which lists stand in the left and in the right column."""

    left: tuple[_Told, ...]
    right: tuple[_Told, ...]


def back(page: BriefPage, say: NullTranslations) -> tuple[Block, ...]:
    """The blocks of the second page, in reading order. The lists have the room that the keys and the reflection leave;
    what comes below them moves down no further than they need, and the reflection gives way before a row does."""
    for steps in (_REFLECTION_STEPS, _REFLECTION_STEPS[-2:]):
        last = _last_time(page.reflection, steps, say, page.language)
        below = _KEYS_HEIGHT + _ABOVE_KEYS + (last.area.height + _REFLECTION_GAP if last else 0)
        lists = _lists(page, _FOOT - below, say)
        if last is None or not any(block.words_cut for block in lists):
            break
    keys_top = max((_LEAST_FOOT, *(block.area.foot for block in lists))) + _ABOVE_KEYS
    last_top = max(_REFLECTION_TOP, keys_top + _KEYS_HEIGHT + _REFLECTION_GAP)
    return (
        top_line(page.organisation, " · ".join(part for part in (page.title, page.leader) if part)),
        *lists,
        _jotting(Area(_LEFT, keys_top, 180, _KEYS_HEIGHT), say),
        *((_at(last, min(last_top, _FOOT - last.area.height)),) if last else ()),
        *_contact(page, say),
    )


def _lists(page: BriefPage, foot: float, say: NullTranslations) -> tuple[Block, ...]:
    """All lists at one size, the largest at which every row has room; else at the smallest, as many rows as fit.

    What to do moves under the questions where it has no room over what not to do.
    """
    ask = _Told("brief_questions", say.gettext("Questions worth asking"), "?", page.questions)
    do = _Told("brief_dos", say.gettext("Do"), "+", page.dos)
    leave = _Told("brief_donts", say.gettext("Do not"), "–", page.donts)
    ways = [_Columns(_written(ask), _written(do, leave)), _Columns(_written(ask, do), _written(leave))]
    tries = ((way, step) for way in ways for step in SIZES)
    way, step = next(
        (one for one in tries if all(_hold(told, foot, one[1], say) for told in one[0])), (ways[0], SIZES[-1])
    )
    return (*_column(way.left, (_LEFT, foot, step), say), *_column(way.right, (_RIGHT, foot, step), say))


def _written(*lists: _Told) -> tuple[_Told, ...]:
    return tuple(one for one in lists if one.texts)


def _hold(lists: tuple[_Told, ...], foot: float, step: Step, say: NullTranslations) -> bool:
    """Whether all of these lists has room under each other at this size."""
    whole = [_whole(told, step, say) for told in lists]
    return not any(one.words_cut for one in whole) and sum(one.area.height for one in whole) <= _room(lists, foot)


def _room(lists: tuple[_Told, ...], foot: float) -> float:
    return foot - _TOP - _BETWEEN * (len(lists) - 1)


def _column(lists: tuple[_Told, ...], where: tuple[float, float, Step], say: NullTranslations) -> Iterator[Block]:
    """Lists under each other. Where not all of it has room, short ones stay whole and long ones share what is left."""
    x, foot, step = where
    needs = [_whole(told, step, say).area.height for told in lists]
    top = _TOP
    for told, height in zip(lists, _shared(needs, _room(lists, foot)), strict=True):
        block = _list(told, Area(x, top, _COLUMN_WIDTH, height), step, say)
        yield block
        top = block.area.foot + _BETWEEN


def _shared(needs: list[float], room: float) -> list[float]:
    """What each gets of the room: no more than it needs, and what one does not need is for the others."""
    given = dict[int, float]()
    for place in sorted(range(len(needs)), key=needs.__getitem__):
        given[place] = min(needs[place], (room - sum(given.values())) / (len(needs) - len(given)))
    return [given[place] for place in range(len(needs))]


def _whole(told: _Told, step: Step, say: NullTranslations) -> Block:
    """A list with its name, as high as it is when no row is left out."""
    return _list(told, Area(0, 0, _COLUMN_WIDTH, _ENDLESS), step, say)


def _list(told: _Told, area: Area, step: Step, say: NullTranslations) -> Block:
    def more(count: int) -> str:
        return say.ngettext("and {count} more", "and {count} more", count).format(count=count)

    look = Look(margin=5, gap=1.5, colour=INK, lead_colour=INK_2, sizes=(step,))
    room = Area(area.x, area.y + _HEAD, area.width, area.height - _HEAD + _ROUNDING)
    found = listed(tuple(Row(text, told.sign) for text in told.texts), room, look, more)
    items = (label(told.name, area.x, area.y), *found.items)
    taken = area if area.height < _ENDLESS else area._replace(height=found.foot - area.y)
    return Block(told.key, taken, items, found.fullness, found.words_cut)


def _jotting(area: Area, say: NullTranslations) -> Block:
    items = (rule(area.x, area.y - 3.4, area.width), label(say.gettext("How to jot"), area.x, area.y))
    drawn, fullness, cut = keys(Area(area.x, area.y + 6.4, area.width, area.height - 6.4), say)
    return Block("brief_keys", area, (*items, *drawn), fullness, cut)


def _last_time(
    reflection: Reflection | None, steps: tuple[Step, ...], say: NullTranslations, language: str
) -> Block | None:
    """What the leader said last, as high as it is, at the top of the page: it is moved to where there is room."""
    if reflection is None or not reflection.words.text:
        return None
    x, width = _LEFT + _INSET, 180 - 2 * _INSET
    said = quoted(reflection.words, language)
    passage = Passage(said.text, said.opening, said.closing)
    fitted = fit(passage, Column(Face.SERIF, width), steps)
    style = Type(Face.SERIF, fitted.step.size, fitted.step.leading, INK)
    day = long_date(reflection.day, language) if reflection.day else ""
    where = one_line(", ".join(part for part in (reflection.occasion, day) if part), _SMALL, width)
    area = Area(_LEFT, 0, 180, 8.8 + fitted.height + _SMALL.line * len(where.lines) + 3)
    items: tuple[Item, ...] = (
        Bar(area, BAND),
        Bar(area._replace(width=1), OUCH_MARK),
        label(say.gettext("What you said last time"), x, 2.6),
        *set_left(fitted.lines, x, 8, style),
        *set_left(where.lines, x, 8.8 + fitted.height, _SMALL),
    )
    fullness = max(fitted.fullness, where.fullness)
    return Block("brief_reflection", area, items, fullness, fitted.words_cut + where.words_cut)


def _at(block: Block, top: float) -> Block:
    """A block of bars and words, moved down to `top`."""
    items = tuple(_lowered(item, top - block.area.y) for item in block.items)
    return block._replace(area=block.area._replace(y=top), items=items)


def _lowered(item: Item, by: float) -> Item:
    if isinstance(item, Words):
        return item._replace(baseline=item.baseline + by)
    return item._replace(area=item.area._replace(y=item.area.y + by)) if isinstance(item, Bar) else item


def _contact(page: BriefPage, say: NullTranslations) -> tuple[Block, ...]:
    if not page.contact:
        return ()
    words = say.gettext("Questions before the day: {contact}").format(contact=page.contact)
    area = Area(15, _CONTACT_TOP, 180, 7.8)
    fitted = fit(Passage(words), Column(Face.SANS, area.width), (Step(9, 11, 2),))
    return (
        Block("brief_contact", area, set_left(fitted.lines, area.x, area.y, _SMALL), fitted.fullness, fitted.words_cut),
    )
