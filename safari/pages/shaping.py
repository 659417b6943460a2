"""From letters to glyphs: what joins, what is reordered, where marks stand. HarfBuzz does it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from safari.pages.script_faces import ScriptFace


class Glyph(NamedTuple):
    """An outline of a face and where it stands, in units of the face."""

    number: int
    x: int
    y: int


class Cluster(NamedTuple):
    """Letters that are drawn together, and what draws them. `advance` is in thousandths of an em."""

    text: str
    advance: int
    glyphs: tuple[Glyph, ...]


@lru_cache(maxsize=8192)
def shaped(text: str, face: ScriptFace, tongue: str, *, from_right: bool) -> tuple[Cluster, ...]:
    """The clusters of a text of one face and one direction, as they stand from left to right."""
    import uharfbuzz as hb

    buffer = hb.Buffer()
    kept = "".join(sign for sign in text if face.font.get_nominal_glyph(ord(sign)) or not sign.isprintable())
    buffer.add_codepoints([ord(sign) for sign in kept])
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if from_right else "ltr"
    buffer.language = {"zh": "zh-hans"}.get(tongue, tongue)
    buffer.flags = hb.BufferFlags.DO_NOT_INSERT_DOTTED_CIRCLE | hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(face.font, buffer, {})
    glyphs = list(zip(buffer.glyph_infos or (), buffer.glyph_positions or (), strict=True))
    starts = sorted({info.cluster for info, _place in glyphs})
    ends = dict(zip(starts, [*starts[1:], len(kept)], strict=True))
    found: list[Cluster] = []
    for start in starts[::-1] if from_right else starts:
        own = [(info.codepoint, place) for info, place in glyphs if info.cluster == start]
        cluster = _cluster(kept[start : ends[start]], own, face.font.face.upem)
        found += _letter_by_letter(cluster, face.font.face.upem) if from_right else [cluster]
    return tuple(found)


def glyph_reach(glyph: Glyph, face: ScriptFace) -> tuple[int, int]:
    """How far a glyph, where it stands, reaches above and below the baseline, in thousandths of an em."""
    ink = face.font.get_glyph_extents(glyph.number)
    if not ink:
        return 0, 0
    em, highest = int(face.font.face.upem), glyph.y + int(ink.y_bearing)
    lowest = highest + int(ink.height)  # the height is counted downwards, below zero
    return max(0, highest * 1000 // em), max(0, -lowest * 1000 // em)


def _cluster(text: str, glyphs: list[tuple[int, Any]], em: int) -> Cluster:
    pen, placed = 0, []
    for number, place in glyphs:
        placed.append(Glyph(number, pen + place.x_offset, place.y_offset))
        pen += place.x_advance
    return Cluster(text, round(pen * 1000 / em), tuple(placed))


def _letter_by_letter(cluster: Cluster, em: int) -> list[Cluster]:
    """A cluster that runs from right to left, a letter at a time: the first has all the ink, the others stand empty
    to its left. Readers of a PDF turn such a line letter by letter, and would turn what is one glyph not at all."""
    first, others = cluster.text[:1], cluster.text[1:]
    each = cluster.advance // len(cluster.text)
    before = each * len(others)
    ink = tuple(glyph._replace(x=glyph.x - round(before * em / 1000)) for glyph in cluster.glyphs)
    return [*(Cluster(letter, each, ()) for letter in reversed(others)), Cluster(first, cluster.advance - before, ink)]
