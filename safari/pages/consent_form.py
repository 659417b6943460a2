"""A consent form on one A4 page, in the customer's language: nothing on it is ticked, dated or signed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from safari.pages.colours import INK, INK_2, RULE
from safari.pages.drawing import Area, Bar, Block, Box, Item, Type, centred
from safari.pages.drawn import Drawn, told
from safari.pages.faces import PT, Face
from safari.pages.fitting import Passage, Step, fit, one_line, set_left
from safari.pages.labels import hairline
from safari.pages.lines import Column
from safari.pages.pdf import About, pages
from safari.pages.printable import as_printed
from safari.pages.top_line import top_line
from safari.sharing.consent_form import AskedUse, ConsentForm

_X, _WIDTH, _TOP, _FOOT = 15.0, 180.0, 19.0, 287.5
_TICK, _TICKS_WIDTH = 4.6, 36.0
_WRITTEN = 11.0  # the height of a line to write on by hand
_MOST_LINES = 12


class _Size(NamedTuple):
    """One size of everything, in points; and the gap between parts in millimetres."""

    title: float
    text: float
    small: float
    gap: float


_SIZES = (
    _Size(23, 12, 10.5, 4.6),
    _Size(22, 11, 10, 5.0),
    _Size(21, 10.5, 9.5, 4.4),
    _Size(20, 10, 9, 3.6),
    _Size(18, 9, 9, 2.4),
)


def draw(form: ConsentForm, target: BinaryIO) -> Drawn:
    """Writes the form as a PDF of one A4 page into a binary file. The same form gives the same bytes."""
    shown, unprintable = as_printed(form)
    for_our_files = " · ".join(part for part in (form.code, shown.reference) if part)
    blocks = _at_the_size_that_fits(shown, f"{shown.ours}: {for_our_files}")
    about = About(shown.title, shown.organisation, f"{shown.language} {shown.version}", form.language)
    target.write(pages((blocks,), about))
    return told(blocks, unprintable)


def _at_the_size_that_fits(form: ConsentForm, for_our_files: str) -> tuple[Block, ...]:
    for size in _SIZES:
        blocks = (top_line(form.organisation, for_our_files), *_blocks(form, size))
        if blocks[-1].area.foot <= _FOOT:
            break
    return blocks


def _blocks(form: ConsentForm, size: _Size) -> Iterator[Block]:
    top = _TOP
    head = (
        (form.title, Face.SERIF_SEMIBOLD, size.title, INK),
        *((words, Face.SANS, size.text, INK) for words in form.purpose),
        (form.ask, Face.SANS_SEMIBOLD, size.text, INK),
    )
    for words, face, points, colour in head:
        block = _paragraph(words, top, Type(face, points, points * 1.3, colour))
        yield block
        top = block.area.foot + size.gap * 0.6
    for use in form.uses:
        block = _use(use, form, top, size)
        yield block
        top = block.area.foot
    tail = _tail(form, top + size.gap, size)
    yield from tail


def _tail(form: ConsentForm, top: float, size: _Size) -> Iterator[Block]:
    until = _line_to_fill(form.until, top, size, width=90)
    yield until
    top = until.area.foot + size.gap * 0.4
    for words in (form.until_hint, form.withdraw, form.rights, form.responsible):
        block = _paragraph(words, top, Type(Face.SANS, size.small, size.small * 1.3, INK_2))
        yield block
        top = block.area.foot + size.gap * 0.5
    names = [form.name, form.place_and_day, form.signature]
    for label in [*names, form.parent] if form.for_minor else names:
        block = _line_to_fill(label, top, size, width=_WIDTH)
        yield block
        top = block.area.foot


def _paragraph(words: str, top: float, style: Type) -> Block:
    step = Step(style.size, style.leading, _MOST_LINES)
    fitted = fit(Passage(words), Column(style.face, _WIDTH), (step,))
    area = Area(_X, top, _WIDTH, fitted.height)
    return Block("consent_text", area, set_left(fitted.lines, _X, top, style), 0.0, fitted.words_cut)


def _use(use: AskedUse, form: ConsentForm, top: float, size: _Size) -> Block:
    """A line to tick: what is agreed to on the left, an empty box for yes and one for no on the right."""
    width = _WIDTH - _TICKS_WIDTH
    styles = (
        (use.question, Type(Face.SANS_SEMIBOLD, size.text, size.text * 1.3, INK)),
        (use.means, Type(Face.SANS, size.small, size.small * 1.28, INK_2)),
    )
    items: list[Item] = [hairline(_X, top, _WIDTH)]
    foot, cut = top + size.gap * 0.4, 0
    for words, style in styles:
        fitted = fit(Passage(words), Column(style.face, width), (Step(style.size, style.leading, 4),))
        items += set_left(fitted.lines, _X, foot, style)
        foot, cut = foot + fitted.height, cut + fitted.words_cut
    foot += size.gap * 0.4
    items += _boxes(form, top, foot)
    return Block("consent_use", Area(_X, top, _WIDTH, foot - top), tuple(items), 0.0, cut)


def _boxes(form: ConsentForm, top: float, foot: float) -> Iterator[Item]:
    middle = (top + foot) / 2
    style = Type(Face.SANS, 10, 12, INK)
    for place, word in enumerate((form.yes, form.no)):
        x = _X + _WIDTH - _TICKS_WIDTH + 4 + place * 17
        yield Box(Area(x, middle - _TICK / 2, _TICK, _TICK), RULE, 0.3, 0.6)
        left = x + _TICK + 1.6
        baseline = middle + style.drop - style.line / 2
        yield centred(word, left + style.width(word) / 2, baseline, style)


def _line_to_fill(label: str, top: float, size: _Size, width: float) -> Block:
    """A line to write on, and under it what belongs there."""
    style = Type(Face.SANS, size.small, size.small * 1.3, INK_2)
    words = one_line(label, style, width)
    line = top + _WRITTEN - 2.0
    items: tuple[Item, ...] = (Bar(Area(_X, line, width, 0.25), RULE), *set_left(words.lines, _X, line + 0.6, style))
    return Block("consent_line", Area(_X, top, width, _WRITTEN - 1.4 + style.leading * PT), items, 0.0, words.words_cut)
