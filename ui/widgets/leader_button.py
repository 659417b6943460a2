"""A leader's initials in a circle that can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.theme import colour, theme
from ui.theme.measures import MIN_TARGET
from ui.widgets.avatar import paint_avatar
from ui.widgets.painting import painting, pen
from ui.widgets.people_words import tip, without_key
from ui.widgets.pressing import press_by_enter

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent


class LeaderButton(QAbstractButton):
    """`deed` is what pressing it does, for readers and as a tooltip. Enter and Space press it."""

    def __init__(self, name: str, deed: str) -> None:
        super().__init__()
        self.setText(name)
        without_key(self)
        self.setAccessibleName(deed)
        self.setToolTip(tip(deed))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("ringRadius", MIN_TARGET)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(MIN_TARGET), theme().px(MIN_TARGET))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        with painting(self) as painter:
            paint_avatar(painter, rect, self.text(), customer=False)
            if self.underMouse():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(pen(colour("line_strong"), 1))
                painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
