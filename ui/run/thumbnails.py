"""Small pictures of the photos on the timeline, made off the thread of the windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap
from shiboken6 import isValid

from ui.background import Task, run

if TYPE_CHECKING:
    from safari.library import Library
    from safari.run.note import Photo

SHARP = 2  # twice as many pixels, for dense screens


class Thumbnails(QObject):
    """Pictures by their content, `size` large and filled to the edge. `come(note)` when one is there to be painted."""

    come = Signal(str)

    def __init__(self, library: Library, size: QSize, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._size = library, size
        self._pictures: dict[str, QPixmap] = {}
        self._asked: dict[str, Task] = {}

    def picture(self, photo: Photo) -> QPixmap | None:
        """The small picture, or None while it is being made."""
        found = self._pictures.get(photo.blob)
        if found is None and photo.blob not in self._asked:
            self._asked[photo.blob] = run(
                lambda _task: filled(self._library.notes.jpeg(photo), self._size * SHARP),
                lambda image: self._have(photo, image),
                lambda _error: None,  # the photo was taken back meanwhile
            )
        return found

    def _have(self, photo: Photo, image: QImage) -> None:
        if isValid(self) and not image.isNull():  # the screen may be gone by now
            self._pictures[photo.blob] = QPixmap.fromImage(image)
            self.come.emit(photo.note)


def filled(jpeg: bytes, size: QSize) -> QImage:
    """The picture scaled and cut so that it fills `size`; a null image where it cannot be read."""
    buffer = QBuffer()
    buffer.setData(jpeg)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    whole = reader.size()
    if whole.isValid():  # a JPEG is decoded at an eighth of its size where that is enough: 10 ms instead of 70
        reader.setScaledSize(whole.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    scaled = reader.read()
    if scaled.isNull():
        return scaled
    return scaled.copy(
        (scaled.width() - size.width()) // 2, (scaled.height() - size.height()) // 2, size.width(), size.height()
    )
