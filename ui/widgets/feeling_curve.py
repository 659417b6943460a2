"""The customer's feeling drawn over the journey: a line that never goes beyond a point, tinted above and below zero."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainterPath
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import colour, font, theme
from ui.widgets.feeling_mark import feeling_dot, feeling_text
from ui.widgets.painting import painting, pen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPaintEvent

AXIS, TOP = 26, 10


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A moment: its name under the curve and its feeling, -3 to +3 (a mean may lie between)."""

    name: str
    feeling: float


def slopes(xs: Sequence[float], ys: Sequence[float]) -> list[float]:
    """The slope at every point of a monotone cubic (Fritsch and Carlson 1980, with harmonic means)."""
    steps = [(ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]) for i in range(len(xs) - 1)]
    inner = [0.0 if a * b <= 0 else 2 * a * b / (a + b) for a, b in pairwise(steps)]
    return [steps[0], *inner, steps[-1]] if steps else [0.0] * len(xs)


def monotone_path(points: Sequence[QPointF]) -> QPainterPath:
    """A smooth line through the points that has no bump a point does not have."""
    path = QPainterPath(points[0])
    tilt = slopes([point.x() for point in points], [point.y() for point in points])
    for (here, there), (a, b) in zip(pairwise(points), pairwise(tilt), strict=True):
        third = (there.x() - here.x()) / 3
        first = QPointF(here.x() + third, here.y() + a * third)
        path.cubicTo(first, QPointF(there.x() - third, there.y() - b * third), there)
    return path


class FeelingCurve(QLabel):
    """The curve; a reader hears the points as a sentence. With one point it is a dot, with none it is empty."""

    def __init__(self, points: Sequence[CurvePoint] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points: tuple[CurvePoint, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.show_points(points)

    def show_points(self, points: Sequence[CurvePoint]) -> None:
        """Draw these, in this order."""
        self.points = tuple(points)
        self.setText(", ".join(f"{point.name} {feeling_text(round(point.feeling))}" for point in points))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, theme().px(170))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, theme().px(110))

    def paintEvent(self, event: QPaintEvent) -> None:
        label = theme().line_height("meta") + 8
        plot = QRectF(AXIS + 12, TOP, self.width() - AXIS - 48, self.height() - TOP - label - 6)
        with painting(self) as painter:
            self._paint_axis(painter, plot)
            if not self.points:
                return
            spots = [self._spot(plot, index) for index in range(len(self.points))]
            if len(spots) > 1:
                self._paint_line(painter, plot, spots)
            self._paint_dots(painter, spots)
            self._paint_names(painter, spots)

    def _spot(self, plot: QRectF, index: int) -> QPointF:
        across = plot.width() * (index / (len(self.points) - 1) if len(self.points) > 1 else 0.5)
        return QPointF(plot.left() + across, plot.top() + plot.height() * (3 - self.points[index].feeling) / 6)

    def _paint_axis(self, painter: QPainter, plot: QRectF) -> None:
        painter.setFont(font("meta"))
        for feeling in (3, 0, -3):
            y = plot.top() + plot.height() * (3 - feeling) / 6
            painter.setPen(colour("ink3"))
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, y - 10, AXIS, 20), side, feeling_text(feeling))
        middle = plot.center().y()
        painter.setPen(pen(colour("line_strong"), 1))
        painter.drawLine(QPointF(plot.left(), middle), QPointF(plot.right(), middle))

    def _paint_line(self, painter: QPainter, plot: QRectF, spots: list[QPointF]) -> None:
        line = monotone_path(spots)
        area = QPainterPath(line)
        area.lineTo(spots[-1].x(), plot.center().y())
        area.lineTo(spots[0].x(), plot.center().y())
        area.closeSubpath()
        painter.save()
        painter.setClipRect(QRectF(0, 0, self.width(), plot.center().y()))
        painter.fillPath(area, colour("aha_tint"))
        painter.setClipRect(QRectF(0, plot.center().y(), self.width(), self.height()))
        painter.fillPath(area, colour("ouch_tint"))
        painter.restore()
        painter.setPen(pen(colour("line_strong"), 1))
        painter.drawLine(QPointF(plot.left(), plot.center().y()), QPointF(plot.right(), plot.center().y()))
        painter.strokePath(line, pen(colour("ink"), 2.5))

    def _paint_dots(self, painter: QPainter, spots: list[QPointF]) -> None:
        for point, spot in zip(self.points, spots, strict=True):
            painter.setPen(pen(colour("paper"), 1.5))
            painter.setBrush(colour(feeling_dot(round(point.feeling))))
            painter.drawEllipse(spot, 6, 6)

    def _paint_names(self, painter: QPainter, spots: list[QPointF]) -> None:
        painter.setFont(font("meta"))
        painter.setPen(colour("ink2"))
        room = spots[1].x() - spots[0].x() if len(spots) > 1 else self.width() / 2
        metrics = QFontMetricsF(painter.font())
        height = theme().line_height("meta")
        for point, spot in zip(self.points, spots, strict=True):
            name = metrics.elidedText(point.name, Qt.TextElideMode.ElideRight, room - 8)
            width = metrics.horizontalAdvance(name)
            left = min(max(0.0, spot.x() - width / 2), self.width() - width)
            painter.drawText(QPointF(left, self.height() - height + metrics.ascent()), name)
