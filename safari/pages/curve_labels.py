"""The names and dates under the feeling curve: beside each other without touching, however many there are."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import NamedTuple

from safari.pages.colours import INK, INK_2
from safari.pages.drawing import Area, Type, Words, centred
from safari.pages.faces import Face
from safari.pages.fitting import ELLIPSIS, Fitted, Passage, Step, fit, fullness_at, one_line
from safari.pages.lines import Column, has_long_word
from safari.sharing.story_page import CurvePoint

_NAME = Type(Face.SANS_SEMIBOLD, 9, 11.5, INK)
_WHEN = Type(Face.SANS, 9, 11.5, INK_2)
_GAP = 2.2
_NARROWEST = 15.0
_TWO_LINES = Step(9, 11.5, 2)


class Labels(NamedTuple):
    """The set labels, how full their row is at its tightest, and how many words had to go."""

    words: tuple[Words, ...]
    fullness: float
    words_cut: int


def labels(points: tuple[CurvePoint, ...], places: tuple[float, ...], area: Area) -> Labels:
    """A label under each place: name over date; else names on two lines; else fewer labels, the told moments first."""
    wanted = [max(_NAME.width(point.name), _WHEN.width(point.when)) for point in points]
    if not _apart(wanted, places, area):
        return _tight_labels(points, places, area)
    words = [
        centred(text, place, area.y + row * style.line + style.drop, style)
        for point, place in zip(points, places, strict=True)
        for row, (text, style) in enumerate(((point.name, _NAME), (point.when, _WHEN)))
        if text
    ]
    slots = _slots(places, area)
    tight = max(width / (2 * slot.width) for width, slot in zip(wanted, slots, strict=True))
    return Labels(tuple(words), min(tight, 1.0), 0)


def _apart(widths: list[float], places: tuple[float, ...], area: Area) -> bool:
    """Whether labels of these widths, each around its place, keep clear of each other and of the sides."""
    inside = all(
        place - width / 2 >= area.x and place + width / 2 <= area.right
        for width, place in zip(widths, places, strict=True)
    )
    neighbours = pairwise(zip(widths, places, strict=True))
    return inside and all(b - a >= (width_a + width_b) / 2 + _GAP for (width_a, a), (width_b, b) in neighbours)


def _tight_labels(points: tuple[CurvePoint, ...], places: tuple[float, ...], area: Area) -> Labels:
    chosen = _chosen(points, places)
    slots = _slots(tuple(places[index] for index in chosen), area)
    words: list[Words] = []
    hidden = [point for index, point in enumerate(points) if index not in chosen]
    words_cut = sum(len(f"{point.name} {point.when}".split()) for point in hidden)
    fullness = len(points) / len(chosen) if words_cut else 0.0
    for index, slot in zip(chosen, slots, strict=True):
        name = _tight_name(points[index].name, slot.width)
        words_cut += name.words_cut
        fullness = max(fullness, name.fullness)
        words += _tight_label(name.lines, points[index].when, places[index], slot)
    return Labels(tuple(words), fullness, words_cut)


def _tight_name(name: str, width: float) -> Fitted:
    """A name on two lines, cut before a word that is wider than a line: half a word on a line reads badly."""
    column, passage, words = Column(_NAME.face, width), Passage(name), name.split(" ")
    whole = list(takewhile(lambda word: not has_long_word(word, column, _NAME.size), words))
    if len(whole) == len(words):
        return fit(passage, column, (_TWO_LINES,))
    shown = fit(Passage(f"{' '.join(whole)} {ELLIPSIS}"), column, (_TWO_LINES,))
    if not whole:
        shown = one_line(words[0], _NAME, width)
    kept = len(" ".join(shown.lines).replace(ELLIPSIS, "").split()) if whole else 0
    return shown._replace(fullness=max(1.01, fullness_at(passage, column, _TWO_LINES)), words_cut=len(words) - kept)


def _tight_label(name: tuple[str, ...], when: str, place: float, slot: Area) -> list[Words]:
    """A name on one or two lines; the date stands in the second line where the name left it free."""
    lines = [(line, _NAME) for line in name]
    if len(lines) < 2 and when and _WHEN.width(when) <= slot.width:
        lines.append((when, _WHEN))
    half = max((style.width(text) for text, style in lines), default=0.0) / 2
    middle = min(max(place, slot.x + half), slot.right - half)
    return [
        centred(text, middle, slot.y + row * style.line + style.drop, style) for row, (text, style) in enumerate(lines)
    ]


def _chosen(points: tuple[CurvePoint, ...], places: tuple[float, ...]) -> list[int]:
    """The points that get a label: as many as have room, told moments before the ends, the ends before the rest."""

    def importance(index: int) -> tuple[bool, bool, int]:
        return (points[index].moment is None, 0 < index < len(points) - 1, index)

    chosen: list[int] = []
    for index in sorted(range(len(points)), key=importance):
        if all(abs(places[index] - places[other]) >= _NARROWEST for other in chosen):
            chosen.append(index)
    return sorted(chosen)


def _slots(places: tuple[float, ...], area: Area) -> list[Area]:
    """What a label at each place may take: half of the way to its neighbours, less the gap; at the ends to the side."""
    middles = [(left + right) / 2 for left, right in pairwise(places)]
    starts = [area.x, *(middle + _GAP / 2 for middle in middles)]
    ends = [*(middle - _GAP / 2 for middle in middles), area.right]
    return [Area(start, area.y, end - start, area.height) for start, end in zip(starts, ends, strict=True)]
