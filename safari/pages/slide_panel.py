"""What a slide is made of: boxes of text that stay text, shapes that stay shapes, and how words are made to fit.

Places are millimetres from the left and top of the slide.
"""

from __future__ import annotations

from typing import NamedTuple

from safari.pages.drawing import Area, Item, Type, Words
from safari.pages.fitting import Fitted, Passage, Step, fit, held_by, shortened
from safari.pages.lines import Column

SIZE = (338.667, 190.5)
"""Millimetres of a slide, 16:9, as PowerPoint makes it."""

_ROOM_TO_SPARE = 0.96
"""A slide is broken into lines by the program that shows it, perhaps in another typeface: so much of a line is used."""
_AT_THE_SIDE = 0.5  # mm


class Text(NamedTuple):
    """One box of text, which its reader's program breaks into lines: paragraphs from the top of `area`.

    `mark` letters at its start have the colour of an ouch. A sentence of `ours` runs as the page does, whatever name it
    begins with. A line that lists several parts says what it is `made_of`.
    """

    area: Area
    text: str
    type: Type
    aside: str = "left"
    mark: int = 0
    ours: bool = False
    made_of: tuple[str, ...] = ()


class Panel(NamedTuple):
    """A part of the slide: its key and part as on the page, its shapes and texts, and how its words fit; `undotted` as
    in a block."""

    key: str
    area: Area
    texts: tuple[Text, ...]
    shapes: tuple[Item, ...] = ()
    fullness: float = 0.0
    words_cut: int = 0
    part: int = 0
    undotted: int = 0


class Box(NamedTuple):
    """A text made to fit: what is left of it, its style, and how high it stands."""

    text: str
    type: Type
    height: float
    fullness: float
    words_cut: int

    def at(self, x: float, top: float, width: float, aside: str = "left") -> tuple[Text, ...]:
        """The box with its left upper corner there; nothing where there is no text."""
        return (Text(Area(x, top, width, self.height), self.text, self.type, aside),) if self.text else ()


def panel(key: str, area: Area, texts: tuple[Text, ...], shapes: tuple[Item, ...], *boxes: Box) -> Panel:
    """A panel as full as the fullest of its boxes, which lost what they all lost."""
    fullness = max((one.fullness for one in boxes), default=0.0)
    return Panel(key, area, texts, shapes, fullness, sum(one.words_cut for one in boxes))


def box(passage: Passage, style: Type, width: float, height: float, sizes: tuple[Step, ...]) -> Box:
    """The passage at the first size at which the box holds it; cut at the last one where none does."""
    column = Column(style.face, width * _ROOM_TO_SPARE, style.spacing)
    fitted: Fitted = fit(passage, column, held_by(height, sizes))
    step = fitted.step
    text = shortened(passage, column, step)[0] if fitted.words_cut else passage.whole
    lines = max(1, len(fitted.lines)) if text else 0
    set_in = style._replace(size=step.size, leading=step.leading)
    return Box(text, set_in, lines * set_in.line, fitted.fullness, fitted.words_cut)


def line_box(text: str, style: Type, width: float) -> Box:
    """One line at one size: whole, or cut."""
    return box(Passage(text), style, width, style.line * 1.5, (Step(style.size, style.leading, 1),))


def as_text(words: Words, within: Area) -> Text:
    """A line that was drawn for paper, as a box of its own: from the side where it stands, else around its middle."""
    style, top = words.type, words.baseline - words.type.drop
    width = style.width(words.text)
    spare = width * 0.12 + 2
    if words.x - within.x < _AT_THE_SIDE:
        return Text(Area(words.x, top, width + spare, style.line), words.text, style)
    if within.right - words.x - width < _AT_THE_SIDE:
        return Text(Area(words.x - spare, top, width + spare, style.line), words.text, style, "right")
    return Text(Area(words.x - spare, top, width + 2 * spare, style.line), words.text, style, "centre")
