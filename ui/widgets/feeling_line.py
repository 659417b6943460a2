"""The line of a feeling curve, wherever one is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from safari.pages.monotone import monotone_bends
from ui.theme import colour
from ui.widgets.painting import pen

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme import ColourName

ZERO_LINE = 1.0


def draw_feeling_line(painter: QPainter, points: tuple[tuple[float, float], ...], zero: float, thick: float) -> None:
    """The smooth line through two points or more, which never goes beyond one, over the tints between it and the level
    of no feeling at all; px."""
    line = QPainterPath(QPointF(*points[0]))
    for bend in monotone_bends(points):
        line.cubicTo(*(QPointF(*place) for place in bend))
    under = QPainterPath(line)
    under.lineTo(points[-1][0], zero)
    under.lineTo(points[0][0], zero)
    under.closeSubpath()
    around = under.boundingRect().adjusted(-1, -1, 1, 1)
    above = QRectF(around.left(), around.top(), around.width(), zero - around.top())
    below = QRectF(around.left(), zero, around.width(), around.bottom() - zero)
    halves: tuple[tuple[ColourName, QRectF], ...] = (("aha_tint", above), ("ouch_tint", below))
    for tint, half in halves:
        painter.save()
        painter.setClipRect(half)
        painter.fillPath(under, colour(tint))
        painter.restore()
    painter.setPen(pen(colour("line_strong"), ZERO_LINE))
    painter.drawLine(QPointF(points[0][0], zero), QPointF(points[-1][0], zero))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(colour("ink"), thick))
    painter.drawPath(line)
