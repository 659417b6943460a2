"""Where the chairs of a table stand, for whoever draws it. The unit is the room one name needs from the next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import cos, pi, sin, sqrt

from safari.guests.seating import Shape

CIRCLE = 16  # so many sit around a circle; for more it becomes an oval, so that the names keep their distance
SMALLEST, PER_GUEST = 2.2, 0.36  # radius of a circle: at least, and for each guest
HALF_OVAL = 4.8  # half the width of an oval
HALF_LONG, OFF = 2.0, 1.0  # half the width of a long table, and how far a chair stands off
ROW = 1.15  # from chair to chair along its sides


class Side(StrEnum):
    """On which side of its chair a name stands: away from the table."""

    TOP = "top"
    RIGHT = "right"
    BOTTOM = "bottom"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Chair:
    """A chair, from the middle of the table to the right and down, and where the name stands."""

    x: float
    y: float
    side: Side


@dataclass(frozen=True, slots=True)
class Table:
    """A table around its middle: its width and height, whether its corners are round, and its chairs clockwise.

    The first chair is the one at the top.
    """

    width: float
    height: float
    is_round: bool
    chairs: tuple[Chair, ...]


def table(shape: Shape, count: int) -> Table:
    """A table for so many."""
    if shape is Shape.LONG:
        return _long(count)
    return _circle(count) if count <= CIRCLE else _oval(count)


def _circle(count: int) -> Table:
    radius = max(SMALLEST, PER_GUEST * count)
    chairs = []
    for place in range(count):
        turn = 2 * pi * place / count
        side = Side.TOP if place == 0 else Side.BOTTOM if 2 * place == count else _sideways(2 * place < count)
        chairs.append(Chair((radius + OFF) * sin(turn), -(radius + OFF) * cos(turn), side))
    return Table(2 * radius, 2 * radius, is_round=True, chairs=tuple(chairs))


def _oval(count: int) -> Table:
    """Two half circles with straight sides between them. Chairs stand at even heights on both sides, one at the top
    and, of an even number, one at the bottom."""
    right, left = count // 2 - (count % 2 == 0), (count - 1) // 2
    high = (max(right, left) + 1) * ROW / 2
    wide = min(HALF_OVAL + OFF, high)

    def at(row: int, rows: int, side: float) -> Chair:
        y = -high + 2 * high * row / (rows + 1)
        into = max(0.0, abs(y) - (high - wide))
        x = sqrt(wide**2 - into**2)
        return Chair(side * x, y, _sideways(side > 0))

    chairs = [Chair(0, -high, Side.TOP)]
    chairs += [at(row, right, 1) for row in range(1, right + 1)]
    if count % 2 == 0:
        chairs.append(Chair(0, high, Side.BOTTOM))
    chairs += [at(row, left, -1) for row in range(left, 0, -1)]
    return Table(2 * (wide - OFF), 2 * (high - OFF), is_round=True, chairs=tuple(chairs))


def _long(count: int) -> Table:
    """The head at the top, then down the right side, the other end, and up the left side."""
    right = max(0, count - 1) // 2
    left = max(0, count - 2 - right)
    rows = max(right, left, 1)
    high = (rows + 0.3) * ROW / 2

    def at(row: int, many: int, side: float) -> Chair:
        return Chair(side * (HALF_LONG + OFF), (row + 0.5 - many / 2) * ROW * rows / many, _sideways(side > 0))

    chairs = [Chair(0, -high - OFF, Side.TOP)] if count else []
    chairs += [at(row, right, 1) for row in range(right)]
    if count > 1:
        chairs.append(Chair(0, high + OFF, Side.BOTTOM))
    chairs += [at(row, left, -1) for row in reversed(range(left))]
    return Table(2 * HALF_LONG, 2 * high, is_round=False, chairs=tuple(chairs))


def _sideways(is_right: bool) -> Side:  # noqa: FBT001 - right or left, there is no third
    return Side.RIGHT if is_right else Side.LEFT
