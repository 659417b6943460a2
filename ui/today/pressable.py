"""Something larger than a button that is pressed as one: a row of a list, a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from ui.theme import colour
from ui.theme.measures import RADIUS, RADIUS_CARD
from ui.widgets.painting import painting, rounded
from ui.widgets.pressing import press_by_enter

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

WIDER = 12  # a row under the pointer reaches so far beyond its text on each side


class Pressable(QAbstractButton):
    """Put labels into `body`; `name` is what a reader says. Space, Enter and a click press it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout(self)
        self.body.setSpacing(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)


class PressableRow(Pressable):
    """A row with a hairline above; under the pointer it is sunken."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.body.setContentsMargins(WIDER, 8, WIDER, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            if self.underMouse() or self.isDown():
                rounded(painter, QRectF(self.rect()), RADIUS, colour("sunken"))
            painter.fillRect(WIDER, 0, self.width() - 2 * WIDER, 1, colour("line"))


class PressableLine(Pressable):
    """A few words and what belongs to them, without a hairline; under the pointer it is sunken."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.body.setContentsMargins(WIDER, 7, WIDER, 7)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse() or self.isDown():
            with painting(self) as painter:
                rounded(painter, QRectF(self.rect()), RADIUS, colour("sunken"))


class PressableCard(Pressable):
    """A card; under the pointer its edge is stronger."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setProperty("ringRadius", RADIUS_CARD)
        self.body.setContentsMargins(28, 24, 28, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            edge = colour("line_strong" if self.underMouse() else "line")
            rounded(painter, QRectF(self.rect()), RADIUS_CARD, colour("surface"), edge)
