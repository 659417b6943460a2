"""A small picture to choose."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.story.picture_loading import load
from ui.theme import colour, theme
from ui.theme.measures import RADIUS
from ui.widgets.painting import painting, rounded
from ui.widgets.people_words import tip
from ui.widgets.pressing import press_by_enter

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from ui.background import Task

SIDE = 76


class Thumbnail(QAbstractButton):
    """A square piece of a photo; the chosen one has a green edge. Decoded in the background."""

    def __init__(self, name: str, jpeg: bytes) -> None:
        super().__init__()
        self._image = QImage()
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._task = load(jpeg, SIDE * 4, self._show)
        self.destroyed.connect(partial(_cancel, self._task))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(SIDE), theme().px(SIDE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        with painting(self) as painter:
            clip = QPainterPath()
            clip.addRoundedRect(rect, RADIUS, RADIUS)
            painter.setClipPath(clip)
            painter.fillRect(rect, colour("sunken"))
            if not self._image.isNull():
                side = min(self._image.width(), self._image.height())
                left, top = (self._image.width() - side) / 2, (self._image.height() - side) / 2
                painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(rect, self._image, QRectF(left, top, side, side))
            painter.setClipping(False)
            edge = QPen(colour("accent"), 3) if self.isChecked() else QPen(colour("line"), 1)
            rounded(painter, rect, RADIUS, None, edge)

    def _show(self, image: QImage) -> None:
        self._image = image
        self.update()


def _cancel(task: Task, *_gone: object) -> None:
    task.cancel()
