"""What of a photo the page shows: the point that stays in its middle, and how close one goes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider

from safari.sharing.framing import CLOSEST, frame
from safari.words import _
from ui.story.picture_loading import load
from ui.theme import colour, theme
from ui.widgets.painting import painting

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent

    from ui.background import Task

TALL, STEP = 200, 0.02
HARDLY = 0.01  # so little left out is none
CLOSER = 1.1  # a key, a notch of the wheel


class FacePoint(QSlider):
    """A photo with a point on it, moved by click, drag or arrow keys; what the page leaves out is dimmed. Plus, minus
    and, once it was clicked, the wheel go closer and back; 0 shows all that fits.

    `moved(x, y)` in fractions of the photo, `zoomed(factor)` from 1. A slider for readers: its value is how far the
    point is from the left, in percent; the description has both ways and how close it is.
    """

    moved = Signal(float, float)
    zoomed = Signal(float)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, 100)
        self._blob = ""
        self._image = QImage()
        self._tasks: list[Task] = []
        self.point, self.zoom = (0.5, 0.4), 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("The point of the picture that stays in view"))
        self.destroyed.connect(partial(_cancel, self._tasks))

    def show_photo(self, blob: str, jpeg: Callable[[], bytes]) -> None:
        """Show another photo; the same one is not decoded again."""
        if blob != self._blob:
            self._blob, self._image = blob, QImage()
            _cancel(self._tasks)
            self._tasks.append(load(jpeg(), 1200, self._show))

    def show_point(self, x: float, y: float, zoom: float | None = None) -> None:
        """Where the point is, and how close one has gone."""
        self.point, self.zoom = (x, y), self.zoom if zoom is None else zoom
        across, down = round(x * 100), round(y * 100)
        self.setValue(across)
        where = _("{x} % from the left, {y} % from the top").format(x=across, y=down)
        closer = _("{n} % closer").format(n=round(self.zoom * 100 - 100)) if self.zoom > 1 else ""
        self.setAccessibleDescription(", ".join(filter(None, (where, closer))))
        self.update()

    def zoom_to(self, zoom: float) -> None:
        """Go as close as this, from 1 (all that fits)."""
        zoom = round(min(max(zoom, 1.0), CLOSEST), 2)
        if zoom != self.zoom and not self._image.isNull():
            self.show_point(*self.point, zoom)
            self.zoomed.emit(zoom)

    def shown_rect(self) -> QRectF:
        """What of the photo the page shows, in this widget."""
        rect = self.picture_rect()
        if rect.isEmpty():
            return rect
        left, top, right, bottom = frame((self._image.width(), self._image.height()), self.point, self.zoom)
        factor = rect.width() / self._image.width()
        return QRectF(left * factor, top * factor, (right - left) * factor, (bottom - top) * factor)

    def picture_rect(self) -> QRectF:
        """Where the photo is, in this widget."""
        if self._image.isNull():
            return QRectF()
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(0, 0, size.width(), size.height())

    def focus_rect(self) -> object:
        """The ring goes around the photo."""
        return self.picture_rect().toAlignedRect() if not self._image.isNull() else self.rect()

    def sizeHint(self) -> QSize:
        return QSize(240, theme().px(TALL))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 60)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._point_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._point_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() / 120
        if self.hasFocus() and turned:
            self.zoom_to(self.zoom * CLOSER**turned)
        else:
            event.ignore()  # scrolling past the photo must not change it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-STEP, 0.0),
            Qt.Key.Key_Right: (STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -STEP),
            Qt.Key.Key_Down: (0.0, STEP),
        }
        zooms = {"+": self.zoom * CLOSER, "=": self.zoom * CLOSER, "-": self.zoom / CLOSER, "0": 1.0}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._move(self.point[0] + step[0], self.point[1] + step[1])
        elif event.text() in zooms:
            self.zoom_to(zooms[event.text()])
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = self.picture_rect()
        with painting(self) as painter:
            if rect.isEmpty():
                return
            painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, self._image)
            self._paint_frame(painter, rect)
            middle = QPointF(rect.x() + rect.width() * self.point[0], rect.y() + rect.height() * self.point[1])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for ink, width in ((colour("on_photo"), 5), (colour("accent"), 2)):
                painter.setPen(QPen(ink, width))
                painter.drawEllipse(middle, 11, 11)

    def _paint_frame(self, painter: QPainter, rect: QRectF) -> None:
        """What the page leaves out is dimmed, and a line goes around what it shows."""
        shown = self.shown_rect()
        if shown.width() * shown.height() > rect.width() * rect.height() * (1 - HARDLY):
            return
        outside = QPainterPath()
        outside.addRect(rect)
        outside.addRect(shown)  # even and odd: the inside is out again
        painter.fillPath(outside, colour("dim"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("on_photo"), 2))
        painter.drawRect(shown.adjusted(1, 1, -1, -1))

    def _point_at(self, at: QPointF) -> None:
        rect = self.picture_rect()
        if not rect.isEmpty():
            self._move((at.x() - rect.x()) / rect.width(), (at.y() - rect.y()) / rect.height())

    def _move(self, x: float, y: float) -> None:
        x, y = min(1.0, max(0.0, x)), min(1.0, max(0.0, y))
        self.show_point(x, y)
        self.moved.emit(round(x, 3), round(y, 3))

    def _show(self, image: QImage) -> None:
        self._tasks.clear()
        self._image = image
        self.update()


def _cancel(tasks: list[Task], *_gone: object) -> None:
    for task in tasks:
        task.cancel()
    tasks.clear()
