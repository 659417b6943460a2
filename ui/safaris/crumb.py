"""The word of a breadcrumb that leads back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.theme import colour, font, lay_out, set_type, theme
from ui.theme.measures import MIN_TARGET
from ui.widgets.painting import painting
from ui.widgets.people_words import tip
from ui.widgets.plain_text import LONG
from ui.widgets.pressing import press_by_enter


class Crumb(QAbstractButton):
    """A quiet word, underlined under the mouse. Enter and Space press it."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_type(self, "meta")

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font("meta")).horizontalAdvance(self.text())
        return QSize(int(width) + 1, theme().px(MIN_TARGET))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        block = lay_out(self.text(), "meta", LONG, 1)  # as PlainText does: on one line with the words that follow
        top = int((self.height() - block.height) / 2)
        ink = colour("ink" if self.underMouse() else "ink2")
        with painting(self) as painter:
            block.paint(painter, QPointF(0, top), ink)
            if self.underMouse():
                line = block.layout.lineAt(0)
                baseline = top + line.y() + line.ascent()
                painter.fillRect(QRectF(0, round(baseline) + 2, block.width, 1), ink)
