"""Pictures on their way in: dropped, pasted or chosen, they are taken in away from the thread of the windows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from safari.errors import SafariError
from ui.background import Task, run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safari.run.note import Picture


class Arrivals(QObject):
    """`arrived(Picture)` for each that could be taken in, `refused(SafariError)` for each that could not, and
    `all_in(bool)` after the last: whether all of them could."""

    arrived = Signal(object)
    refused = Signal(object)
    all_in = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: list[Task] = []
        self._none_refused = True

    @property
    def are_under_way(self) -> bool:
        """Whether a picture is still being taken in."""
        return bool(self._tasks)

    def bring(self, pictures: Iterable[object]) -> None:
        """Take these in: paths, bytes, or QImages."""
        for picture in pictures:
            self._bring(picture)

    def _bring(self, picture: object) -> None:
        def settled() -> None:
            self._tasks.remove(task)
            if not self._tasks:
                all_well, self._none_refused = self._none_refused, True
                self.all_in.emit(all_well)

        def done(taken: Picture) -> None:
            if isValid(self):  # the screen may be gone by now
                self.arrived.emit(taken)
                settled()

        def failed(error: Exception) -> None:
            if not isValid(self):
                return
            self._none_refused = False
            if isinstance(error, SafariError):
                self.refused.emit(error)
            settled()
            if not isinstance(error, SafariError):
                raise error

        task = run(lambda _task: take(picture), done, failed)
        self._tasks.append(task)


def take(picture: object) -> Picture:
    """One picture taken in, whatever it came as."""
    from safari.imports.photo import take_in, take_in_file

    if isinstance(picture, QImage):
        return take_in(_png(picture))
    if isinstance(picture, bytes):
        return take_in(picture)
    return take_in_file(Path(str(picture)))


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt wants a name
    return bytes(buffer.data().data())
