"""Lines in which the house faces do not have every letter: which face shows what, how wide it runs, in which order.

A line stays as it was typed until it is drawn. It is measured word by word and drawn word by word, of the same parts,
so that what was measured is what is drawn.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from safari.pages.breaks import ideographic, letters_of
from safari.pages.direction import line_levels, mirrored, visual_order
from safari.pages.faces import Face, farthest, house_letters, house_reach
from safari.pages.script_faces import ScriptFace, face_for
from safari.pages.shaping import Cluster, glyph_reach, shaped

_SPACE = re.compile("([ \u00a0])")
_KANA = re.compile("[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")


class Strip(NamedTuple):
    """A part of a line in one face: letters of the house face, or clusters of another one."""

    text: str
    face: ScriptFace | None = None
    clusters: tuple[Cluster, ...] = ()


class _Part(NamedTuple):
    """Letters of a word that are shaped together."""

    text: str
    face: ScriptFace | None
    from_right: bool


def advance(text: str, house: Face) -> int:
    """The width of a text in thousandths of an em; what no face has is left out."""
    return sum(_part_advance(part, house) for word in _SPACE.split(text) for part in _parts(word, house, "zh"))


def reach(text: str, house: Face) -> tuple[int, int]:
    """How far the ink of a text reaches above and below its baseline, in thousandths of an em, in the faces it has."""
    return farthest([_part_reach(part, house) for word in _SPACE.split(text) for part in _parts(word, house, "zh")])


def spaced_letters(text: str, house: Face) -> int:
    """How many letters have letter spacing after them: those of the house face. Joined letters must not be parted."""
    own = house_letters(house)
    return sum(ord(letter) in own for letter in text)


def in_order(line: str, house: Face, tongue: str, spacing: float = 0.0) -> list[Strip]:
    """A line as it stands from left to right; `spacing` is that of letters of the house, in thousandths of an em."""
    parts = [part for word in _SPACE.split(line) for part in _parts(word, house, tongue)]
    level_of = line_levels(line, "".join(part.text for part in parts))
    parts, part_levels = _of_one_level(parts, level_of)
    ordered = [(parts[place], part_levels[place] % 2 == 1) for place in visual_order(part_levels)]
    strips = [_strip(part, tongue, from_right=turned) for part, turned in ordered]
    strips = _with_spaces(strips, round(house_letters(house)[ord(" ")] + spacing))
    return [_joined(list(group)) for _face, group in groupby(strips, key=lambda strip: strip.face)]


def tongue_of(texts: list[str]) -> str:
    """Which forms of ideographs a page has: Japanese or Korean where it has letters of these, else Chinese."""
    whole = "".join(texts)
    return "ja" if _KANA.search(whole) else "ko" if _HANGUL.search(whole) else "zh"


def _of_one_level(parts: list[_Part], level_of: list[int]) -> tuple[list[_Part], list[int]]:
    """The parts with the level of each; signs without a direction beside each other may run different ways."""
    found, found_levels, at = list[_Part](), list[int](), 0
    for part in parts:
        own = level_of[at : at + len(part.text)]
        at += len(part.text)
        for level, letters in groupby(zip(own, part.text, strict=True), key=itemgetter(0)):
            found.append(part._replace(text="".join(letter for _level, letter in letters)))
            found_levels.append(level)
    return found, found_levels


def _strip(part: _Part, tongue: str, *, from_right: bool) -> Strip:
    if part.face is None:
        return Strip(mirrored(part.text) if from_right else part.text)
    return Strip(part.text, part.face, shaped(part.text, part.face, tongue, from_right=from_right))


def _with_spaces(strips: list[Strip], space: int) -> list[Strip]:
    """A space beside letters of another face belongs to these: what is one line to a reader stays one in the file."""
    for at, strip in enumerate(strips):
        beside = (*strips[max(0, at - 1) : at], *strips[at + 1 : at + 2])
        neighbour = next((one.face for one in beside if one.face), None)
        if strip.text == " " and neighbour:
            strips[at] = Strip(" ", neighbour, (Cluster(" ", space, ()),))
    return strips


def _joined(strips: list[Strip]) -> Strip:
    text = "".join(strip.text for strip in strips)
    return Strip(text, strips[0].face, tuple(cluster for strip in strips for cluster in strip.clusters))


def _part_advance(part: _Part, house: Face) -> int:
    if part.face is None:
        own = house_letters(house)
        return sum(own.get(ord(letter), 0) for letter in part.text)
    return sum(cluster.advance for cluster in shaped(part.text, part.face, "zh", from_right=part.from_right))


def _part_reach(part: _Part, house: Face) -> tuple[int, int]:
    if part.face is None:
        return farthest([house_reach(letter, house) for letter in part.text])
    clusters = shaped(part.text, part.face, "zh", from_right=part.from_right)
    return farthest([glyph_reach(glyph, part.face) for cluster in clusters for glyph in cluster.glyphs])


@lru_cache(maxsize=4096)
def _parts(word: str, house: Face, tongue: str) -> tuple[_Part, ...]:
    """A word in parts of one face and one direction; ideographs each by itself, so that a line may end at any."""
    found: list[tuple[str, ScriptFace | None, str]] = []
    for letter, face in _shown(word, house, tongue):
        kind = _kind(letter)
        if found and kind and found[-1][1:] == (face, kind):
            found[-1] = (found[-1][0] + letter, face, kind)
        else:
            found.append((letter, face, kind))
    return tuple(_Part(text, face, kind == "R") for text, face, kind in found)


def _shown(word: str, house: Face, tongue: str) -> Iterator[tuple[str, ScriptFace | None]]:
    """Each letter of a word that some face shows, with that face; None is the house face."""
    own = house_letters(house)
    for letter in letters_of(word):
        if all(ord(sign) in own for sign in letter):
            yield letter, None
        else:
            face = face_for(letter, house, tongue)
            if face:
                yield letter, face


def _kind(letter: str) -> str:
    """The direction of a letter: only letters of one direction are shaped together, and no ideographs."""
    if ideographic(letter[0]):
        return ""
    kind = unicodedata.bidirectional(letter[0])
    return {"AL": "R", "R": "R", "L": "L", "EN": "N", "AN": "N"}.get(kind, "O")
