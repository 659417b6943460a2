"""Place cards: six on an A4 page, to be cut out and folded, so that each says a name to both sides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from safari.pages.colours import INK, INK_2, OUCH_MARK, RULE
from safari.pages.drawing import Area, Bar, Block, Item, Turned, Type, centred
from safari.pages.drawn import Drawn, told
from safari.pages.faces import Face
from safari.pages.fitting import Passage, Step, fit
from safari.pages.lines import Column
from safari.pages.pdf import A4, About, pages
from safari.pages.printable import as_printed
from safari.sharing.table_papers import PlaceCard, PlaceCards
from safari.words import catalogue

ACROSS, DOWN = 2, 3
WIDTH, HEIGHT = 85.0, 90.0  # mm of a card laid flat; folded it stands half as high
_LEFT, _TOP = (A4[0] - ACROSS * WIDTH) / 2, (A4[1] - DOWN * HEIGHT) / 2
_INSET, _TICK, _HAIR = 6.0, 4.0, 0.18
_NAME_STEPS = (
    *(Step(46, 53, 1), Step(38, 44, 1), Step(32, 38, 1), Step(26, 31, 1), Step(22, 26, 2)),
    *(Step(18, 22, 2), Step(14, 17, 3), Step(11, 13.5, 4)),
)
_BELOW_STEPS = (Step(11, 14, 1), Step(10, 12.5, 2), Step(9, 11.5, 2))
_BAR, _BETWEEN = Area(0, 0, 10.8, 1.0), 3.0


def draw(cards: PlaceCards, target: BinaryIO) -> Drawn:
    """Writes the cards as a PDF of A4 pages into a binary file. The same cards give the same bytes."""
    shown, unprintable = as_printed(cards)
    say = catalogue(cards.language)
    sheets = tuple(_sheet(shown.cards[first : first + ACROSS * DOWN]) for first in _firsts(shown))
    name = say.gettext("Place cards")
    title = " · ".join(part for part in (shown.title, name) if part)
    target.write(pages(sheets, About(title, shown.organisation, name, cards.language)))
    return told(tuple(block for sheet in sheets for block in sheet), unprintable)


def _firsts(cards: PlaceCards) -> range:
    """The first card of each sheet; without any cards there is one empty sheet."""
    return range(0, max(1, len(cards.cards)), ACROSS * DOWN)


def _sheet(cards: tuple[PlaceCard, ...]) -> tuple[Block, ...]:
    blocks = []
    for place, card in enumerate(cards):
        x, y = _LEFT + place % ACROSS * WIDTH, _TOP + place // ACROSS * HEIGHT
        blocks.append(_card(card, Area(x, y, WIDTH, HEIGHT)))
    return (*blocks, Block("cutting_lines", Area(0, 0, *A4), tuple(_cuts(len(cards)))))


def _card(card: PlaceCard, area: Area) -> Block:
    """The name on the lower half, and turned about on the upper one: folded, both sides stand upright."""
    front = Area(area.x, area.y + area.height / 2, area.width, area.height / 2)
    column = front.width - 2 * _INSET
    name = fit(Passage(card.name), Column(Face.SERIF_SEMIBOLD, column), _NAME_STEPS)
    below = fit(Passage(card.below), Column(Face.SANS, column), _BELOW_STEPS)
    large = Type(Face.SERIF_SEMIBOLD, name.step.size, name.step.leading, INK)
    small = Type(Face.SANS, below.step.size, below.step.leading, INK_2)
    middle = front.x + front.width / 2
    height = name.height + _BETWEEN + _BAR.height + (_BETWEEN + below.height if below.lines else 0)
    top = front.y + (front.height - height) / 2
    items: list[Item] = []
    for number, line in enumerate(name.lines):
        items.append(centred(line, middle, top + number * large.line + large.drop, large))
    top += name.height + _BETWEEN
    items.append(Bar(Area(middle - _BAR.width / 2, top, _BAR.width, _BAR.height), OUCH_MARK))
    top += _BAR.height + _BETWEEN
    for number, line in enumerate(below.lines):
        items.append(centred(line, middle, top + number * small.line + small.drop, small))
    turned = Turned(tuple(items), (middle, area.y + area.height / 2))
    cut = name.words_cut + below.words_cut
    return Block("place_card", area, (*items, turned), max(name.fullness, below.fullness), cut)


def _cuts(count: int) -> Iterator[Item]:
    """Fine lines to cut along, and at the edges of each row short ones where the cards are folded."""
    rows = -(-count // ACROSS)
    right, foot = _LEFT + ACROSS * WIDTH, _TOP + rows * HEIGHT
    for row in range(rows + 1 if count else 0):
        yield Bar(Area(_LEFT, _TOP + row * HEIGHT, right - _LEFT, _HAIR), RULE)
    for place in range(ACROSS + 1 if count else 0):
        yield Bar(Area(_LEFT + place * WIDTH, _TOP, _HAIR, foot - _TOP), RULE)
    for row in range(rows):
        fold = _TOP + (row + 0.5) * HEIGHT
        for place in range(ACROSS + 1):
            yield Bar(Area(_LEFT + place * WIDTH - _TICK / 2, fold, _TICK, _HAIR), RULE)
