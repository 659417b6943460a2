"""An icon that stands by itself in a layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import ColourName, TypeName, colour, paint_icon, theme
from ui.widgets.painting import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class IconLabel(QLabel):
    """An icon by itself, for a line of text that it belongs to; a reader skips it unless it has a `name`.

    Laid out at the top `beside` text of a style, it is as high as a line of that and stands in the middle of the first.
    """

    def __init__(
        self, icon: str, ink: ColourName = "ink2", *, side: int = 18, name: str = "", beside: TypeName | None = None
    ) -> None:
        super().__init__()
        self.icon_name, self.ink, self._side, self._beside = icon, ink, side, beside
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def set_icon(self, icon: str, ink: ColourName) -> None:
        """Another icon or colour."""
        self.icon_name, self.ink = icon, ink
        self.update()

    def sizeHint(self) -> QSize:
        side, margins = theme().px(self._side), self.contentsMargins()
        height = max(side, theme().line_height(self._beside)) if self._beside else side
        return QSize(side, height + margins.top() + margins.bottom())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            paint_icon(painter, self.icon_name, QRectF(self.contentsRect()), colour(self.ink))


def level(button: QWidget, style: TypeName, *labels: QWidget) -> None:
    """Move labels of a style that stand at the top beside a button: their first line is level with its word."""
    above = max(0, (button.sizeHint().height() - theme().line_height(style)) // 2)
    for label in labels:
        label.setContentsMargins(0, above, 0, above)
