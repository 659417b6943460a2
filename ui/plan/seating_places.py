"""Where on screen the table of a seating plan is, and its chairs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from safari.guests.table import OFF, Chair, Side, Table
from ui.theme import theme

UNIT, MARGIN = 34, 12
NAME = 116  # px that a name beside a chair should have


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a table in the middle of so many px; from its top down it takes what it needs."""

    table: Table
    width: float

    @property
    def middle(self) -> QPointF:
        """The middle of the table."""
        return QPointF(self.width / 2, MARGIN + self._half + self._above)

    @property
    def foot(self) -> float:
        """The lower edge of the table, its chairs and their names."""
        return self.middle.y() + self._half + self._above + MARGIN if self.table.chairs else MARGIN

    def around(self) -> QRectF:
        """The table itself."""
        off = (self._unit - self._across) * OFF  # a chair stands off as far to the side as above
        wide, high = self.table.width * self._across - 2 * off, self.table.height * self._unit
        return QRectF(self.middle.x() - wide / 2, self.middle.y() - high / 2, wide, high)

    def at(self, chair: Chair) -> QPointF:
        """The middle of a chair."""
        return self.middle + QPointF(chair.x * self._across, chair.y * self._unit)

    def room(self, chair: Chair) -> int:
        """How wide a guest on a chair may be."""
        x, half = self.at(chair).x(), self._unit / 2
        if chair.side is Side.LEFT:
            return round(x + half)
        if chair.side is Side.RIGHT:
            return round(self.width - x + half)
        return round(2 * min(x, self.width - x))

    @property
    def _unit(self) -> float:
        return theme().px(UNIT)

    @property
    def _across(self) -> float:
        """The unit from left to right, smaller where the table would leave too little room for the names."""
        widest = max((abs(chair.x) for chair in self.table.chairs), default=0.0)
        room = self.width / 2 - theme().px(NAME) - self._unit
        return max(0.3 * self._unit, min(self._unit, room / widest if widest else self._unit))

    @property
    def _half(self) -> float:
        """From the middle of the table to its uppermost chair."""
        return max((abs(chair.y) for chair in self.table.chairs), default=0.0) * self._unit

    @property
    def _above(self) -> float:
        """What the name over the uppermost chair takes, and half of that chair."""
        return theme().line_height("small") + self._unit / 2 if self.table.chairs else 0
