"""Which way a line runs: the Unicode bidirectional algorithm (UAX 9) without embeddings.

What runs which way is found for a paragraph as a whole, before it is broken; only the order on paper is a line's own.

Written here because what exists gives strings in visual order only, and a line of ours has to stay logical until its
letters are shaped. Directional marks were taken out before (see `printable`), so the rules about embeddings fall away.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Self

_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_BRACKETS = dict(zip("([{⟨「『【〈《〔（［｛", ")]}⟩」』】〉》〕）］｝", strict=True))
_MIRRORED = _BRACKETS | {"<": ">", "«": "»", "‹": "›", "≤": "≥"}
_MIRROR = _MIRRORED | {closing: opening for opening, closing in _MIRRORED.items()}
_NEUTRAL = frozenset({"B", "S", "WS", "ON"})


class Line(str):
    """A line of a paragraph that has letters from right to left: the level of each letter, as the whole paragraph says,
    and the width of its column in millimetres. Without levels it is a paragraph by itself."""

    __slots__ = ("level_of", "room")

    level_of: tuple[int, ...]
    room: float

    def __new__(cls, text: str, room: float = 0.0, level_of: tuple[int, ...] = ()) -> Self:
        """The line `text` of a column `room` millimetres wide."""
        line = super().__new__(cls, text)
        line.room, line.level_of = room, level_of
        return line

    def without(self, opening: str) -> Self:
        """The same line without the mark it begins with."""
        rest = self.removeprefix(opening)
        return type(self)(rest, self.room, self.level_of[len(self) - len(rest) :])


class RightToLeft(Line):
    """A line of a paragraph that runs from right to left as a whole."""

    __slots__ = ()


def broken(lines: tuple[str, ...], paragraph: str, room: float) -> tuple[str, ...]:
    """The lines of a paragraph as they run in it; they are its letters in order, but for the spaces between them."""
    if not has_from_right(paragraph):
        return lines
    from_right = reads_from_right(paragraph)
    level_of = levels(paragraph, from_right=from_right)
    found, at = list[str](), 0
    for line in lines:
        at = paragraph.index(line, at)
        end = at + len(line)
        found.append((RightToLeft if from_right else Line)(line, room, tuple(level_of[at:end])))
        at = end
    return tuple(found)


def line_levels(line: str, shown: str) -> list[int]:
    """The level of each letter of a line, of which `shown` is what some face has."""
    if isinstance(line, Line) and len(line.level_of) == len(shown):
        return list(line.level_of)
    return levels(shown, from_right=line_from_right(line))


def has_from_right(text: str) -> bool:
    """Whether any letter of it runs from right to left."""
    return bool(_FROM_RIGHT.search(text))


def reads_from_right(text: str) -> bool:
    """Whether a paragraph runs from right to left: its first letter with a direction says so (rules P2 and P3)."""
    if not has_from_right(text):
        return False
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind for kind in strong if kind in {"L", "R", "AL"}), "L") != "L"


def line_from_right(line: str) -> bool:
    """Whether one line is set from right to left; one of which nothing more is known, where it has no other letters."""
    if isinstance(line, RightToLeft):
        return True
    return reads_from_right(line) and not any(unicodedata.bidirectional(letter) == "L" for letter in line)


def mirrored(text: str) -> str:
    """Signs without a direction as they stand from right to left: in reverse, each bracket facing the other way."""
    return "".join(_MIRROR.get(letter, letter) for letter in reversed(text))


def levels(line: str, *, from_right: bool) -> list[int]:
    """The level of each letter: odd ones run from right to left."""
    base = "R" if from_right else "L"
    kinds = [unicodedata.bidirectional(letter) or "L" for letter in line]
    _resolve_numbers(kinds, base)
    _resolve_brackets(line, kinds, base)
    _resolve_neutrals(kinds, base)
    if from_right:
        return [1 if kind == "R" else 2 for kind in kinds]
    return [{"R": 1, "AN": 2, "EN": 2}.get(kind, 0) for kind in kinds]


def visual_order(level_of: list[int]) -> list[int]:
    """The places of parts with these levels, as they stand from left to right (rule L2)."""
    order = list(range(len(level_of)))
    for level in range(max(level_of, default=0), 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and level_of[order[end]] >= level:
                end += 1
            order[at:end] = order[at:end][::-1]
            at = max(end, at + 1)
    return order


def _resolve_numbers(kinds: list[str], base: str) -> None:
    """The weak types, rules W1 to W7."""
    strong, before = base, base
    for at, kind in enumerate(kinds):
        if kind in {"NSM", "BN"}:
            kinds[at] = before
        if kinds[at] in {"L", "R", "AL"}:
            strong = kinds[at]
        elif kinds[at] == "EN" and strong == "AL":
            kinds[at] = "AN"
        before = kinds[at]
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):
        around = kinds[at - 1], kinds[at + 1]
        if (kinds[at] in {"ES", "CS"} and around == ("EN", "EN")) or (kinds[at] == "CS" and around == ("AN", "AN")):
            kinds[at] = around[0]
    _resolve_terminators(kinds)
    strong = base
    for at, kind in enumerate(kinds):
        strong = kind if kind in {"L", "R"} else strong
        if kind == "EN" and strong == "L":
            kinds[at] = "L"


def _resolve_terminators(kinds: list[str]) -> None:
    """Signs of currency and the like belong to the number they touch (W5); the others are neutral (W6)."""
    for at, end in _stretches(kinds, frozenset({"ET"})):
        touches = "EN" in {*kinds[max(0, at - 1) : at], *kinds[end : end + 1]}
        kinds[at:end] = ["EN" if touches else "ON"] * (end - at)
    kinds[:] = ["ON" if kind in {"ES", "CS", "ET"} else kind for kind in kinds]


def _resolve_brackets(line: str, kinds: list[str], base: str) -> None:
    """A pair of brackets runs as what is in it, or as what was before it (N0)."""
    open_at: list[int] = []
    pairs: list[tuple[int, int]] = []
    for at, letter in enumerate(line):
        if kinds[at] != "ON":
            continue
        if letter in _BRACKETS:
            open_at.append(at)
        matching = [place for place in open_at if _BRACKETS[line[place]] == letter]
        if matching:
            pairs.append((matching[-1], at))
            del open_at[open_at.index(matching[-1]) :]
    for start, end in sorted(pairs):
        inside = {_strong(kind) for kind in kinds[start + 1 : end]} - {""}
        if inside:
            before = next((_strong(kind) for kind in reversed(kinds[:start]) if _strong(kind)), base)
            kinds[start] = kinds[end] = base if base in inside else before


def _resolve_neutrals(kinds: list[str], base: str) -> None:
    """Neutral signs run as what stands on both sides of them, else as the paragraph (N1, N2)."""
    for at, end in _stretches(kinds, _NEUTRAL):
        before = _strong(kinds[at - 1]) if at else base
        after = _strong(kinds[end]) if end < len(kinds) else base
        kinds[at:end] = [before if before == after else base] * (end - at)


def _strong(kind: str) -> str:
    """The direction that a kind lends to the neutral ones beside it: numbers count as right to left."""
    return {"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(kind, "")


def _stretches(kinds: list[str], which: frozenset[str]) -> list[tuple[int, int]]:
    """Where unbroken runs of these kinds begin and end."""
    found: list[tuple[int, int]] = []
    for at, kind in enumerate(kinds):
        if kind not in which:
            continue
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found
