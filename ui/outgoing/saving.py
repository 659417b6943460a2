"""Saving notes into a file: where to, in the background with progress and a way to stop, and what came of it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from safari.errors import SafariError
from safari.outgoing.told import came_of_it
from safari.progress import Stopped
from safari.words import _
from ui.background import run
from ui.files.where import ask_where, documents, open_file

if TYPE_CHECKING:
    from safari.exports import Export
    from safari.finding.query import Query
    from safari.sharing.outgoing_notes import Report
    from ui.background import Task
    from ui.screen import Context

TABLES = ("notes_xlsx", "notes_csv")
PROJECTS = ("notes_qdpx", "notes_qdc")

Saved = tuple[Path, "Report"]


class NotesSaving(QObject):
    """One file at a time. `progressed(step, steps)`, then `ended()`.

    What came of it is said in the window even when somebody has left the room meanwhile.
    """

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self._parent, self._context = parent, context
        self._task: Task | None = None
        self._stop = threading.Event()
        self.is_told = False  # whether somebody who sees no bar was told that it takes a while

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._task is not None

    def save(self, query: Query, *keys: str) -> None:
        """Ask where and in which of these formats, then write the notes that the query finds."""
        from safari.exports import export
        from safari.exports.file_name import file_name

        if self.is_busy:
            self._context.toast(_("Other notes are still being saved. Try again once they are there."))
            return
        outgoing, kinds = self._context.library.outgoing, [export(key) for key in keys]
        names: list[str] = []
        if not self._context.attempt(lambda: names.extend(outgoing.names(query))):
            return
        suggested = documents() / file_name(*names, fallback=_("Notes"))
        path = ask_where(self._parent, _("Save the notes"), suggested, *kinds)
        if path is not None:
            kind = next((one for one in kinds if one.suffix == path.suffix.lower()), kinds[0])
            self._begin(query, kind, path)

    def stop(self) -> None:
        """Write no more; what was begun goes."""
        self._stop.set()

    def _begin(self, query: Query, kind: Export[Any], path: Path) -> None:
        library, stop = self._context.library, self._stop
        stop.clear()

        def work(task: Task) -> Saved | None:
            notes = library.outgoing.notes(query, task.progress, lambda: stop.is_set() or task.cancelled)
            try:
                return kind.write(notes, path), notes.report
            except Stopped:
                return None

        self._task = run(work, self._done, self._failed, self._tell_progress)

    def _tell_progress(self, step: int, steps: int) -> None:
        if isValid(self):
            self.progressed.emit(step, steps)

    def _done(self, saved: Saved | None) -> None:
        self._end()
        if saved is None:
            self._context.toast(_("Stopped. Nothing was written."))
            return
        path, report = saved
        self._context.toast(came_of_it(path.name, report), _("Open folder"), lambda: open_file(path.parent))

    def _failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, SafariError):
            raise error
        self._context.toast(str(error))

    def _end(self) -> None:
        self._task = None
        if isValid(self):
            self.ended.emit()
