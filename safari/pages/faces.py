"""The typefaces of a page: where their files are, which letters they have and how wide each of them runs.

reportlab is imported when the first letter is measured, and each file is read once in a process.
"""

from __future__ import annotations

import struct
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import Enum
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from safari.errors import SafariError
from safari.words import _

PT = 25.4 / 72
"""One typographic point in millimetres."""


class Face(Enum):
    """A face by what it is for: people speak in serif, the program in sans. The value is the name of its file."""

    SERIF = "SourceSerifPro-Regular"
    SERIF_SEMIBOLD = "SourceSerifPro-Semibold"
    SANS = "SourceSansPro-Regular"
    SANS_SEMIBOLD = "SourceSansPro-Semibold"
    SANS_BOLD = "SourceSansPro-Bold"

    @property
    def lift(self) -> float:
        """Half of ascent less descent, in ems: how far the baseline lies under the middle of a line."""
        return (1.036 - 0.335) / 2 if "Serif" in self.value else (0.984 - 0.273) / 2


TEXT_FACES = (Face.SERIF, Face.SERIF_SEMIBOLD, Face.SANS, Face.SANS_SEMIBOLD)
"""The faces that set what people typed; the bold one sets our own numerals only."""


def shows(text: str, face: Face) -> bool:
    """Whether the house face has every letter of a text."""
    return house_letters(face).keys() >= set(map(ord, text))


@cache
def letters() -> frozenset[int]:
    """The code points that every text face of the house can show."""
    coverage = [house_letters(face).keys() for face in TEXT_FACES]
    return frozenset(coverage[0]).intersection(*coverage[1:])


def house_letters(face: Face) -> Mapping[int, int]:
    """What a house face can show: advance widths in thousandths of an em by code point."""
    return _widths(face.value)


def farthest(reaches: list[tuple[int, int]]) -> tuple[int, int]:
    """How far the farthest of several reach above, and below."""
    return max((above for above, _below in reaches), default=0), max((below for _above, below in reaches), default=0)


@lru_cache(maxsize=1024)
def house_reach(letter: str, face: Face) -> tuple[int, int]:
    """How far the ink of a letter the house face has reaches above and below the baseline, in thousandths of an em.

    From the table of outlines, which begin with their number of contours and their box (OpenType, table glyf).
    """
    house_letters(face)
    from reportlab.pdfbase import pdfmetrics

    ttf = pdfmetrics.getFont(face.value).face
    glyph = ttf.charToGlyph[ord(letter)]
    begin, end = ttf.glyphPos[glyph : glyph + 2]
    if begin == end:
        return 0, 0
    (units_per_em,) = struct.unpack_from(">H", ttf.get_table("head"), 18)
    _contours, _left, lowest, _right, highest = struct.unpack_from(">5h", ttf.get_table("glyf"), begin)
    return max(0, highest * 1000 // units_per_em), max(0, -lowest * 1000 // units_per_em)


_reading = threading.Lock()


@cache
def _widths(font: str) -> Mapping[int, int]:
    """Advance widths of one registered font file by code point, for the letters that have a glyph of their own."""
    with _reading:
        return _register(font)


def _register(font: str) -> Mapping[int, int]:
    with _without_shaping():
        from reportlab.pdfbase import pdfmetrics, ttfonts

    ttf = ttfonts.TTFont(font, str(font_file(font)), shapable=False)
    pdfmetrics.registerFont(ttf)
    widths: dict[int, int] = ttf.face.charWidths
    return {code: round(widths[code]) for code in ttf.face.charToGlyph if code in widths}


@contextmanager
def _without_shaping() -> Iterator[None]:
    """What reportlab needs not import: it takes uharfbuzz where it is there, and loses 30 ms."""
    wanted = "uharfbuzz" in sys.modules or "reportlab.pdfbase.ttfonts" in sys.modules
    if not wanted:
        sys.modules["uharfbuzz"] = None  # type: ignore[assignment]  # Python's own word for "not to be imported"
    try:
        yield
    finally:
        if not wanted:
            del sys.modules["uharfbuzz"]


def font_file(font: str) -> Path:
    """The TTF of a font name, e.g. "SourceSansPro-Bold": in its package, or in a frozen build."""
    package = "font_source_serif_pro" if "Serif" in font else "font_source_sans_pro"
    file = _package_folder(package) / "files" / f"{font}.ttf"
    if not file.is_file():
        raise SafariError(_("The typeface {font} is missing.").format(font=font), _("Install Customer Safari again."))
    return file


@cache
def _package_folder(package: str) -> Path:
    """Found without importing the package: importing it would list and name every font file it holds."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / package
    spec = find_spec(package)
    places = spec.submodule_search_locations if spec else None
    return Path(next(iter(places))) if places else Path(package)
