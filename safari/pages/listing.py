"""Lists on a page: rows of one size under each other, which give way together and then say how many are left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from safari.pages.drawing import Area, Item, Type, Words
from safari.pages.faces import PT, Face
from safari.pages.fitting import Passage, Step, set_left, shortened
from safari.pages.lines import Column, count_lines, even_lines, pieces

SIZES = (Step(10.5, 14, 3), Step(10, 13, 3), Step(9.5, 12.5, 3), Step(9, 11.5, 2))
"""From the usual size down to the smallest; `lines` is how many lines one row may take."""


class Row(NamedTuple):
    """One row: what stands in the margin before it ("08:15"), its text, and its faces."""

    text: str
    lead: str = ""
    face: Face = Face.SANS
    lead_face: Face = Face.SANS


class Look(NamedTuple):
    """How a list looks: the width of its margin, the gap between rows (mm), its colours, and its sizes."""

    margin: float
    gap: float
    colour: str
    lead_colour: str
    sizes: tuple[Step, ...] = SIZES


class Listed(NamedTuple):
    """A list set into an area: what is drawn, where it ends, how full the area is, and how many words are left out."""

    items: tuple[Item, ...]
    foot: float
    fullness: float
    words_cut: int


def listed(rows: tuple[Row, ...], area: Area, look: Look, more: Callable[[int], str]) -> Listed:
    """The rows at the first size at which all fit whole; at the smallest as many as fit, and a last row saying `more`.

    `more` gives the words for so many rows left out ("and 3 more").
    """
    for step in look.sizes:
        counts = _lines_of_all(rows, area, look, step)
        if counts and _height(counts, step, look) <= area.height:
            whole = [_broken(row, area, look, step) for row in rows]
            return _set(rows, whole, (area, look, step), "")
    return _as_many_as_fit(rows, area, look, more)


def _lines_of_all(rows: tuple[Row, ...], area: Area, look: Look, step: Step) -> list[int]:
    """How many lines each row takes; nothing where one takes more than it may."""
    counts: list[int] = []
    for row in rows:
        count = _count(row, area, look, step)
        if count > step.lines:
            return []
        counts.append(max(1, count))
    return counts


def _as_many_as_fit(rows: tuple[Row, ...], area: Area, look: Look, more: Callable[[int], str]) -> Listed:
    step = look.sizes[-1]
    broken: list[tuple[tuple[str, ...], int]] = []
    for row in rows:  # none that has no room is broken into lines: there may be hundreds
        broken.append(_broken(row, area, look, step))
        if _height(_lengths(broken), step, look) > area.height:
            break
    shown = len(broken)
    while shown and (
        _height(_lengths(broken[:shown]), step, look) + _room_for_more(len(rows) - shown, step, look) > area.height
    ):
        shown -= 1
    left_out, broken = len(rows) - shown, broken[:shown]
    made = _set(rows[:shown], broken, (area, look, step), more(left_out) if left_out else "")
    cut = sum(cut for _lines, cut in broken) + sum(len(row.text.split()) for row in rows[shown:])
    total = max(1, sum(len(row.text.split()) for row in rows))
    return made._replace(fullness=max(made.fullness, 1 + cut / total) if cut else made.fullness, words_cut=cut)


def _count(row: Row, area: Area, look: Look, step: Step) -> int:
    column = Column(row.face, area.width - look.margin)
    return count_lines(pieces(row.text, column, step.size), column)[0]


def _broken(row: Row, area: Area, look: Look, step: Step) -> tuple[tuple[str, ...], int]:
    """The lines of a row at a size, and how many of its words are cut."""
    column = Column(row.face, area.width - look.margin)
    text, cut = row.text, 0
    if count_lines(pieces(text, column, step.size), column)[0] > step.lines:
        text, cut = shortened(Passage(text), column, step)
    words = pieces(text, column, step.size)
    count = count_lines(words, column)[0]
    return (even_lines(words, column, count) if count else ("",)), cut


def _height(counts: list[int], step: Step, look: Look) -> float:
    """The height of rows of so many lines each."""
    return sum(counts) * step.leading * PT + max(0, len(counts) - 1) * look.gap


def _lengths(broken: list[tuple[tuple[str, ...], int]]) -> list[int]:
    return [len(lines) for lines, _cut in broken]


def _room_for_more(left_out: int, step: Step, look: Look) -> float:
    return step.leading * PT + look.gap if left_out else 0.0


def _set(
    rows: tuple[Row, ...],
    broken: list[tuple[tuple[str, ...], int]],
    how: tuple[Area, Look, Step],
    more: str,
) -> Listed:
    area, look, step = how
    top, items = area.y, list[Item]()
    for row, (lines, _cut) in zip(rows, broken, strict=True):
        style = Type(row.face, step.size, step.leading, look.colour)
        if row.lead:
            lead = Type(row.lead_face, step.size, step.leading, look.lead_colour)
            items.append(Words(area.x, top + lead.drop, row.lead, lead))
        items += set_left(lines, area.x + look.margin, top, style)
        top += len(lines) * style.line + look.gap
    if more:
        style = Type(Face.SANS, step.size, step.leading, look.lead_colour)
        items += set_left((more,), area.x + look.margin, top, style)
        top += style.line + look.gap
    foot = top - look.gap if items else area.y
    least = look.sizes[-1]
    smallest = [min(least.lines, max(1, _count(row, area, look, least))) for row in rows]
    fullness = _height(smallest, least, look) / area.height
    return Listed(tuple(items), foot, fullness, 0)
