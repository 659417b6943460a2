"""The small button on a row of the timeline that plays what is spoken: play or pause, and the length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from ui.theme import colour, font, paint_icon, theme
from ui.widgets.painting import rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

ICON, GAP, PADDING, TALLER = 12, 5, 9, 3


def box(at: QPointF, length: str) -> QRectF:
    """Where it stands when it begins at `at`, which is half-way up."""
    icon = theme().px(ICON)
    width = 2 * PADDING + icon + GAP + QFontMetricsF(font("small_strong")).horizontalAdvance(length)
    height = theme().line_height("small") + TALLER
    return QRectF(at.x(), at.y() - height / 2, width, height)


def paint(painter: QPainter, at: QPointF, length: str, *, plays: bool) -> float:
    """Paint it; how wide it is."""
    where, icon = box(at, length), theme().px(ICON)
    rounded(painter, where, where.height() / 2, colour("accent" if plays else "sunken"))
    drawn = QRectF(where.left() + PADDING, at.y() - icon / 2, icon, icon)
    paint_icon(painter, "pause" if plays else "play", drawn, colour("on_accent" if plays else "accent"))
    words = where.adjusted(PADDING + icon + GAP, 0, 0, 0)
    painter.setFont(font("small_strong"))
    painter.setPen(colour("on_accent" if plays else "ink2"))
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, length)
    return where.width()
