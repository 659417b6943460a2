"""The ground of a room: margins that shrink in a narrow window, and word of when it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.measures import MARGIN, MARGIN_NARROW, NARROW_BELOW

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class RoomPage(QWidget):
    """Put things into `self.body` (a QVBoxLayout). `narrow` says how it is; `narrowed(bool)` when it changes.

    A room is narrow when its window is under 1280 wide: fold columns then, as visual.md says for each room.
    """

    narrowed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.narrow = False
        self.body = QVBoxLayout(self)
        self.body.setSpacing(0)
        self._set_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.window().width() < NARROW_BELOW
        if narrow != self.narrow:
            self.narrow = narrow
            self._set_margins()
            self.narrowed.emit(narrow)

    def _set_margins(self) -> None:
        side = MARGIN_NARROW if self.narrow else MARGIN
        self.body.setContentsMargins(side, 28, side, 28)
