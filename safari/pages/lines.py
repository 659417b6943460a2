"""Breaking a text into lines of even length.

All ways to break a text are compared, as in "Breaking Paragraphs into Lines" by Donald Knuth and Michael Plass (1981),
without stretching the spaces and without hyphens. Only where it is as long as a page are its lines filled one by one.
"""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import NamedTuple

from safari.pages.breaks import letters_of, spaced_units, units
from safari.pages.direction import broken
from safari.pages.faces import PT, Face, shows
from safari.pages.widths import advance, spaced_letters, word_advance

_SENTENCE_END = re.compile(r"[.!?…;·。！？؟۔।][”’»«\")」』]*$")
_LONELY_WORD = 1.0
MOST_COMPARED = 40
"""Lines of a text whose breaks are compared: the work grows with their square, and nobody sees it in so many."""
_HAIR = 1e-6
"""Millimetres: words that just fill a line fill it in whatever order their widths are added up."""


class Column(NamedTuple):
    """How wide a line may be, and in which face it is set. `width` is in millimetres, `spacing` in points.

    `sentence_gain` is what a line may be shorter for, so that it ends where a sentence ends: 0.2 lets a line of 55 %
    win over an even one, 0.05 only decides between lines that are about even.
    """

    face: Face
    width: float
    spacing: float = 0.0
    sentence_gain: float = 0.05


class Piece(NamedTuple):
    """A word, or a part of one that is wider than a line: its text, its width, and the space before it, in mm."""

    text: str
    width: float
    space: float


def pieces(text: str, column: Column, size: float) -> tuple[Piece, ...]:
    """The words of `text` with their widths at `size` points; a word wider than the column comes in parts."""
    space = _width(" ", column, size)
    return tuple(
        Piece(part, _width(part, column, size), space if first and gap else 0.0)
        for gap, unit in spaced_units(f" {text}")
        if unit
        for first, part in _parts(unit, column, size)
    )


def has_long_word(text: str, column: Column, size: float) -> bool:
    """Whether a word of `text` is wider than the column at `size` points."""
    return any(_width(unit, column, size) > column.width for word in text.split(" ") for unit in units(word))


def count_lines(words: tuple[Piece, ...], column: Column) -> tuple[int, float]:
    """How many lines the words need at least, and how much of the last one they take (0 ... 1)."""
    starts, filled = _filled(words, column)
    return len(starts), filled / column.width


def _filled(words: tuple[Piece, ...], column: Column) -> tuple[list[int], float]:
    """Where each line begins when they are filled one by one, and how wide the last one is."""
    starts, filled = list[int](), 0.0
    for index, piece in enumerate(words):
        if starts and filled + piece.space + piece.width <= column.width:
            filled += piece.space + piece.width
        else:
            starts.append(index)
            filled = piece.width
    return starts, filled


def even_lines(words: tuple[Piece, ...], column: Column, count: int) -> tuple[str, ...]:
    """The words on exactly `count` lines (as many as `count_lines` found), as even as they can be.

    No single word stands alone on the last line where that can be helped. Lines that run from right to left say so,
    and know how wide their column is: they stand at its right side. Lines with such letters know how the whole runs.
    """
    is_long = count > MOST_COMPARED
    breaks = [*_filled(words, column)[0], len(words)] if is_long else _best_breaks(words, column, count)
    lines = tuple(_joined(words[start:end]) for start, end in pairwise(breaks))
    return broken(lines, _joined(words), column.width)


def _joined(words: tuple[Piece, ...]) -> str:
    return "".join(" " * bool(piece.space) * bool(index) + piece.text for index, piece in enumerate(words))


def _best_breaks(words: tuple[Piece, ...], column: Column, count: int) -> list[int]:
    """Where each line begins, and the end: the choice with the least sum of costs, line by line."""
    ends = [0.0, *accumulate(piece.space + piece.width for piece in words)]
    gains = [column.sentence_gain if _SENTENCE_END.search(piece.text) else 0.0 for piece in words]
    total = len(words)
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for number in range(1, count + 1):
        reached: dict[int, tuple[float, int]] = {}
        for start, (so_far, _start) in best[-1].items():
            for end in range(start + 1, total + 1):
                width = ends[end] - ends[start] - words[start].space
                if width > column.width + _HAIR and end > start + 1:
                    break
                if (number == count) != (end == total):
                    continue
                slack = max(0.0, 1 - width / column.width)
                cost = so_far + slack * slack + _ending(gains[end - 1], end - start, last=end == total)
                if end not in reached or cost < reached[end][0]:
                    reached[end] = (cost, start)
        best.append(reached)
    return _walk_back(best, total)


def _ending(sentence_gain: float, words: int, *, last: bool) -> float:
    """What the end of a line adds to its cost."""
    if last:
        return _LONELY_WORD if words == 1 else 0.0
    return -sentence_gain


def _walk_back(best: list[dict[int, tuple[float, int]]], end: int) -> list[int]:
    breaks = [end]
    for reached in reversed(best[1:]):
        end = reached[end][1]
        breaks.insert(0, end)
    return breaks


def _width(text: str, column: Column, size: float) -> float:
    apart = column.spacing * spaced_letters(text, column.face) if column.spacing else 0.0
    return (word_advance(text, column.face) * size / 1000 + apart) * PT


def _parts(word: str, column: Column, size: float) -> list[tuple[bool, str]]:
    """The word whole, or in parts as wide as the column, each with whether it is the first."""
    if _width(word, column, size) <= column.width:
        return [(True, word)]
    parts: list[tuple[bool, str]] = []
    while word:
        end = letters_that_fit(word, column, size)
        parts.append((not parts, word[:end]))
        word = word[end:]
    return parts


def letters_that_fit(word: str, column: Column, size: float) -> int:
    """How many letters of a word fit on one line; after a hyphen or slash where one is near the end. At least one."""
    if not shows(word, column.face):
        return _mixed_letters_that_fit(word, column, size)
    room, end = column.width / PT, 0
    while end < len(word) and room >= 0:
        room -= advance(word[end], column.face) * size / 1000 + column.spacing
        end += 1
    end = max(1, end - (room < 0))
    if end == len(word):
        return end
    soft = max(word.rfind(sign, end // 2, end) for sign in "-/–")
    return soft + 1 if soft > 0 else end


def _mixed_letters_that_fit(word: str, column: Column, size: float) -> int:
    """The same where letters join or change beside each other: never within one, each beginning measured whole."""
    fitting, end = 0, 0
    for letter in letters_of(word):
        end += len(letter)
        if fitting and _width(word[:end], column, size) > column.width:
            break
        fitting = end
    return fitting
