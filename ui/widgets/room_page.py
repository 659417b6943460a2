"""The ground of a room: margins that shrink in a narrow window, and word of when it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import theme
from ui.theme.measures import MARGIN, MARGIN_NARROW, NARROW_BELOW

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class RoomPage(QWidget):
    """Put things into `self.body` (a QVBoxLayout). `narrow` says how it is; `narrowed(bool)` when it changes.

    A room is narrow when its window is under 1280 wide, in large letters somewhat wider: fold columns then.
    """

    narrowed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.narrow = False
        self.body = QVBoxLayout(self)
        self.body.setSpacing(0)
        self._set_margins()
        theme().themed.connect(self._look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look()

    def _look(self) -> None:
        letters = (1 + max(1.0, theme().factor)) / 2  # columns grow with them, the air between them does not
        narrow = self.window().width() < NARROW_BELOW * letters
        if narrow != self.narrow:
            self.narrow = narrow
            self._set_margins()
            self.narrowed.emit(narrow)

    def _set_margins(self) -> None:
        side = MARGIN_NARROW if self.narrow else MARGIN
        self.body.setContentsMargins(side, 28, side, 28)
