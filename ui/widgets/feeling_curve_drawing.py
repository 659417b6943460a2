"""How a feeling curve is drawn: where its points lie, the smooth line through them, tints, numbers and names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from ui.theme import colour, font, lay_out, theme
from ui.widgets.feeling_line import ZERO_LINE, draw_feeling_line
from ui.widgets.feeling_mark import feeling_dot, feeling_ink, feeling_text
from ui.widgets.painting import pen

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme import TextBlock

LINE, DOT, RING = 2.5, 5.5, 2.0
UNIT, LOW_UNIT = 19, 13  # px of a step of feeling, and in a low window
SCALE, BESIDE, NUMBER_GAP, NAME_GAP = 36, 8, 4, 6  # px: the scale at the left, gaps
STRONGEST, NAME_LINES = 3, 2


@dataclass(frozen=True, slots=True)
class Stop:
    """A point to draw: the name below it, how it felt, and whether a person said so against the notes.

    `uid` is that of its touchpoint: other points may come before it while it is at hand.
    """

    uid: str
    name: str
    feeling: int
    said: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    """Where the points of a curve lie in a widget so wide; all in px."""

    stops: tuple[Stop, ...]
    width: float
    low: bool = False

    @property
    def unit(self) -> float:
        """The height of one step of feeling."""
        return theme().px(LOW_UNIT if self.low else UNIT)

    @property
    def above(self) -> float:
        """What is left over the strongest feeling, for its number."""
        return theme().line_height("key") + NUMBER_GAP + DOT

    @property
    def zero(self) -> float:
        """The level of no feeling at all."""
        return self.above + STRONGEST * self.unit

    @property
    def foot(self) -> float:
        """Where the names begin."""
        return self.zero + STRONGEST * self.unit + self.above + NAME_GAP

    @property
    def column(self) -> float:
        """The width that each point has."""
        return (self.width - theme().px(SCALE)) / max(1, len(self.stops))

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        """The points, from left to right."""
        left = theme().px(SCALE)
        return tuple(
            (left + (place + 0.5) * self.column, self.level(stop.feeling)) for place, stop in enumerate(self.stops)
        )

    @property
    def height(self) -> float:
        """How high all of it is, the names below included."""
        names = max((self._name(stop).height for stop in self.stops), default=0.0)
        return self.foot + max(names, theme().line_height("meta"))

    def level(self, feeling: float) -> float:
        """The height of a feeling."""
        return self.zero - feeling * self.unit

    def feeling_at(self, y: float) -> int:
        """The whole feeling nearest to a height."""
        return max(-STRONGEST, min(STRONGEST, round((self.zero - y) / self.unit)))

    def draw(self, painter: QPainter, at: int | None) -> None:
        """Draw it; `at` is the point the keyboard is on (None: it is elsewhere)."""
        self._draw_scale(painter)
        if len(self.stops) > 1:
            draw_feeling_line(painter, self.points, self.zero, LINE)
        for place, (x, y) in enumerate(self.points):
            self._draw_point(painter, QPointF(x, y), self.stops[place], chosen=place == at)

    def _name(self, stop: Stop) -> TextBlock:
        return lay_out(stop.name, "meta", max(24.0, self.column - BESIDE), NAME_LINES, centred=True)

    def _draw_scale(self, painter: QPainter) -> None:
        painter.setFont(font("meta"))
        painter.setPen(colour("ink3"))
        high = theme().line_height("meta")
        for feeling in (STRONGEST, 0, -STRONGEST):
            box = QRectF(0, self.level(feeling) - high / 2, theme().px(SCALE), high)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, feeling_text(feeling))
        ends = [x for x, _y in self.points]
        if ends:
            left, right = (ends[0], ends[-1]) if len(ends) > 1 else (theme().px(SCALE), self.width)
            painter.setPen(pen(colour("line_strong"), ZERO_LINE))
            painter.drawLine(QPointF(left, self.zero), QPointF(right, self.zero))

    def _draw_point(self, painter: QPainter, at: QPointF, stop: Stop, *, chosen: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("paper"))
        painter.drawEllipse(at, DOT + RING, DOT + RING)
        painter.setBrush(colour(feeling_dot(stop.feeling)))
        painter.drawEllipse(at, DOT, DOT)
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(colour("accent"), RING))
            painter.drawEllipse(at, DOT + 2 * RING, DOT + 2 * RING)
        high = theme().line_height("key")
        over = stop.feeling >= 0
        top = at.y() - DOT - NUMBER_GAP - high if over else at.y() + DOT + NUMBER_GAP
        painter.setFont(font("key"))
        painter.setPen(colour(feeling_ink(stop.feeling)))
        box = QRectF(at.x() - self.column / 2, top, self.column, high)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, feeling_text(stop.feeling))
        name = self._name(stop)
        name.paint(painter, QPointF(at.x() - name.width / 2, self.foot), colour("ink" if chosen else "ink2"))
