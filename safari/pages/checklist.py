"""A safari's checklist to be hung on a wall: boxes to tick, what is done ticked; as many A4 pages as it takes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from gettext import NullTranslations
from typing import BinaryIO, NamedTuple

from safari.pages.colours import INK, INK_2, PAPER, RULE
from safari.pages.dates import long_date, short_date
from safari.pages.drawing import Area, Bend, Block, Box, Item, Stroke, Type, right_aligned
from safari.pages.drawn import Drawn, told
from safari.pages.faces import PT, Face
from safari.pages.fitting import Fitted, Passage, Step, fit, set_left
from safari.pages.labels import hairline, rule
from safari.pages.lines import Column
from safari.pages.pdf import About, pages
from safari.pages.printable import as_printed
from safari.pages.top_line import top_line
from safari.sharing.checklist_page import ChecklistPage
from safari.words import catalogue

_X, _WIDTH, _TOP, _FOOT = 15.0, 180.0, 21.0, 284.0
_TICK, _MARGIN, _DUE_WIDTH = 4.2, 8.4, 34.0
_PADDING, _ABOVE_LIST, _HEAD = 1.7, 8.0, 8.6
_TITLE_STEPS = (Step(24, 28, 1), Step(20, 24, 2), Step(16, 20, 3))
_WHEN_STEPS = (Step(12, 16, 1), Step(10.5, 14, 2))
_LINE_STEPS = (Step(11, 14.5, 3), Step(10, 13, 8))
_LIST = Type(Face.SERIF_SEMIBOLD, 14, 18, INK)
_DUE = Type(Face.SANS_SEMIBOLD, 10, 14.5, INK)


class _Line(NamedTuple):
    """One line to tick, set: its words, the date it is due, and the name of the list that begins with it ("": none)."""

    fitted: Fitted
    due: str
    done: bool
    list_name: str

    @property
    def height(self) -> float:
        """In millimetres, with the name of the list."""
        lines = max(self.fitted.height, self.fitted.step.leading * PT)
        return (_HEAD if self.list_name else 0.0) + lines + 2 * _PADDING


def draw(page: ChecklistPage, target: BinaryIO) -> Drawn:
    """Writes the checklist as a PDF of A4 pages into a binary file. The same checklist gives the same bytes."""
    shown, unprintable = as_printed(page)
    say = catalogue(page.language)
    sheets = tuple(compose(shown, say))
    about = About(shown.title or say.gettext("Checklist"), shown.organisation, say.gettext("Checklist"), page.language)
    target.write(pages(sheets, about))
    return told(tuple(block for sheet in sheets for block in sheet), unprintable)


def compose(page: ChecklistPage, say: NullTranslations) -> Iterator[tuple[Block, ...]]:
    """The blocks of each sheet. A list's name never stands alone at the foot of one."""
    sheets = [list(_head(page))]
    top = sheets[0][-1].area.foot if sheets[0] else _TOP
    for line in _lines(page, say):
        top += _ABOVE_LIST if line.list_name and sheets[-1] else 0
        if top + line.height > _FOOT and sheets[-1]:
            sheets.append([])
            top = _TOP
        sheets[-1].append(_set(line, top))
        top += line.height
    for number, sheet in enumerate(sheets, 1):
        where = say.gettext("Checklist")
        if len(sheets) > 1:
            where = " · ".join((where, say.gettext("{page} of {pages}").format(page=number, pages=len(sheets))))
        yield (top_line(page.organisation, where), *sheet)


def _head(page: ChecklistPage) -> Iterator[Block]:
    top = _TOP
    when = ", ".join(part for part in (_day(page.day, page.language), page.place) if part)
    rows = ((page.title, Face.SERIF_SEMIBOLD, _TITLE_STEPS, INK), (when, Face.SANS, _WHEN_STEPS, INK_2))
    for key, (words, face, steps, colour) in zip(("brief_title", "brief_when"), rows, strict=True):
        if words:
            fitted = fit(Passage(words), Column(face, _WIDTH), steps)
            style = Type(face, fitted.step.size, fitted.step.leading, colour)
            area = Area(_X, top, _WIDTH, fitted.height)
            yield Block(key, area, set_left(fitted.lines, _X, top, style), fitted.fullness, fitted.words_cut)
            top = area.foot + 0.8


def _day(day: date | None, language: str) -> str:
    return long_date(day, language) if day else ""


def _lines(page: ChecklistPage, say: NullTranslations) -> Iterator[_Line]:
    parts = (
        (say.gettext("Before the day"), page.before),
        (say.gettext("On the day"), page.on_the_day),
        (say.gettext("After the day"), page.after),
    )
    for name, rows in parts:
        for number, row in enumerate(rows):
            due = short_date(row.due, page.language) if row.due else ""
            width = _WIDTH - _MARGIN - (_DUE_WIDTH if due else 0)
            fitted = fit(Passage(row.text), Column(Face.SANS, width), _LINE_STEPS)
            yield _Line(fitted, due, row.done, "" if number else name)


def _set(line: _Line, top: float) -> Block:
    area = Area(_X, top, _WIDTH, line.height)
    items: list[Item] = []
    if line.list_name:
        items += set_left((line.list_name,), _X, top, _LIST)
        top += _HEAD
    items.append(rule(_X, top, _WIDTH) if line.list_name else hairline(_X, top, _WIDTH))
    top += _PADDING
    step, ink = line.fitted.step, INK_2 if line.done else INK
    style = Type(Face.SANS, step.size, step.leading, ink)
    items += _box(top + style.line / 2, ticked=line.done)
    items += set_left(line.fitted.lines, _X + _MARGIN, top, style)
    if line.due:
        items.append(right_aligned(line.due, _X + _WIDTH, top + style.drop, _DUE._replace(colour=ink)))
    return Block("checklist_line", area, tuple(items), line.fitted.fullness, line.fitted.words_cut)


def _box(middle: float, *, ticked: bool) -> list[Item]:
    top = middle - _TICK / 2
    box = Box(Area(_X + 0.15, top, _TICK, _TICK), INK_2 if ticked else RULE, 0.3, 0.7, PAPER)
    if not ticked:
        return [box]
    left, low, right = (_X + 1.1, middle + 0.1), (_X + 1.95, middle + 1.0), (_X + 3.5, middle - 1.1)
    return [box, Stroke(left, (Bend(left, low, low), Bend(low, right, right)), 0.5, INK)]
