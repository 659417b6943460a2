"""What the blocks of a page share: their label, the thin rule above them, and the hairline between rows."""

from __future__ import annotations

from safari.pages.colours import HAIRLINE, INK, RULE
from safari.pages.drawing import Area, Bar, Type, Words
from safari.pages.faces import Face

LABEL = Type(Face.SANS_SEMIBOLD, 10, 12.5, INK)
SMALL_LEADING = 11.5


def label(text: str, x: float, top: float) -> Words:
    """The name of a block, from the top of its line box."""
    return Words(x, top + LABEL.drop, text, LABEL)


def rule(x: float, y: float, width: float) -> Bar:
    """The thin rule above a block."""
    return Bar(Area(x, y, width, 0.35), RULE)


def hairline(x: float, y: float, width: float) -> Bar:
    """The fine line above a row."""
    return Bar(Area(x, y, width, 0.18), HAIRLINE)
