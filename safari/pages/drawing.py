"""What a page is made of before it becomes a PDF: shapes and words with their places.

Places are millimetres from the left and top edge of the paper; type sizes and letter spacing are points.
All are named tuples: to make a dataclass takes half a millisecond, and a page from the terminal waits for each.
"""

from __future__ import annotations

from typing import NamedTuple

from safari.pages.faces import PT, Face
from safari.pages.widths import width_mm


class Area(NamedTuple):
    """A rectangle in millimetres from the left and top of the page."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of its right side."""
        return self.x + self.width

    @property
    def foot(self) -> float:
        """The y of its lower side."""
        return self.y + self.height

    def around(self, other: Area) -> Area:
        """The smallest area that holds both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Area(x, y, max(self.right, other.right) - x, max(self.foot, other.foot) - y)


class Type(NamedTuple):
    """A face at a size, its leading, and a colour. Sizes and letter spacing are points."""

    face: Face
    size: float
    leading: float
    colour: str
    spacing: float = 0.0

    @property
    def line(self) -> float:
        """The height of one line in millimetres."""
        return self.leading * PT

    @property
    def drop(self) -> float:
        """From the top of a line box to its baseline, in millimetres."""
        return (self.leading / 2 + self.size * self.face.lift) * PT

    def width(self, text: str) -> float:
        """The width of one line of text in millimetres."""
        return width_mm(text, self.face, self.size, self.spacing)


class Words(NamedTuple):
    """One line of text that starts at `x` and stands on `baseline`."""

    x: float
    baseline: float
    text: str
    type: Type


class Bar(NamedTuple):
    """A filled rectangle; also every straight rule."""

    area: Area
    colour: str


class Box(NamedTuple):
    """An outlined rectangle: a box to tick, a key, a chair. `radius` rounds its corners; `fill` is empty for none.

    The line lies half outside the area.
    """

    area: Area
    colour: str
    thickness: float = 0.3
    radius: float = 0.0
    fill: str = ""


class Dots(NamedTuple):
    """Filled circles of one radius and colour around their middles."""

    middles: tuple[tuple[float, float], ...]
    radius: float
    colour: str


class Bend(NamedTuple):
    """One cubic Bézier piece of a line: two control points and where it ends."""

    first: tuple[float, float]
    second: tuple[float, float]
    end: tuple[float, float]


class Stroke(NamedTuple):
    """A bent line of `thickness` millimetres."""

    start: tuple[float, float]
    bends: tuple[Bend, ...]
    thickness: float
    colour: str


class Tint(NamedTuple):
    """What lies between a bent line and the level `ground`, as far as it is inside `window`."""

    start: tuple[float, float]
    bends: tuple[Bend, ...]
    ground: float
    window: Area
    colour: str


class Picture(NamedTuple):
    """A JPEG of `pixels` (width, height) that fills `window`; `face` is the point of it that has to stay in view."""

    window: Area
    jpeg: bytes
    pixels: tuple[int, int]
    face: tuple[float, float]


class Turned(NamedTuple):
    """Shapes and words turned half about around a point: what stands on its head on a sheet that will be folded."""

    items: tuple[Item, ...]
    middle: tuple[float, float]


Item = Words | Bar | Box | Dots | Stroke | Tint | Picture | Turned


class Filled(NamedTuple):
    """One of several texts of a block, by a key of its own (that of the block for its main one), how full it makes the
    room it has, and how many of its words had to be left out."""

    key: str
    text: str
    fullness: float
    words_cut: int = 0


class Block(NamedTuple):
    """One part of a page: its key, the area that is its own, what is drawn there, and how its text fits.

    `part` tells blocks of one key apart (1, 2, 3 for the moments). `fullness` is 1.0 when the words just fit at their
    smallest size; above it, `words_cut` words had to be left out. `texts` are those of a block that has several, each
    in a room of its own. `undotted` customers have no dot: they are too many, or there is no room for them.
    """

    key: str
    area: Area
    items: tuple[Item, ...]
    fullness: float = 0.0
    words_cut: int = 0
    part: int = 0
    texts: tuple[Filled, ...] = ()
    undotted: int = 0


def right_aligned(text: str, right: float, baseline: float, style: Type) -> Words:
    """One line that ends at `right`."""
    return Words(right - style.width(text), baseline, text, style)


def centred(text: str, middle: float, baseline: float, style: Type) -> Words:
    """One line around `middle`."""
    return Words(middle - style.width(text) / 2, baseline, text, style)
