"""A figure that changes often: it repaints itself alone, and nothing around it is laid out anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import colour, font, theme
from ui.widgets.painting import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.theme import ColourName, TypeName


class Figure(QWidget):
    """A text in a type style, as wide as `widest`; at the left, or `to_the_right`. A longer one takes its own width.

    Where there is less room (large letters in a narrow window) its letters are smaller.
    """

    def __init__(self, style: TypeName, widest: str, *, to_the_right: bool = False) -> None:
        super().__init__()
        self._style, self._widest, self._to_the_right = style, widest, to_the_right
        self._text = ""
        self._ink: ColourName = "ink"
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """What is shown."""
        return self._text

    def show_text(self, text: str, ink: ColourName = "ink") -> None:
        """Show another text."""
        if (text, ink) == (self._text, self._ink):
            return
        longer = len(text) > max(len(self._text), len(self._widest))
        self._text, self._ink = text, ink
        if longer:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(self._style))
        width = max(metrics.horizontalAdvance(one) for one in (self._text, self._widest))
        return QSize(int(width) + 2, theme().line_height(self._style))

    def minimumSizeHint(self) -> QSize:
        full = self.sizeHint()
        return QSize(full.width() // 2, full.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        face = QFont(font(self._style))
        natural = QFontMetricsF(face).horizontalAdvance(self._text)
        if natural > self.width():
            face.setPixelSize(int(face.pixelSize() * self.width() / natural))
        metrics = QFontMetricsF(face)
        left = self.width() - metrics.horizontalAdvance(self._text) if self._to_the_right else 0.0
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        with painting(self) as painter:
            painter.setFont(face)
            painter.setPen(colour(self._ink))
            painter.drawText(QPointF(left, baseline), self._text)
