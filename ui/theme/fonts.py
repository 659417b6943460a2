"""The five font files and one for emoji, and the type styles made from them ("title", "quote", "body", ...)."""

from __future__ import annotations

import sys
from functools import cache
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Literal, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

from safari.resources import resource

SERIF = "Source Serif Pro"
SANS = "Source Sans Pro"
FILES = {
    "font_source_serif_pro": ("SourceSerifPro-Regular.ttf", "SourceSerifPro-Semibold.ttf"),
    "font_source_sans_pro": ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf", "SourceSansPro-Bold.ttf"),
}
EMOJI = "fonts/NotoEmoji-Regular.ttf"  # in one colour, as on the pages
TEXT_SIZES = (0.9, 1.0, 1.15, 1.3, 1.5)

TypeName = Literal[
    "figure", "display", "clock", "stopwatch", "title", "breadcrumb_title", "heading", "side_heading",
    "quoteL", "quote", "quoteS", "input", "question", "lead", "first_lead",
    "body", "body_strong", "small", "small_strong", "label", "meta", "key",
]  # fmt: skip


class TypeStyle(NamedTuple):
    """One type style: family, weight (400, 600), size and line height in px, letter spacing in px."""

    family: str
    weight: int
    px: int
    line: int
    spacing: float = 0.0


STYLES: dict[TypeName, TypeStyle] = {
    "figure": TypeStyle(SERIF, 600, 60, 64, -1.0),
    "display": TypeStyle(SERIF, 600, 46, 54, -0.5),
    "clock": TypeStyle(SERIF, 600, 44, 48),
    "stopwatch": TypeStyle(SERIF, 400, 46, 54),
    "title": TypeStyle(SERIF, 600, 30, 38, -0.2),
    "breadcrumb_title": TypeStyle(SERIF, 600, 28, 36, -0.2),
    "heading": TypeStyle(SERIF, 600, 20, 26),
    "side_heading": TypeStyle(SERIF, 600, 18, 24),
    "quoteL": TypeStyle(SERIF, 400, 25, 34),
    "quote": TypeStyle(SERIF, 400, 20, 28),
    "quoteS": TypeStyle(SERIF, 400, 16, 22),
    "input": TypeStyle(SERIF, 400, 24, 34),
    "question": TypeStyle(SERIF, 400, 18, 26),
    "lead": TypeStyle(SANS, 400, 17, 26),
    "first_lead": TypeStyle(SANS, 400, 19, 29),
    "body": TypeStyle(SANS, 400, 15, 22),
    "body_strong": TypeStyle(SANS, 600, 15, 22),
    "small": TypeStyle(SANS, 400, 14, 20),
    "small_strong": TypeStyle(SANS, 600, 14, 20),
    "label": TypeStyle(SANS, 600, 13, 18),
    "meta": TypeStyle(SANS, 400, 13, 18),
    "key": TypeStyle(SANS, 600, 12, 18),
}


@cache
def load_fonts() -> frozenset[str]:
    """Make the files known to Qt, once a process; returns the family names Qt gives the five."""
    families: set[str] = set()
    for package, names in FILES.items():
        for name in names:
            number = QFontDatabase.addApplicationFont(str(_folder(package) / name))
            families.update(QFontDatabase.applicationFontFamilies(number))
    if sys.platform.startswith("linux"):  # not every Linux has one of its own, and a box is no emoji
        QFontDatabase.addApplicationFont(str(resource(EMOJI)))
    return frozenset(families)


def _folder(package: str) -> Path:
    """Where a font package keeps its files. The package itself is never imported: it costs time and gives nothing."""
    spec = PathFinder.find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"The font package {package} is not installed.")
    return Path(spec.origin).parent / "files"


def make_font(style: TypeStyle, factor: float = 1.0) -> QFont:
    """The font of a style at a text size (factor 0.9 ... 1.5)."""
    family = style.family
    if style.weight == 600 and family not in load_fonts():
        family = f"{family} Semibold"  # some platforms file the semibold cut as a family of its own
    font = QFont(family)
    font.setPixelSize(max(1, round(style.px * factor)))
    font.setWeight(QFont.Weight.DemiBold if style.weight == 600 else QFont.Weight.Normal)
    if style.spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.spacing * factor)
    return font
