"""Pictures on their way in: dropped, pasted or chosen, they are taken in away from the thread of the windows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from safari.errors import SafariError
from safari.words import _
from ui.background import Task, run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safari.run.note import Picture


class Arrivals(QObject):
    """`arrived(Picture)` for each that could be taken in, `refused(SafariError)` at each that could not, of all of
    these that came in together, and `all_in(bool)` after the last: whether all of them could."""

    arrived = Signal(object)
    refused = Signal(object)
    all_in = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: list[Task] = []
        self._refused: list[tuple[str, SafariError]] = []  # by the name of the file
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
                self._refused = []
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
                self._refused.append((_name(picture), error))
                self.refused.emit(_told(self._refused))
            settled()
            if not isinstance(error, SafariError):
                raise error

        task = run(lambda _task: take(picture), done, failed)
        self._tasks.append(task)


def _name(picture: object) -> str:
    """The name of the file a picture came in, "" where it came otherwise."""
    return "" if isinstance(picture, QImage | bytes) else Path(str(picture)).name


def _told(refused: list[tuple[str, SafariError]]) -> SafariError:
    """All of them in one sentence each, by name; what to do about it where it is one alone."""
    named = [
        _("{file}: {what}").format(file=name, what=error.what) if name and name not in error.what else error.what
        for name, error in refused
    ]
    return SafariError(" ".join(named), refused[0][1].remedy if len(refused) == 1 else "")


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
