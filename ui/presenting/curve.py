"""The feeling curve as a band across the screen: line, tints, points with their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from ui.presenting.big_text import Look, big_text
from ui.theme import colour
from ui.widgets.feeling_line import draw_feeling_line
from ui.widgets.feeling_mark import feeling_dot, feeling_text
from ui.widgets.painting import pen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from safari.sharing.story_page import CurvePoint

STRONGEST = 3
NAMES = 0.28  # of the height


def draw_curve(painter: QPainter, curve: Sequence[CurvePoint], area: QRectF, unit: float) -> None:
    """Two points or more, in journey order, each with its name and number below."""
    plot = QRectF(area.left(), area.top(), area.width(), area.height() * (1 - NAMES))
    width = area.width() / len(curve)
    dot = max(3.0, 0.07 * unit)
    room = plot.height() - 2.4 * dot
    zero = plot.center().y()
    points = tuple(
        (area.left() + (place + 0.5) * width, zero - one.feeling * room / (2 * STRONGEST))
        for place, one in enumerate(curve)
    )
    draw_feeling_line(painter, points, zero, max(1.5, 0.025 * unit))
    for (x, y), one in zip(points, curve, strict=True):
        side = dot * (1.9 if one.moment is not None else 1)
        painter.setPen(pen(colour("paper"), max(1.0, 0.02 * unit)))
        painter.setBrush(colour(feeling_dot(one.feeling)))
        painter.drawEllipse(QPointF(x, y), side, side)
        if one.moment is not None:
            number = big_text(str(one.moment + 1), Look("label", 1.0), (2 * side, 2 * side), 1.2 * side, 5)
            number.paint_words(painter, x - number.width / 2, y - number.height / 2, colour("paper"))
        said = f"{one.name} {feeling_text(one.feeling)}"
        name = big_text(said, Look("small", 1.15), (width * 0.94, area.height() * NAMES), 0.2 * unit, 0.1 * unit)
        name.paint_words(painter, x - name.width / 2, plot.bottom(), colour("ink2"))
