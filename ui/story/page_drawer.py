"""Draws pages in the background and makes pictures of them: one at a time, always the latest that was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from safari.pages.picture import one_at_a_time
from ui.background import run

if TYPE_CHECKING:
    from collections.abc import Callable

    from safari.pages.drawn import Drawn
    from ui.background import Task

    Draw = Callable[[Any, BinaryIO], Drawn]

D = TypeVar("D")
SOON_MS = 5  # so that what is asked for in one go is drawn once
A4_POINTS = 595.28


@dataclass(frozen=True, slots=True)
class Drawing(Generic[D]):
    """A document of `safari.sharing`, what its drawing tells, and a picture of each of its pages."""

    page: D
    drawn: Drawn
    images: tuple[QImage, ...]

    @property
    def image(self) -> QImage:
        """The first page."""
        return self.images[0]


def picture(draw: Draw, page: D, width: int) -> Drawing[D]:
    """Draw a document and picture each page `width` pixels wide. For any thread."""
    import pypdfium2

    target = BytesIO()
    drawn = draw(page, target)
    with one_at_a_time:
        document = pypdfium2.PdfDocument(target.getvalue())
        images = tuple(_image(document[number], width) for number in range(len(document)))
        document.close()
    return Drawing(page, drawn, images)


def _image(sheet: Any, width: int) -> QImage:  # noqa: ANN401 - pypdfium2 ships no types
    bitmap = sheet.render(scale=width / A4_POINTS, prefer_bgrx=True)
    shown = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32).copy()
    bitmap.close()
    return shown


class PageDrawer(QObject):
    """`draw(page, width)` asks; `ready(Drawing)` answers with the latest asked for; `failed(error)`.

    `draw` is what of `safari.pages` writes the document as a PDF.
    """

    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject, draw: Draw) -> None:
        super().__init__(parent)
        self._draw = draw
        self._wanted: tuple[Any, int] | None = None
        self._under_way: list[Task] = []
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._begin)
        self.destroyed.connect(partial(_cancel, self._under_way))

    def draw(self, page: object, width: int) -> None:
        """Draw this page soon; what was asked before and is not begun is forgotten."""
        self._wanted = (page, max(1, width))
        self._soon.start()

    @property
    def is_busy(self) -> bool:
        """Whether a picture is still to come."""
        return bool(self._under_way) or self._wanted is not None

    def _begin(self) -> None:
        if self._under_way or self._wanted is None:
            return
        page, width = self._wanted
        self._wanted = None
        self._under_way.append(run(lambda _task: picture(self._draw, page, width), self._done, self._failed))

    def _done(self, drawing: Drawing[Any]) -> None:
        self._under_way.clear()
        self.ready.emit(drawing)
        self._begin()

    def _failed(self, error: Exception) -> None:
        self._under_way.clear()
        self.failed.emit(error)
        self._begin()


def _cancel(tasks: list[Task], *_gone: object) -> None:
    """Nobody waits for these pictures any more."""
    for task in tasks:
        task.cancel()
