"""The minutes of a debrief: as many A4 pages as it takes, in the hand of the N=1 page and the brief.

Headings stand in the left column, what was said in the right one. Nothing is cut; a paragraph may go on overleaf.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO, NamedTuple

from safari.pages.colours import INK, INK_2
from safari.pages.drawing import Area, Block, Item, Type, Words, right_aligned
from safari.pages.drawn import Drawn, told
from safari.pages.faces import Face
from safari.pages.fitting import Passage, Step, fit, set_left
from safari.pages.labels import rule
from safari.pages.lines import Column
from safari.pages.pdf import About, pages
from safari.pages.printable import as_printed
from safari.pages.quotation_marks import quoted
from safari.pages.top_line import top_line
from safari.sharing.minutes_page import MinutesPage
from safari.sharing.minutes_told import Line, Look, Section, head, sections
from safari.words import catalogue

_X, _WIDTH, _RIGHT_X, _RIGHT_WIDTH, _LEFT_WIDTH = 15.0, 180.0, 68.0, 127.0, 46.0
_TOP, _FOOT = 20.5, 284.0
_ABOVE_SECTION, _UNDER_RULE, _BESIDE = 6.0, 3.0, 5.0
_ENDLESS = 4000  # lines
_TOGETHER = 60.0  # mm
_TITLE_STEPS = (Step(24, 28, 2), Step(20, 24, 3), Step(16, 20, _ENDLESS))
_WHEN = Type(Face.SANS, 11, 15, INK_2)
_HEADING = Type(Face.SERIF_SEMIBOLD, 13, 16.5, INK)
_LOOKS = {
    Look.NAME: Type(Face.SANS_SEMIBOLD, 11, 14.5, INK),
    Look.TEXT: Type(Face.SANS, 11, 14.5, INK),
    Look.WRITTEN: Type(Face.SANS, 11, 14.5, INK),
    Look.SAID: Type(Face.SERIF, 12.5, 16.5, INK),
    Look.SMALL: Type(Face.SANS, 9, 12, INK_2),
    Look.LABEL: Type(Face.SANS, 9, 12, INK_2),
}
_ABOVE = {Look.NAME: 4.0, Look.TEXT: 1.0, Look.WRITTEN: 1.8, Look.SAID: 2.4, Look.SMALL: 0.6, Look.LABEL: 2.4}
_UNDER_LABEL = 0.2
_ASIDE = Type(Face.SANS, 10, 14.5, INK_2)


class _Strip(NamedTuple):
    """One line as it will stand: the gap above it, its height (mm), what is drawn, from the top of its line box.

    `with_next`: it does not stand alone at the foot of a page.
    """

    gap: float
    height: float
    items: tuple[Words, ...]
    with_next: bool = False


def draw(page: MinutesPage, target: BinaryIO) -> Drawn:
    """Writes the minutes as a PDF of A4 pages into a binary file. The same minutes give the same bytes."""
    shown, unprintable = as_printed(page)
    sheets = tuple(compose(shown))
    subject = catalogue(page.language).gettext("Minutes of the debrief")
    target.write(pages(sheets, About(shown.title or subject, shown.organisation, subject, page.language)))
    return told(tuple(block for sheet in sheets for block in sheet), unprintable)


def measure(page: MinutesPage) -> Drawn:
    """What `draw` tells of the minutes, without a file."""
    shown, unprintable = as_printed(page)
    return told(tuple(block for sheet in compose(shown) for block in sheet), unprintable)


def compose(page: MinutesPage) -> Iterator[tuple[Block, ...]]:
    """The blocks of each sheet."""
    bodies = _filled(page)
    say = catalogue(page.language)
    for number, body in enumerate(bodies, 1):
        where = say.gettext("Minutes of the debrief")
        if len(bodies) > 1:
            where = " · ".join((where, say.gettext("{page} of {pages}").format(page=number, pages=len(bodies))))
        yield top_line(page.organisation, where), Block("minutes", Area(_X, _TOP, _WIDTH, _FOOT - _TOP), tuple(body))


def _filled(page: MinutesPage) -> list[list[Item]]:
    """What is drawn on each sheet. A heading goes on with the first lines of its section."""
    bodies: list[list[Item]] = [[]]
    top = _begin(page, bodies[0])
    for section in sections(page):
        strips = _strips(section, page.language)
        heading = _broken(section.title, _HEADING, _LEFT_WIDTH)
        tallest = max(len(heading) * _HEADING.line, _height(_together(strips)))
        if bodies[-1] and top + _ABOVE_SECTION + _UNDER_RULE + tallest > _FOOT:
            bodies.append([])
            top = _TOP - _ABOVE_SECTION
        top += _ABOVE_SECTION
        bodies[-1] += (rule(_X, top, _WIDTH), *set_left(heading, _X, top + _UNDER_RULE, _HEADING))
        top += _UNDER_RULE
        foot = top + len(heading) * _HEADING.line  # of the heading, which may be taller than what stands beside it
        while strips:
            group = _together(strips)
            if top + _height(group) > _FOOT and top > _TOP + _UNDER_RULE:
                bodies.append([])
                top = foot = _TOP
            top = _place(group, top, bodies[-1])
            strips = strips[len(group) :]
        top = max(top, foot)
    return bodies


def _begin(page: MinutesPage, body: list[Item]) -> float:
    """The head of the first sheet; where it ends."""
    title, when = head(page)
    top = _TOP
    if title:
        fitted = fit(Passage(title), Column(Face.SERIF_SEMIBOLD, _WIDTH), _TITLE_STEPS)
        body += set_left(fitted.lines, _X, top, Type(Face.SERIF_SEMIBOLD, fitted.step.size, fitted.step.leading, INK))
        top += fitted.height + 1
    lines = _broken(when, _WHEN, _WIDTH)
    body += set_left(lines, _X, top, _WHEN)
    return top + len(lines) * _WHEN.line


def _together(strips: Sequence[_Strip]) -> Sequence[_Strip]:
    """The strips that should not be parted, from the first on; what is too long for that goes on overleaf."""
    count = 1
    while count < len(strips) and strips[count - 1].with_next and _height(strips[:count]) < _TOGETHER:
        count += 1
    return strips[:count]


def _height(strips: Sequence[_Strip]) -> float:
    return sum(strip.gap + strip.height for strip in strips)


def _place(strips: Sequence[_Strip], top: float, body: list[Item]) -> float:
    for strip in strips:
        top += strip.gap
        body += (words._replace(baseline=words.baseline + top) for words in strip.items)
        top += strip.height
    return top


def _strips(section: Section, language: str) -> list[_Strip]:
    """The lines of a section as they stand in the right column."""
    made: list[_Strip] = []
    for place, line in enumerate(section.lines):
        style = _LOOKS[line.look]
        beside = _broken(line.beside, _ASIDE, _RIGHT_WIDTH / 3) if line.beside else ()
        taken = max((_ASIDE.width(one) for one in beside), default=-_BESIDE) + _BESIDE
        lines = _broken(_whole(line, language), style, _RIGHT_WIDTH - taken)
        for number in range(max(len(lines), len(beside))):
            items = [*set_left(lines[number : number + 1], _RIGHT_X, 0, style)]
            items += (
                right_aligned(one, _RIGHT_X + _RIGHT_WIDTH, style.drop, _ASIDE) for one in beside[number : number + 1]
            )
            gap = _gap(section.lines, place) if number == 0 else 0.0
            made.append(_Strip(gap, style.line, tuple(items), line.leads or (number == 0 and len(lines) > 1)))
    return made


def _gap(lines: Sequence[Line], place: int) -> float:
    """What is free above a paragraph: little under the label that it belongs to."""
    if place == 0:
        return 0.0
    line, before = lines[place], lines[place - 1]
    if before.look is Look.LABEL:
        return _UNDER_LABEL
    alone = line.look is Look.SMALL and not before.leads
    return _ABOVE[Look.LABEL] if alone else _ABOVE[line.look]


def _whole(line: Line, language: str) -> str:
    if line.look is not Look.SAID or line.said is None:
        return line.text
    said = quoted(line.said, language)
    return Passage(said.text, said.opening, said.closing).whole


def _broken(text: str, style: Type, width: float) -> tuple[str, ...]:
    steps = (Step(style.size, style.leading, _ENDLESS),)
    return fit(Passage(text), Column(style.face, width), steps).lines
