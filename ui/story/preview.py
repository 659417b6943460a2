"""The page as a picture: white paper whatever the theme, the part being written framed in green."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from safari.pages.places import place
from safari.words import _
from ui.theme import colour
from ui.theme.measures import RADIUS_SMALL
from ui.theme.tokens import load_tokens
from ui.widgets.painting import painting, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from safari.pages.drawing import Area
    from safari.sharing.story_page import StoryPage
    from ui.story.page_drawer import Drawing

PAGE_MM = (210.0, 297.0)
FRAME_GAP = 1.3  # millimetres of the page around what is framed


class PagePreview(QLabel):
    """Scales to fit; `resized` when another sharpness is needed. A reader hears what the page says first."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing: Drawing[StoryPage] | None = None
        self._framed: tuple[str, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("The page"))

    def show_drawing(self, drawing: Drawing[StoryPage]) -> None:
        """Show another picture; the one before stays until now."""
        self.drawing = drawing
        hero = drawing.page.hero.text if drawing.page.hero else ""
        self.setAccessibleDescription(", ".join(filter(None, (drawing.page.name, hero))))
        self.update()

    def frame(self, blocks: tuple[str, ...]) -> None:
        """Frame what these blocks of the page hold, or the empty paper where they will stand once something is written;
        nothing while other words or a picture stand there: they are not what is being written."""
        self._framed = blocks
        self.update()

    def page_rect(self) -> QRectF:
        """Where the paper is, in this widget."""
        factor = min(self.width() / PAGE_MM[0], self.height() / PAGE_MM[1])
        width, height = PAGE_MM[0] * factor, PAGE_MM[1] * factor
        return QRectF(round((self.width() - width) / 2), 0, round(width), round(height))

    def pixels(self) -> int:
        """How many pixels of the screen the paper is wide."""
        return round(self.page_rect().width() * self.devicePixelRatioF())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # it takes what the lines above and below leave

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 283)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.resized.emit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        paper = self.page_rect()
        with painting(self) as painter:
            painter.fillRect(paper, Qt.GlobalColor.white)
            if self.drawing is not None:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(paper, self.drawing.image)
            rounded(painter, paper, 0, None, colour("line"))
            self._paint_frame(painter, paper)

    def _paint_frame(self, painter: QPainter, paper: QRectF) -> None:
        area = self._framed_area()
        if area is None:
            return
        shown = _scaled(area, paper.width(), FRAME_GAP)
        pen = QPen(QColor(load_tokens("light").accent), 2)  # on white paper in any theme
        rounded(painter, shown.translated(paper.topLeft()).toAlignedRect().toRectF(), RADIUS_SMALL, None, pen)

    def _framed_area(self) -> Area | None:
        if self.drawing is None:
            return None
        if written := self.drawing.drawn.frame(*self._framed):
            return written
        to_come = place(*self._framed)
        return to_come if to_come and _is_empty(self.drawing.image, to_come) else None


def _scaled(area: Area, width: float, gap: float = 0.0) -> QRectF:
    """Where an area of the page, with a gap in millimetres around it, is on a picture of it that is so wide."""
    factor = width / PAGE_MM[0]
    rect = QRectF(area.x, area.y, area.width, area.height).adjusted(-gap, -gap, gap, gap)
    return QRectF(rect.x() * factor, rect.y() * factor, rect.width() * factor, rect.height() * factor)


def _is_empty(page: QImage, area: Area) -> bool:
    """Whether nothing but paper is there on a picture of the page."""
    there = page.copy(_scaled(area, page.width()).toAlignedRect())
    paper = QImage(there.size(), there.format())
    paper.fill(Qt.GlobalColor.white)
    return there == paper
