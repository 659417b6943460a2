"""A photo of a note in the panel: read and scaled away from the windows, shown when it is there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy
from shiboken6 import isValid

from ui.background import run
from ui.theme import theme
from ui.theme.measures import RADIUS
from ui.widgets.painting import painting

HEIGHT, SHARP = 150, 2
UPRIGHT = 220  # px: so much of a portrait is in sight that a face has room in it
UPPER = 1 / 3  # of a picture's height: who is on it looks at us from about there. Faces are sought for a story alone


class Picture(QLabel):
    """`jpeg` gives the bytes; it is called in another thread. Filled to the edge, cut where it must be: below rather
    than above. One that `is_upright` is taller."""

    def __init__(self, jpeg: Callable[[], bytes], name: str, *, is_upright: bool = False) -> None:
        super().__init__()
        self._height = UPRIGHT if is_upright else HEIGHT
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.image = QImage()
        self._task = run(lambda _task: _decoded(jpeg()), self._show, lambda _error: None)  # taken back meanwhile

    def sizeHint(self) -> QSize:
        return QSize(200, theme().px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.image.isNull():
            return
        rect, path = QRectF(self.rect()), QPainterPath()
        path.addRoundedRect(rect, RADIUS, RADIUS)
        size = QSize(self.image.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        left = (rect.width() - size.width()) / 2
        top = min(0, max(rect.height() / 2 - UPPER * size.height(), rect.height() - size.height()))
        with painting(self) as painter:
            painter.setClipPath(path)
            painter.drawImage(QRectF(left, top, size.width(), size.height()), self.image)

    def _show(self, image: QImage) -> None:
        if isValid(self):  # another note may have been chosen meanwhile
            self.image = image
            self.update()


def _decoded(jpeg: bytes) -> QImage:
    image = QImage.fromData(jpeg)
    width = 2 * HEIGHT * SHARP
    return image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation) if image.width() > width else image
