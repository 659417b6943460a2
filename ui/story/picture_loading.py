"""Making a JPEG a picture for the screen, off the thread of the windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from ui.background import run

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.background import Task


def load(jpeg: bytes, longest: int, done: Callable[[QImage], None]) -> Task:
    """Decode a JPEG to at most `longest` pixels a side; `done` gets a null picture where it is none. Keep the Task."""
    return run(lambda _task: decoded(jpeg, longest), done, _broken)


def decoded(jpeg: bytes, longest: int) -> QImage:
    """The picture, scaled while it is decoded."""
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > longest:
        reader.setScaledSize(size.scaled(QSize(longest, longest), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _broken(error: Exception) -> None:
    raise error
