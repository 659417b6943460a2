"""A line that is changed where it stands: its words begin where all others do, and move in while they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.plan.flat_field import FlatLine

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

FRAME = 9  # px: the border and the padding of a flat field, and Qt's own


class InPlace(FlatLine):
    """A flat field without its frame, until the keyboard is in it."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder)
        self.setTextMargins(-FRAME, 0, 0, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setTextMargins(0, 0, 0, 0)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setTextMargins(-FRAME, 0, 0, 0)
        self.setCursorPosition(0)
