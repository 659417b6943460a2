"""Saving the page as a file: where to, in the background, and what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from safari.exports import export
from safari.exports.file_name import file_name as fit_name
from safari.words import _
from ui.files.where import ask_where, documents
from ui.files.writing import Writing
from ui.story.room_left import complaints

if TYPE_CHECKING:
    from collections.abc import Callable

    from safari.errors import SafariError
    from safari.exports import Export
    from safari.sharing.story_page import StoryPage


def file_name(name: str, title: str) -> str:
    """A name that says whose page it is and of which safari, fit for every system: "Ingrid, 67 - Breakfast"."""
    return fit_name(name, title, fallback=_("Story"))


class Saving(QObject):
    """Writes one page at a time, in the background. `saved(Path)` or `failed(SafariError)` while it is on screen.

    What came of it is told to `done` of `save` or to `refused` even when somebody has left the story meanwhile.
    `left_out` are the sentences about what the file saved last had no room for.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QWidget, refused: Callable[[SafariError], None]) -> None:
        super().__init__(parent)
        self._parent, self._refused = parent, refused
        self._writing = Writing(self, self._not_saved)
        self.left_out: tuple[str, ...] = ()

    @property
    def is_busy(self) -> bool:
        """Whether a page is being written."""
        return self._writing.is_busy

    def save(self, page: StoryPage, title: str, done: Callable[[Path], None], key: str = "pdf") -> None:
        """Ask where, then write the page beside and replace."""
        what = export(key)
        where = ask_where(self._parent, _("Save the page"), documents() / file_name(page.name, title), what)
        if where is not None:
            self._writing.begin(lambda *_how: _write(what, page, where), partial(self._written, done))

    def _written(self, done: Callable[[Path], None], answer: tuple[Path, tuple[str, ...]]) -> None:
        path, self.left_out = answer
        done(path)
        if isValid(self):
            self.saved.emit(path)

    def _not_saved(self, error: SafariError) -> None:
        self._refused(error)
        if isValid(self):
            self.failed.emit(error)


def _write(what: Export[StoryPage], page: StoryPage, where: Path) -> tuple[Path, tuple[str, ...]]:
    path = what.write(page, where)
    return path, tuple(complaints(what.tell(page))) if what.tell else ()
