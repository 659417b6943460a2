"""A thin bar: how much of a limit is used. Days since a customer, promises kept, how far the day is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from ui.theme import ColourName, colour
from ui.widgets.painting import painting, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent


def paint_bar(painter: QPainter, rect: QRectF, share: float, fill: ColourName) -> None:
    """A track with `share` (0 to 1) of it filled; a little above nothing shows as a dot."""
    rounded(painter, rect, rect.height() / 2, colour("line"))
    width = max(rect.height(), rect.width() * min(1.0, share)) if share > 0 else 0.0
    if width:
        rounded(painter, QRectF(rect.left(), rect.top(), width, rect.height()), rect.height() / 2, colour(fill))


class DaysBar(QProgressBar):
    """A bar of 6 px. `name` says what it measures; the figure stands beside it. `over` paints it in ouch."""

    def __init__(self, name: str, value: int = 0, maximum: int = 100, *, over: bool = False, thick: int = 6) -> None:
        super().__init__()
        self._thick, self._over = thick, over
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.show_value(value, maximum, over=over)

    def show_value(self, value: int, maximum: int, *, over: bool) -> None:
        """Show another value."""
        self._over = over
        self.setRange(0, max(1, maximum))
        self.setValue(max(0, min(value, max(1, maximum))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self._thick)

    def minimumSizeHint(self) -> QSize:
        return QSize(32, self._thick)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            share = self.value() / self.maximum()
            paint_bar(painter, QRectF(self.rect()), share, "ouch_mark" if self._over else "accent")
