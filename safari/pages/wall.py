"""A wall of stories as one PDF: who is told of and on which page, then a story a page, each as it stands alone."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import NullTranslations
from typing import NamedTuple

from safari.pages.breaks import letters_of
from safari.pages.colours import HAIRLINE, INK, INK_2
from safari.pages.drawing import Area, Bar, Block, Item, Type
from safari.pages.faces import Face
from safari.pages.fitting import ELLIPSIS, Passage, Step, fit, fullness_at, one_line, set_left, set_right, shortened
from safari.pages.lines import Column
from safari.pages.n1 import compose
from safari.pages.pdf import About, pages
from safari.pages.printable import as_printed, printable
from safari.pages.quotation_marks import quoted
from safari.pages.top_line import top_line
from safari.progress import Progress, Stop
from safari.sharing.story_page import StoryPage
from safari.sharing.wall import Wall
from safari.words import catalogue

ROWS = 50
"""Stories a column of the contents holds; two columns to a page."""
_TITLE = Type(Face.SERIF_SEMIBOLD, 22, 26, INK)
_NAME = Type(Face.SANS_SEMIBOLD, 9, 11.5, INK)
_SAID = Type(Face.SERIF, 9, 11.5, INK_2)
_LEFT, _TOP, _WIDTH, _GUTTER, _FOOT = 15.0, 34.0, 180.0, 8.0, 288.0
_TITLE_TOP, _NUMBER_WIDTH, _GAP = 19.0, 8.0, 4.0
_LEAST_NAME, _MOST_NAME = 0.2, 0.36  # of the width of a column
_LEAST_AIR, _MOST_AIR, _MOST_LINES, _MOST_OF_A_NAME = 1.0, 4.95, 6, 2
_NARROW = 0.7  # millimetres of an "i"
_LONGEST_WORD = 50  # letters


class _Entry(NamedTuple):
    """The lines of a name and of the beginning of what was said, and the page both are on."""

    name: tuple[str, ...]
    said: tuple[str, ...]
    number: int

    @property
    def height(self) -> float:
        """Millimetres of its words."""
        return max(len(self.name), len(self.said), 1) * _SAID.line


def draw(wall: Wall, progress: Progress, stop: Stop) -> bytes:
    """The PDF's bytes; nothing once `stop` says so. `progress(step, steps)` is told after each story."""
    say = catalogue(wall.language)
    stories = tuple(printable(page)[0] for page in wall.stories)
    contents = [stories[at : at + 2 * ROWS] for at in range(0, len(stories), 2 * ROWS)]

    def sheets() -> Iterator[tuple[Block, ...]]:
        first = len(contents) + 1
        for sheet in contents:
            yield _contents(wall, sheet, first, say)
            first += len(sheet)
        for step, page in enumerate(stories, 1):
            if stop():
                return
            yield compose(page)
            progress(step, len(stories))

    organisation = as_printed(wall.organisation)[0]
    data = pages(sheets(), About(say.gettext("What our customers told us"), organisation, "", wall.language))
    return b"" if stop() else data


def _contents(wall: Wall, sheet: tuple[StoryPage, ...], first: int, say: NullTranslations) -> tuple[Block, ...]:
    told = say.gettext("What our customers told us")
    title = fit(Passage(told), Column(_TITLE.face, _WIDTH), (Step(_TITLE.size, _TITLE.leading, 1),))
    items: list[Item] = [*set_left(title.lines, _LEFT, _TITLE_TOP, _TITLE)]
    rows = len(sheet) if len(sheet) <= ROWS else (len(sheet) + 1) // 2
    width = _WIDTH if rows == len(sheet) else (_WIDTH - _GUTTER) / 2
    longest = max(_NAME.width(page.name) for page in sheet) + _GAP
    name_width = min(width * _MOST_NAME, max(width * _LEAST_NAME, longest))
    entries = _entries(sheet, first, rows, (name_width, width - name_width - _NUMBER_WIDTH))
    columns = [entries[at : at + rows] for at in range(0, len(entries), rows)]
    air = min(_MOST_AIR, *((_FOOT - _TOP - _height(column)) / len(column) for column in columns))
    for place, column in enumerate(columns):
        top = _TOP
        for entry in column:
            area = Area(_LEFT + place * (width + _GUTTER), top, width, entry.height + air)
            items += _row(entry, area, name_width, air)
            top += area.height
    area = Area(_LEFT, _TITLE_TOP, _WIDTH, _FOOT - _TITLE_TOP)
    return (top_line(as_printed(wall.organisation)[0], ""), Block("contents", area, tuple(items)))


def _entries(sheet: tuple[StoryPage, ...], first: int, rows: int, widths: tuple[float, float]) -> list[_Entry]:
    """All of a sheet with as many lines each as leave room for everybody, `rows` of them in a column."""
    entries: list[_Entry] = []
    for most in range(_MOST_LINES, 0, -1):
        entries = [_entry(page, number, widths, most) for number, page in enumerate(sheet, first)]
        columns = (entries[at : at + rows] for at in range(0, len(entries), rows))
        if all(_height(column) + len(column) * _LEAST_AIR <= _FOOT - _TOP for column in columns):
            break
    return entries


def _height(column: list[_Entry]) -> float:
    return sum(entry.height for entry in column)


def _entry(page: StoryPage, number: int, widths: tuple[float, float], most: int) -> _Entry:
    """A name and the beginning of what was said, in columns of these widths and at most so many lines; the words stand
    whole on their page."""
    name = one_line(page.name, _NAME, widths[0] - _GAP / 2)
    if name.words_cut:
        lines = Step(_NAME.size, _NAME.leading, min(most, _MOST_OF_A_NAME))
        name = fit(Passage(page.name), Column(_NAME.face, widths[0] - _GAP), (lines,))
    marked = quoted(page.hero, page.language) if page.hero else None
    said = Passage(marked.text, marked.opening, marked.closing) if marked else Passage(page.occasion)
    return _Entry(name.lines, _beginning(said, Column(_SAID.face, widths[1]), most), number)


def _begun(text: str, most: int) -> str:
    """Whole words of a text, no more than so many letters: the rest of a long quote would be measured for nothing.
    Where the last space is far away, as in a script without any, it ends within a word, between two letters."""
    if len(text) <= most:
        return text
    whole_words = text[:most].rpartition(" ")[0]
    if len(whole_words) < most - _LONGEST_WORD:
        whole_words = "".join(letters_of(text[:most])[:-1])
    return whole_words + ELLIPSIS


def _beginning(said: Passage, column: Column, most: int) -> tuple[str, ...]:
    """As many words as these lines hold, also where that is within a sentence."""
    step = Step(_SAID.size, _SAID.leading, most)
    said = said._replace(text=_begun(said.text, round(most * column.width / _NARROW)))
    if fullness_at(said, column, step) > 1:
        said = Passage(shortened(said, column, step, sentences=False)[0])
    return fit(said, column, (step,)).lines


def _row(entry: _Entry, area: Area, name_width: float, air: float) -> Iterator[Item]:
    top = area.y + air / 2
    yield Bar(Area(area.x, area.y, area.width, 0.18), HAIRLINE)
    yield from set_left(entry.name, area.x, top, _NAME)
    yield from set_left(entry.said, area.x + name_width, top, _SAID)
    yield from set_right((str(entry.number),), area.right, top, _NAME)
