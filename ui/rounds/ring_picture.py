"""The inner ring drawn small: a circle of numbered seats, the one who speaks filled."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import colour, font, theme
from ui.widgets.painting import painting, pen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

SIDE, SEAT = 168, 13  # px: the whole picture, and half of a seat


class RingPicture(QWidget):
    """`picked(int)`: a seat (from 1) was clicked. The list below it says the names; a reader reads those."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._seats = 0
        self._speaks = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_ring(self, names: Sequence[str], speaks: int) -> None:
        """So many seats; `speaks` is the one (from 1) whose words are being typed, 0 for none."""
        self._seats, self._speaks = len(names), speaks
        self.setAccessibleName(", ".join(f"{seat} {name}" for seat, name in enumerate(names, 1)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, theme().px(SIDE))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().px(SIDE))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for seat, box in enumerate(self._boxes(), 1):
            if box.contains(event.position()):
                self.picked.emit(seat)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setPen(pen(colour("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._middle(), self._radius(), self._radius())
            painter.setFont(font("key"))
            for seat, box in enumerate(self._boxes(), 1):
                speaks = seat == self._speaks
                painter.setPen(pen(colour("accent" if speaks else "line_strong"), 1))
                painter.setBrush(colour("accent" if speaks else "surface"))
                painter.drawEllipse(box)
                painter.setPen(colour("on_accent" if speaks else "ink"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(seat))

    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _radius(self) -> float:
        return self.height() / 2 - theme().px(SEAT) - 2

    def _boxes(self) -> list[QRectF]:
        """Where the seats are: clockwise, the first at the top."""
        half, middle, radius = theme().px(SEAT), self._middle(), self._radius()
        angles = [2 * pi * seat / self._seats - pi / 2 for seat in range(self._seats)]
        centres = [middle + QPointF(radius * cos(angle), radius * sin(angle)) for angle in angles]
        return [QRectF(one.x() - half, one.y() - half, 2 * half, 2 * half) for one in centres]
