"""A person in a cell: initials in a circle, the name, and one line below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.theme import colour, font, theme
from ui.widgets.avatar import SIDE, paint_avatar


def paint_person(painter: QPainter, rect: QRectF, words: tuple[str, str], *, customer: bool) -> None:
    """Paint the name and the line below (may be empty); both are shortened where they must be."""
    name, below = words
    side = theme().px(SIDE)
    circle = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
    paint_avatar(painter, circle, name, customer=customer)
    left = circle.right() + 12
    line, small = theme().line_height("body"), theme().line_height("meta")
    top = rect.center().y() - (line + (small - 2 if below else 0)) / 2
    painter.setFont(font("body"))
    painter.setPen(colour("ink"))
    _write(painter, QRectF(left, top, rect.right() - left, line), name)
    painter.setFont(font("meta"))
    painter.setPen(colour("ink2"))
    _write(painter, QRectF(left, top + line - 2, rect.right() - left, small), below)


def _write(painter: QPainter, box: QRectF, words: str) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
