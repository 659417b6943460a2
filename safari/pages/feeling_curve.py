"""How it felt: the customer's feeling along the journey, as a smooth line over and under zero."""

from __future__ import annotations

from gettext import NullTranslations
from itertools import accumulate
from typing import NamedTuple

from safari.pages import colours
from safari.pages.curve_labels import labels
from safari.pages.drawing import Area, Bar, Block, Dots, Item, Stroke, Tint, Type, centred
from safari.pages.faces import PT, Face
from safari.pages.fitting import filled, one_line, set_left, set_right
from safari.pages.grid import A4, Grid
from safari.pages.labels import LABEL, label
from safari.pages.monotone import Point, monotone_bends
from safari.sharing.story_page import CurvePoint, StoryPage

_OVER_MIDDLE, _AIR = 0.05, 3.65
"""Millimetres by which zero lies above the middle of the plot, and between three and the plot's edge."""
_LINE, _ZERO_LINE = 0.85, 0.2
_DOT, _DOT_RING = 1.25, 0.45
_MARKER, _MARKER_RING = 2.7, 0.6
_GAP = 6.0
_SCALE_WIDTH, _MOST_WIDE_COLUMNS = 4.0, 10
"""With more columns than this, the first would touch the scale at the left: they begin beside it."""
_NOTE = Type(Face.SANS, 9, 12.5, colours.INK_2)
_LEVEL = Type(Face.SANS, 9, 11.5, colours.INK_3)
_NUMERAL = Type(Face.SANS_BOLD, 9.5, 2 * _MARKER / PT, colours.PAPER)


class _Plot(NamedTuple):
    """Where the line may run, the level of zero, and how high one step of feeling is."""

    area: Area
    zero: float
    unit: float

    def level(self, feeling: int) -> float:
        """The y of a feeling."""
        return self.zero - self.unit * max(-3, min(3, feeling))


def feeling_curve(page: StoryPage, say: NullTranslations, grid: Grid = A4) -> tuple[Block, ...]:
    """Title, note, line, points, numbered moments and names; nothing where fewer than two feelings are known."""
    points = page.curve
    if len(points) < 2:
        return ()
    area, plot = grid.curve, _plot(grid.curve_plot)
    title = say.gettext("How it felt")
    note = one_line(page.curve_note, _NOTE, area.width - LABEL.width(title) - _GAP)
    places = _places(points, plot.area)
    line = tuple((place, plot.level(point.feeling)) for place, point in zip(places, points, strict=True))
    named = labels(points, places, grid.curve_names)
    items = (
        label(title, area.x, area.y),
        *set_right(note.lines, area.right, area.y, _NOTE),
        *_levels(plot),
        *_line(line, plot),
        *_marks(points, line),
        *named.words,
    )
    fullness, words_cut = max(note.fullness, named.fullness), note.words_cut + named.words_cut
    texts = (filled("curve_note", page.curve_note, note),)
    return (Block("curve", area, items, fullness, words_cut, texts=texts),)


def _plot(area: Area) -> _Plot:
    middle = area.height / 2
    return _Plot(area, area.y + middle - _OVER_MIDDLE, (middle - _AIR) / 3)


def _places(points: tuple[CurvePoint, ...], area: Area) -> tuple[float, ...]:
    """The middles of columns of equal width; where they get narrow, a numbered moment keeps the room it needs."""
    left = area.x if len(points) <= _MOST_WIDE_COLUMNS else area.x + _SCALE_WIDTH
    width = area.right - left
    numbered = [_numbered(points, index) for index in range(len(points))]
    roomy = max(width / len(points), 2 * (_MARKER + _MARKER_RING))
    narrow = (width - sum(numbered) * roomy) / max(1, len(points) - sum(numbered))
    widths = [roomy if has_number else narrow for has_number in numbered]
    return tuple(left + end - column / 2 for end, column in zip(accumulate(widths), widths, strict=True))


def _numbered(points: tuple[CurvePoint, ...], index: int) -> bool:
    """Whether this is the first point at which its moment is told: a moment has one number on the curve."""
    moment = points[index].moment
    return moment in (0, 1, 2) and all(point.moment != moment for point in points[:index])


def _levels(plot: _Plot) -> tuple[Item, ...]:
    """The scale at the left, around the level each figure names."""
    scale = (("+3", 3), ("0", 0), ("−3", -3))
    return tuple(
        set_left((text,), plot.area.x, plot.level(feeling) - _LEVEL.line / 2, _LEVEL)[0] for text, feeling in scale
    )


def _line(points: tuple[Point, ...], plot: _Plot) -> tuple[Item, ...]:
    """The tinted areas over and under zero, the zero line, and the curve on top."""
    bends = monotone_bends(points)
    left, right = points[0][0], points[-1][0]
    over = Area(left, plot.area.y, right - left, plot.zero - plot.area.y)
    under = Area(left, plot.zero, right - left, plot.area.foot - plot.zero)
    return (
        Tint(points[0], bends, plot.zero, over, colours.AHA_TINT),
        Tint(points[0], bends, plot.zero, under, colours.OUCH_TINT),
        Bar(Area(left, plot.zero - _ZERO_LINE / 2, right - left, _ZERO_LINE), colours.RULE),
        Stroke(points[0], bends, _LINE, colours.INK),
    )


def _marks(points: tuple[CurvePoint, ...], line: tuple[Point, ...]) -> tuple[Item, ...]:
    """A dot at every feeling, a numbered circle where a moment is told; circles last, so that none is covered."""
    dots: list[Item] = []
    markers: list[Item] = []
    for index, (point, (x, y)) in enumerate(zip(points, line, strict=True)):
        if _numbered(points, index) and point.moment is not None:
            markers.append(Dots(((x, y),), _MARKER + _MARKER_RING, colours.PAPER))
            markers.append(Dots(((x, y),), _MARKER, colours.of_feeling(point.feeling)))
            markers.append(centred(str(point.moment + 1), x, y - _MARKER + _NUMERAL.drop, _NUMERAL))
        else:
            dots.append(Dots(((x, y),), _DOT + _DOT_RING, colours.PAPER))
            dots.append(Dots(((x, y),), _DOT, colours.mark_of_feeling(point.feeling)))
    return (*dots, *markers)
