"""An icon that stands by itself in a layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.theme import ColourName, colour, paint_icon, theme
from ui.widgets.painting import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class IconLabel(QLabel):
    """An icon by itself, for a line of text that it belongs to; a reader skips it unless it has a `name`."""

    def __init__(self, icon: str, ink: ColourName = "ink2", *, side: int = 18, name: str = "") -> None:
        super().__init__()
        self.icon_name, self.ink, self._side = icon, ink, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def set_icon(self, icon: str, ink: ColourName) -> None:
        """Another icon or colour."""
        self.icon_name, self.ink = icon, ink
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(self._side), theme().px(self._side))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            paint_icon(painter, self.icon_name, QRectF(self.rect()), colour(self.ink))
