"""The promises, one row each: what, who promised it, by when. The rows give way before a word is cut.

First the owner stands under the promise; where that takes too much height, beside the date; where there are more
promises than rows, the last row says how many more.
"""

from __future__ import annotations

from gettext import NullTranslations
from typing import NamedTuple

from safari.pages.colours import INK, INK_2
from safari.pages.dates import short_date
from safari.pages.drawing import Area, Item, Type, Words, right_aligned
from safari.pages.faces import Face
from safari.pages.fitting import Fitted, Passage, Step, fit, one_line, set_left
from safari.pages.labels import hairline
from safari.pages.lines import Column
from safari.sharing.story_page import PagePromise

_WHAT = Type(Face.SANS, 10.5, 13.5, INK)
_WHAT_TIGHT = Type(Face.SANS, 10.5, 12.5, INK)
_OWNER = Type(Face.SANS, 9, 11.5, INK_2)
_DUE = Type(Face.SANS_SEMIBOLD, 10, 13.5, INK)
_DATE_WIDTH, _GAP = 20.0, 3.0
_ABOVE = 0.45
"""So much of a row's padding lies above its words, the rest below. The last row has none to keep away from under it:
what lies below its words may lie outside."""


class _Way(NamedTuple):
    """One way to set the rows: where the owner stands, how many lines a promise may take, and how far rows spread."""

    owner_beside: bool
    what: Type
    lines: int
    least_padding: float
    usual_row: float

    @property
    def tail(self) -> float:
        """Millimetres of the last row that may lie outside."""
        return self.least_padding * (1 - _ABOVE)

    @property
    def usual_content(self) -> float:
        return self.what.line + (0.0 if self.owner_beside else _OWNER.line)


_UNDER = tuple(
    _Way(owner_beside=False, what=_WHAT, lines=lines, least_padding=2.0, usual_row=13.0) for lines in (6, 3, 2, 1)
)
_BESIDE = tuple(
    _Way(owner_beside=True, what=_WHAT_TIGHT, lines=lines, least_padding=0.7, usual_row=10.5) for lines in (2, 1)
)


class _Row(NamedTuple):
    what: Fitted
    owner: Fitted
    due: str
    height: float


class Rows(NamedTuple):
    """Promises set into an area: what is drawn, how full it is at its tightest, and how many words are cut."""

    items: tuple[Item, ...]
    fullness: float
    words_cut: int


def promise_rows(
    promises: tuple[PagePromise, ...], area: Area, most: int, language: str, say: NullTranslations
) -> Rows:
    """The promises on at most `most` rows in the area, in the first way that cuts nothing, else the least."""
    shown = promises if len(promises) <= most else promises[: most - 1]
    hidden = promises[len(shown) :]
    hidden_words = sum(_words(promise) for promise in hidden)
    more = say.ngettext("and {count} more", "and {count} more", len(hidden)).format(count=len(hidden)) if hidden else ""
    best: tuple[_Way, tuple[_Row, ...], int] | None = None
    for way in _UNDER + _BESIDE:
        rows = _rows(shown, way, area, language)
        cut = sum(row.what.words_cut + row.owner.words_cut for row in rows)
        holds = _needed(rows, way, more=bool(more)) <= area.height + way.tail
        if holds and (best is None or cut < best[2]):
            best = (way, rows, cut)
        if best and not best[2]:
            break
    way, rows, cut = best or (_BESIDE[-1], _rows(shown, _BESIDE[-1], area, language), 0)
    fullness = _fullness(promises, area, most, language)
    total = max(1, sum(_words(promise) for promise in promises))
    cut += hidden_words
    fullness = max(fullness, 1 + cut / total) if cut else min(fullness, 1.0)
    return Rows(_set_rows(rows, way, area, more), fullness, cut)


def _words(promise: PagePromise) -> int:
    return len(f"{promise.what} {promise.owner}".split())


def _fullness(promises: tuple[PagePromise, ...], area: Area, most: int, language: str) -> float:
    """The height of all promises whole, set as tight as allowed, over the height there is."""
    way = _BESIDE[0]._replace(lines=1000)
    rows = _rows(promises[: most + 1], way, area, language)
    return max(_needed(rows, way, more=False) / (area.height + way.tail), len(promises) / most)


def _rows(promises: tuple[PagePromise, ...], way: _Way, area: Area, language: str) -> tuple[_Row, ...]:
    dates = [short_date(promise.due, language) if promise.due else "" for promise in promises]
    room = area.width - _date_width(dates) - _GAP
    beside = min(max((_OWNER.width(promise.owner) for promise in promises), default=0.0), area.width * 0.34)
    what_width = room - beside - _GAP if way.owner_beside else room
    owner_width = beside + 0.01 if way.owner_beside else room
    return tuple(
        _row(promise, due, way, (what_width, owner_width)) for promise, due in zip(promises, dates, strict=True)
    )


def _row(promise: PagePromise, due: str, way: _Way, widths: tuple[float, float]) -> _Row:
    what = fit(Passage(promise.what), Column(Face.SANS, widths[0]), (Step(way.what.size, way.what.leading, way.lines),))
    owner = one_line(promise.owner, _OWNER, widths[1])
    height = what.height if way.owner_beside else what.height + owner.height
    return _Row(what, owner, due, max(height, way.what.line))


def _needed(rows: tuple[_Row, ...], way: _Way, *, more: bool) -> float:
    heights = [row.height for row in rows] + [way.what.line] * more
    return sum(heights) + len(heights) * way.least_padding


def _date_width(dates: list[str]) -> float:
    return max([_DATE_WIDTH, *(_DUE.width(due) for due in dates)])


def _set_rows(rows: tuple[_Row, ...], way: _Way, area: Area, more: str) -> tuple[Item, ...]:
    """The rows from the top of the area, as far apart as its height allows and no further than usual."""
    count = len(rows) + bool(more)
    used = sum(row.height for row in rows) + way.what.line * bool(more)
    padding = min(way.usual_row - way.usual_content, (area.height + way.tail - used) / max(1, count))
    dates_left = area.right - _date_width([row.due for row in rows]) - _GAP
    items: list[Item] = []
    top = area.y
    for row in rows:
        items += _set_row(row, way, Area(area.x, top + padding * _ABOVE, dates_left - area.x, row.height), area.right)
        items.append(hairline(area.x, top, area.width))
        top += row.height + padding
    if more:
        items.append(hairline(area.x, top, area.width))
        items += set_left((more,), area.x, top + padding * _ABOVE, way.what._replace(colour=INK_2))
    return tuple(items)


def _set_row(row: _Row, way: _Way, place: Area, right: float) -> tuple[Words, ...]:
    baseline = place.y + way.what.drop
    what = set_left(row.what.lines, place.x, place.y, way.what)
    if way.owner_beside:
        owner = tuple(right_aligned(line, place.right, baseline, _OWNER) for line in row.owner.lines)
    else:
        owner = set_left(row.owner.lines, place.x, place.y + row.what.height, _OWNER)
    due = (right_aligned(row.due, right, baseline, _DUE),) if row.due else ()
    return (*what, *owner, *due)
