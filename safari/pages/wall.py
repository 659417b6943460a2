"""A wall of stories as one PDF: who is told of and on which page, then a story a page, each as it stands alone."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import NullTranslations

from safari.pages.colours import HAIRLINE, INK, INK_2
from safari.pages.drawing import Area, Bar, Block, Item, Type
from safari.pages.faces import Face
from safari.pages.fitting import Passage, Step, fit, one_line, set_left, set_right
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
"""Stories in a column of the contents; two columns to a page."""
_TITLE = Type(Face.SERIF_SEMIBOLD, 22, 26, INK)
_NAME = Type(Face.SANS_SEMIBOLD, 9, 11.5, INK)
_SAID = Type(Face.SERIF, 9, 11.5, INK_2)
_LEFT, _TOP, _WIDTH, _GUTTER, _ROW, _FOOT = 15.0, 34.0, 180.0, 8.0, 5.05, 288.0
_TITLE_TOP, _NUMBER_WIDTH, _NAME_SHARE, _GAP, _TALLEST_ROW = 19.0, 8.0, 0.36, 2.0, 9.0


def draw(wall: Wall, progress: Progress, stop: Stop) -> bytes:
    """The PDF's bytes; nothing once `stop` says so. `progress(step, steps)` is told after each story."""
    say = catalogue(wall.language)
    stories = tuple(printable(page)[0] for page in wall.stories)
    columns = [stories[at : at + ROWS] for at in range(0, len(stories), ROWS)]
    contents = [columns[at : at + 2] for at in range(0, len(columns), 2)]

    def sheets() -> Iterator[tuple[Block, ...]]:
        first = len(contents) + 1
        for sheet in contents:
            yield _contents(wall, sheet, first, say)
            first += sum(map(len, sheet))
        for step, page in enumerate(stories, 1):
            if stop():
                return
            yield compose(page)
            progress(step, len(stories))

    organisation = as_printed(wall.organisation)[0]
    data = pages(sheets(), About(say.gettext("What our customers told us"), organisation, "", wall.language))
    return b"" if stop() else data


def _contents(wall: Wall, columns: list[tuple[StoryPage, ...]], first: int, say: NullTranslations) -> tuple[Block, ...]:
    told = say.gettext("What our customers told us")
    title = fit(Passage(told), Column(_TITLE.face, _WIDTH), (Step(_TITLE.size, _TITLE.leading, 1),))
    items: list[Item] = [*set_left(title.lines, _LEFT, _TITLE_TOP, _TITLE)]
    width = _WIDTH if len(columns) == 1 else (_WIDTH - _GUTTER) / 2
    row = min(_TALLEST_ROW, (_FOOT - _TOP) / len(columns[0]))
    for column, stories in enumerate(columns):
        for at, page in enumerate(stories):
            items += _row(page, first, Area(_LEFT + column * (width + _GUTTER), _TOP + at * row, width, row))
            first += 1
    area = Area(_LEFT, _TITLE_TOP, _WIDTH, _FOOT - _TITLE_TOP)
    return (top_line(as_printed(wall.organisation)[0], ""), Block("contents", area, tuple(items)))


def _row(page: StoryPage, number: int, area: Area) -> Iterator[Item]:
    """A name, the beginning of what was said, and the page it is on; the words stand whole on that page."""
    top = area.y + (area.height - _NAME.line) / 2
    name_width = area.width * _NAME_SHARE
    name = one_line(page.name, _NAME, name_width - _GAP)
    marked = quoted(page.hero, page.language) if page.hero else None
    said_width = area.width - name_width - _NUMBER_WIDTH
    said = fit(
        Passage(marked.text, marked.opening, marked.closing) if marked else Passage(page.occasion),
        Column(_SAID.face, said_width),
        (Step(_SAID.size, _SAID.leading, 1),),
    )
    yield Bar(Area(area.x, area.y, area.width, 0.18), HAIRLINE)
    yield from set_left(name.lines, area.x, top, _NAME)
    yield from set_left(said.lines, area.x + name_width, top, _SAID)
    yield from set_right((str(number),), area.right, top, _NAME)
