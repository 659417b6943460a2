"""A leaf of a calendar: weekday, day, month. Or one that says no day is chosen yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainterPath
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import colour, font, theme
from ui.theme.measures import RADIUS
from ui.widgets.painting import painting, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

WIDTH, HEIGHT, HEAD = 76, 100, 24


class DateLeaf(QLabel):
    """Three words, given as they should be read: "Thursday", "19", "November"; with no day, `day` is "?"."""

    def __init__(self, weekday: str, day: str, month: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.weekday, self.day, self.month = weekday, day, month
        self.setText(f"{weekday} {day} {month}".strip())
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_day(self, weekday: str, day: str, month: str) -> None:
        """Another day."""
        self.weekday, self.day, self.month = weekday, day, month
        self.setText(f"{weekday} {day} {month}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        factor = max(1.0, theme().factor)
        return QSize(round(WIDTH * factor), round(HEIGHT * factor))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, head = QRectF(self.rect()), theme().px(HEAD)
        centre = Qt.AlignmentFlag.AlignCenter
        with painting(self) as painter:
            clip = QPainterPath()
            clip.addRoundedRect(rect, RADIUS, RADIUS)
            painter.fillPath(clip, colour("surface"))
            painter.setClipPath(clip)
            painter.fillRect(QRectF(0, 0, rect.width(), head), colour("accent"))
            painter.setClipping(False)
            rounded(painter, rect, RADIUS, None, colour("line"))
            painter.setFont(font("key"))
            painter.setPen(colour("on_accent"))
            painter.drawText(QRectF(0, 0, rect.width(), head), centre, self.weekday)
            big = QFont(font("title"))
            big.setPixelSize(round(38 * theme().factor))
            painter.setFont(big)
            painter.setPen(colour("ink"))
            painter.drawText(QRectF(0, head, rect.width(), rect.height() - head - theme().px(26)), centre, self.day)
            painter.setFont(font("meta"))
            painter.setPen(colour("ink2"))
            foot = theme().px(30)
            painter.drawText(QRectF(0, rect.height() - foot, rect.width(), foot - 4), centre, self.month)
