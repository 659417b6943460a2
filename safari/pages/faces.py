"""The typefaces of a page: where their files are, how wide their letters run, and which letters they have.

reportlab is imported when the first letter is measured, and each file is read once in a process.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

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


class Run(NamedTuple):
    """A stretch of text that one file can show: `font` is the name under which reportlab knows that file."""

    font: str
    text: str


def advance(text: str, face: Face) -> int:
    """The width of `text` in thousandths of an em: plain advance widths, as drawn (no kerning)."""
    return sum(_letter_widths(face).get(ord(letter), 0) for letter in text)


@lru_cache(maxsize=8192)
def word_advance(word: str, face: Face) -> int:
    """`advance`, remembered: the words of a page are measured again at every key the writer presses."""
    return advance(word, face)


def width_mm(text: str, face: Face, size: float, spacing: float = 0.0) -> float:
    """The width of one line in millimetres at `size` points; `spacing` points are added after every letter."""
    return (advance(text, face) * size / 1000 + spacing * len(text)) * PT


@cache
def letters() -> frozenset[int]:
    """The code points that every text face can show, by itself or through its chain."""
    coverage = [_letter_widths(face).keys() for face in TEXT_FACES]
    return frozenset(coverage[0]).intersection(*coverage[1:])


def runs(text: str, face: Face) -> Iterator[Run]:
    """`text` cut where another file of the chain has to take over; what no file has is left out, never a box."""
    first = chain(face)[0]
    if _widths(first).keys() >= set(map(ord, text)):
        yield Run(first, text)
        return

    def font_for(letter: str) -> str:
        return next((font for font in chain(face) if ord(letter) in _widths(font)), "")

    for font, part in groupby(text, key=font_for):
        if font:
            yield Run(font, "".join(part))


def chain(face: Face) -> tuple[str, ...]:
    """The files asked for a letter, first one first. A fallback for other scripts is one more name here."""
    return (face.value,)


@cache
def _letter_widths(face: Face) -> Mapping[int, int]:
    first, *others = (_widths(font) for font in chain(face))
    merged = dict(first)
    for other in others:
        merged = {**other, **merged}
    return merged


_reading = threading.Lock()


@cache
def _widths(font: str) -> Mapping[int, int]:
    """Advance widths of one registered font file by code point, for the letters that have a glyph of their own."""
    with _reading:
        return _register(font)


def _register(font: str) -> Mapping[int, int]:
    from reportlab.pdfbase import pdfmetrics, ttfonts

    ttf = ttfonts.TTFont(font, str(font_file(font)), shapable=False)
    pdfmetrics.registerFont(ttf)
    widths: dict[int, int] = ttf.face.charWidths
    return {code: round(widths[code]) for code in ttf.face.charToGlyph if code in widths}


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
