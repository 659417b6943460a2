"""Letters of other faces inside a PDF: a font made anew of exactly what a document shows.

reportlab embeds TrueType files only, letter by letter, and cannot shape across letters. So each cluster (what is drawn
together: a letter with its marks, a ligature, a conjunct, a joined emoji) becomes one glyph of a small TrueType font,
drawn from whatever outlines its face has. Its width is written beside it and its letters in /ToUnicode, so that what is
copied or searched is what was typed. A page in Arabic or Japanese grows by 10 to 40 KB.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from typing import Any

from safari.pages.drawing import Item, Words
from safari.pages.mixed import tongue_of
from safari.pages.script_faces import ScriptFace
from safari.pages.shaping import Cluster, Glyph

_EM = 1000
_FEW = 100
"""Readers take at most a hundred entries of /ToUnicode at a time (Adobe Technical Note 5014)."""


class ScriptFonts:
    """The made fonts of one PDF. reportlab asks each for its objects when the document is written."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401 - reportlab ships no types
        self._document = document
        self._fonts: dict[tuple[str, int, int], _MadeFont] = {}
        self._items: list[Item] = []
        self.tongue = ""

    def turn_to(self, items: list[Item]) -> None:
        """Says which page is being drawn: its ideographs have the forms of the language that its letters tell."""
        if items is not self._items or not self.tongue:
            self._items, self.tongue = items, tongue_of([item.text for item in items if isinstance(item, Words)])

    def show(self, face: ScriptFace, clusters: tuple[Cluster, ...]) -> tuple[str, str]:
        """The name of the font in the document, and the codes of these clusters as a PDF string."""
        font = self._fonts.get(face.key)
        if font is None:
            font = self._fonts[face.key] = _MadeFont(f"S{len(self._fonts) + 1}", face)
            self._document.delayedFonts.append(font)
        return font.name, "<" + "".join(f"{font.code(cluster):04x}" for cluster in clusters) + ">"


class _MadeFont:
    """One face, as far as the document shows it."""

    def __init__(self, name: str, face: ScriptFace) -> None:
        self.name, self._face = name, face
        self._codes: dict[Cluster, int] = {}

    def code(self, cluster: Cluster) -> int:
        """The code of a cluster, which is also the number of its glyph."""
        return self._codes.setdefault(cluster, len(self._codes) + 1)

    def addObjects(self, document: Any) -> None:  # noqa: ANN401, N802 - reportlab's name for it, and no types
        """The font with its widths and its letters, put into the document."""
        from reportlab.pdfbase import pdfdoc

        def told(values: dict[str, object], label: str) -> Any:  # noqa: ANN401 - the same
            return document.Reference(pdfdoc.PDFDictionary(values), f"{self.name}:{label}")

        def stream(content: bytes, label: str, **values: object) -> Any:  # noqa: ANN401 - the same
            filters = [pdfdoc.PDFZCompress]
            return document.Reference(pdfdoc.PDFStream(pdfdoc.PDFDictionary(values), content, filters), label)

        file = font_file(self._face, tuple(self._codes))
        base = pdfdoc.PDFName(f"{_tag(file)}+{_plain(self._face.name)}")
        kind = {"Type": pdfdoc.PDFName("Font"), "BaseFont": base}
        descriptor = {
            "Type": pdfdoc.PDFName("FontDescriptor"),
            "FontName": base,
            "Flags": 4,
            "FontBBox": pdfdoc.PDFArray([-_EM, -_EM, 2 * _EM, 2 * _EM]),
            "ItalicAngle": 0,
            "Ascent": 880,
            "Descent": -240,
            "CapHeight": 700,
            "StemV": 80,
            "FontFile2": stream(file, f"{self.name}:file", Length1=len(file)),
        }
        descendant = kind | {
            "Subtype": pdfdoc.PDFName("CIDFontType2"),
            "CIDSystemInfo": pdfdoc.PDFDictionary(
                {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity"), "Supplement": 0}
            ),
            "FontDescriptor": told(descriptor, "descriptor"),
            "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray([cluster.advance for cluster in self._codes])]),
            "DW": 0,
            "CIDToGIDMap": pdfdoc.PDFName("Identity"),
        }
        font = kind | {
            "Subtype": pdfdoc.PDFName("Type0"),
            "Encoding": pdfdoc.PDFName("Identity-H"),
            "DescendantFonts": pdfdoc.PDFArray([told(descendant, "descendant")]),
            "ToUnicode": stream(_to_unicode(self._codes), f"{self.name}:letters"),
        }
        document.idToObject["BasicFonts"].dict[self.name] = told(font, "font")


@lru_cache(maxsize=32)
def font_file(face: ScriptFace, clusters: tuple[Cluster, ...]) -> bytes:
    """A TrueType font whose glyphs are these clusters, from 1 on; the same clusters give the same bytes."""
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    names = [".notdef", *(f"c{number}" for number in range(1, len(clusters) + 1))]
    glyphs = [TTGlyphPen(None).glyph(), *(_outline(face, cluster.glyphs) for cluster in clusters)]
    made = FontBuilder(face.font.face.upem, isTTF=True)
    made.updateHead(created=0, modified=0)
    made.setupGlyphOrder(names)
    made.setupGlyf(dict(zip(names, glyphs, strict=True)))
    box = made.font["glyf"]
    em = face.font.face.upem
    advances = [0, *(max(0, round(cluster.advance * em / _EM)) for cluster in clusters)]
    made.setupHorizontalMetrics(
        {name: (width, getattr(box[name], "xMin", 0)) for name, width in zip(names, advances, strict=True)}
    )
    made.setupHorizontalHeader(ascent=round(em * 0.88), descent=-round(em * 0.24))
    made.setupMaxp()
    file = BytesIO()
    made.font.save(file)
    return file.getvalue()


@lru_cache(maxsize=2048)
def _outline(face: ScriptFace, glyphs: tuple[Glyph, ...]) -> Any:  # noqa: ANN401 - uharfbuzz ships no types
    """The glyphs of a cluster as one outline, its curves as TrueType has them."""
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    drawn = TTGlyphPen(None)
    quadratic = Cu2QuPen(drawn, face.font.face.upem / _EM)
    for glyph in glyphs:
        face.font.draw_glyph_with_pen(glyph.number, TransformPen(quadratic, (1, 0, 0, 1, glyph.x, glyph.y)))
    return drawn.glyph()


def _to_unicode(codes: dict[Cluster, int]) -> bytes:
    """Which letters each code stands for."""
    pairs = [f"<{code:04x}> <{cluster.text.encode('utf-16-be').hex()}>" for cluster, code in codes.items()]
    parts = [pairs[at : at + _FEW] for at in range(0, len(pairs), _FEW)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <ffff> endcodespacerange",
        *(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts),
        "endcmap CMapName currentdict /CMap defineresource pop end end",
    ]
    return "\n".join(lines).encode("ascii")


def _tag(file: bytes) -> str:
    """Six letters that tell this part of a face from others (ISO 32000-1, 9.6.4)."""
    return "".join(chr(65 + byte % 26) for byte in sha256(file).digest()[:6])


def _plain(name: str) -> str:
    return "".join(letter for letter in name if letter.isascii() and (letter.isalnum() or letter in "-_")) or "Face"
