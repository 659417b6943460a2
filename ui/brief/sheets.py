"""The pages of a document as pictures, one below the other: white paper whatever the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from safari.words import _
from ui.story.preview import PAGE_MM
from ui.theme import colour
from ui.widgets.painting import painting, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from ui.story.page_drawer import Drawing

GAP, WIDEST, NARROWEST = 16, 720, 240


class Sheets(QLabel):
    """As wide as there is room, and as high as its pages are then. `resized` when another sharpness is needed."""

    resized = Signal()

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self.drawing: Drawing[Any] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("The pages"))

    def show_drawing(self, drawing: Drawing[Any] | None) -> None:
        """Show other pictures; those before stay until now."""
        self.drawing = drawing
        self._count = len(drawing.images) if drawing else self._count
        self.updateGeometry()
        self.update()

    def page_rects(self) -> list[QRectF]:
        """Where each page is, in this widget."""
        width = min(self.width(), WIDEST)
        height = round(width * PAGE_MM[1] / PAGE_MM[0])
        left = (self.width() - width) // 2
        return [QRectF(left, number * (height + GAP), width, height) for number in range(self._count)]

    def pixels(self) -> int:
        """How many pixels of the screen a page is wide."""
        return round(self.page_rects()[0].width() * self.devicePixelRatioF())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        each = round(min(width, WIDEST) * PAGE_MM[1] / PAGE_MM[0])
        return self._count * each + (self._count - 1) * GAP + 1

    def sizeHint(self) -> QSize:
        return QSize(NARROWEST, self.heightForWidth(NARROWEST))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.resized.emit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for number, paper in enumerate(self.page_rects()):
                painter.fillRect(paper, Qt.GlobalColor.white)
                if self.drawing is not None:
                    painter.drawImage(paper, self.drawing.images[number])
                rounded(painter, paper, 0, None, colour("line"))
