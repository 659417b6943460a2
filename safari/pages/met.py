"""Whom a leader will meet: each customer with a line or two and what they agreed to, the one beside them first."""

from __future__ import annotations

from gettext import NullTranslations
from typing import NamedTuple

from safari.pages.colours import INK, INK_2, OUCH_MARK
from safari.pages.drawing import Area, Bar, Block, Item, Type
from safari.pages.faces import Face
from safari.pages.fitting import Fitted, Passage, Step, fit, one_line, set_left
from safari.pages.labels import label
from safari.pages.lines import Column
from safari.sharing.brief_page import BriefPage, Met

_HEAD = 5.4
_SMALL = Type(Face.SANS, 9, 11.5, INK_2)
_AGREED_STEPS = (Step(9, 11.5, 2),)
_AGENT_STEPS = (Step(13, 17, 1), Step(11, 15, 2), Step(9, 11.5, 2))


class _Way(NamedTuple):
    """One way to set the customers: in how many columns, the size of the alias, how many lines about them."""

    columns: int
    alias: Type
    who: Step | None
    agreed: bool
    gap: float


_WAYS = (
    _Way(1, Type(Face.SERIF_SEMIBOLD, 17, 22, INK), Step(11.5, 15.5, 3), agreed=True, gap=7),
    _Way(1, Type(Face.SERIF_SEMIBOLD, 14, 18, INK), Step(10.5, 14, 2), agreed=True, gap=4.2),
    _Way(1, Type(Face.SERIF_SEMIBOLD, 13, 16.5, INK), Step(10, 13, 2), agreed=True, gap=2.6),
    _Way(1, Type(Face.SERIF_SEMIBOLD, 12, 15, INK), Step(9, 11.5, 1), agreed=True, gap=1.8),
    _Way(2, Type(Face.SERIF_SEMIBOLD, 12, 15, INK), Step(9, 11.5, 2), agreed=True, gap=1.8),
    _Way(2, Type(Face.SERIF_SEMIBOLD, 11, 14, INK), None, agreed=True, gap=1.4),
    _Way(2, Type(Face.SERIF_SEMIBOLD, 9.5, 12, INK), None, agreed=False, gap=0.8),
)
_GUTTER = 6.8


class _Entry(NamedTuple):
    alias: Fitted
    who: Fitted | None
    agreed: Fitted | None
    beside: bool
    height: float
    words_cut: int


def met(page: BriefPage, area: Area, say: NullTranslations) -> Block:
    """The customers in the first way in which all have room; in the last one as many as fit, and how many more come."""
    items: list[Item] = [label(say.gettext("Whom you will meet"), area.x, area.y)]
    top = area.y + _HEAD
    if page.agent:
        words = say.gettext("You sit beside {name}, who serves customers every day.").format(name=page.agent)
        fitted = fit(Passage(words), Column(Face.SERIF, area.width), _AGENT_STEPS)
        items += set_left(fitted.lines, area.x, top, Type(Face.SERIF, fitted.step.size, fitted.step.leading, INK))
        top += fitted.height + 3
    rest = Area(area.x, top, area.width, area.foot - top)
    if not page.customers and not page.unnamed:
        words = "" if page.agent else say.gettext("No customer is invited by name.")
        return Block("brief_met", area, (*items, *set_left((words,) if words else (), rest.x, rest.y, _SMALL)))
    way, entries = _best(page, rest, say)
    return _set(page, area, (rest, way, entries, items), say)


def _best(page: BriefPage, area: Area, say: NullTranslations) -> tuple[_Way, list[_Entry]]:
    """The first way in which everybody has room and the least is cut; the last one where no way has room for all."""
    all_ways = [(way, [_entry(one, way, area, say) for one in page.customers]) for way in _WAYS]
    room = area.height - _room_for_more(page)
    holding = [(way, entries) for way, entries in all_ways if _rows_height(entries, way) <= room]
    return min(holding, key=lambda one: sum(entry.words_cut for entry in one[1]), default=all_ways[-1])


def _entry(one: Met, way: _Way, area: Area, say: NullTranslations) -> _Entry:
    width = _width(way, area)
    alias = one_line(_named(one, say), way.alias, width)
    who = fit(Passage(one.who), Column(Face.SANS, width), (way.who,)) if way.who and one.who else None
    agreed = fit(Passage(_agreed(one, say)), Column(Face.SANS, width), _AGREED_STEPS) if way.agreed else None
    height = way.alias.line + (who.height if who else 0) + (agreed.height if agreed else 0)
    cut = alias.words_cut + (who.words_cut if who else len(one.who.split())) + (agreed.words_cut if agreed else 0)
    return _Entry(alias, who, agreed, one.beside, height, cut)


def _named(one: Met, say: NullTranslations) -> str:
    return say.gettext("{alias} – beside you").format(alias=one.alias) if one.beside else one.alias


def _agreed(one: Met, say: NullTranslations) -> str:
    """What they agreed to, in the words of the brief's language."""
    names = {
        "notes": say.gettext("notes"),
        "anonymous_quote": say.gettext("quotes without name"),
        "named_quote": say.gettext("quotes with name"),
        "photo": say.gettext("photo"),
        "audio": say.gettext("sound recording"),
        "outside": say.gettext("use outside the company"),
    }
    if not one.agreed:
        return say.gettext("Has not agreed to anything yet: ask before you write.")
    return say.gettext("Agreed to: {uses}").format(uses=", ".join(names[use] for use in one.agreed))


def _width(way: _Way, area: Area) -> float:
    return (area.width - _GUTTER * (way.columns - 1)) / way.columns


def _rows(entries: list[_Entry], way: _Way) -> list[list[_Entry]]:
    return [entries[place : place + way.columns] for place in range(0, len(entries), way.columns)]


def _rows_height(entries: list[_Entry], way: _Way) -> float:
    return sum(max(entry.height for entry in row) + way.gap for row in _rows(entries, way))


def _room_for_more(page: BriefPage) -> float:
    return _SMALL.line if page.unnamed else 0.0


def _set(
    page: BriefPage,
    area: Area,
    how: tuple[Area, _Way, list[_Entry], list[Item]],
    say: NullTranslations,
) -> Block:
    rest, way, entries, items = how
    shown = _that_fit(entries, way, rest.height, page.unnamed)
    top, width = rest.y, _width(way, rest)
    for row in _rows(entries[:shown], way):
        for column, entry in enumerate(row):
            items += _entry_items(entry, way, rest.x + column * (width + _GUTTER), top)
        top += max(entry.height for entry in row) + way.gap
    more = len(entries) - shown + page.unnamed
    if more:
        words = say.ngettext("and {count} more", "and {count} more", more).format(count=more)
        items += set_left((words,), rest.x, top, _SMALL)
    gone = sum(len(one.alias.split()) + len(one.who.split()) for one in page.customers[shown:])
    cut = gone + sum(entry.words_cut for entry in entries[:shown])
    filled = (_rows_height(entries, way) + _room_for_more(page)) / rest.height
    return Block("brief_met", area, tuple(items), max(filled, 1.01) if cut else min(filled, 1.0), cut)


def _that_fit(entries: list[_Entry], way: _Way, height: float, unnamed: int) -> int:
    """How many of them have room, with a last line where some are not shown."""
    shown = len(entries)
    while shown:
        last = _SMALL.line if unnamed or shown < len(entries) else 0.0
        if _rows_height(entries[:shown], way) + last <= height:
            break
        shown -= 1
    return shown


def _entry_items(entry: _Entry, way: _Way, x: float, top: float) -> list[Item]:
    items: list[Item] = []
    if entry.beside:
        items.append(Bar(Area(x - 3.2, top + 1, 1, entry.height - 1.6), OUCH_MARK))
    items += set_left(entry.alias.lines, x, top, way.alias)
    top += way.alias.line
    if entry.who:
        style = Type(Face.SANS, entry.who.step.size, entry.who.step.leading, INK)
        items += set_left(entry.who.lines, x, top, style)
        top += entry.who.height
    if entry.agreed:
        items += set_left(entry.agreed.lines, x, top, _SMALL)
    return items
