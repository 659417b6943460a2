"""Saving notes into a file: where to, in the background with progress and a way to stop, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from safari.outgoing.told import came_of_it
from safari.words import _
from ui.files.where import ask_where, documents, kind_of, way_to
from ui.files.writing import Writing

if TYPE_CHECKING:
    from pathlib import Path

    from safari.finding.query import Query
    from safari.progress import Progress, Stop
    from safari.sharing.outgoing_notes import Report
    from ui.screen import Context

TABLES = ("notes_xlsx", "notes_csv")
PROJECTS = ("notes_qdpx", "notes_qdc")


class NotesSaving(QObject):
    """One file at a time. `progressed(step, steps)`, then `ended()`.

    What came of it is said in the window even when somebody has left the room meanwhile.
    """

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self._parent, self._context = parent, context
        busy = _("Other notes are still being saved. Try again once they are there.")
        self._writing = writing = Writing(self, context.refuse, busy)
        self.progressed, self.ended, self.stop = writing.progressed, writing.ended, writing.stop
        self.is_told = False  # whether somebody who sees no bar was told that it takes a while

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._writing.is_busy

    def save(self, query: Query, *keys: str) -> None:
        """Ask where and in which of these formats, then write the notes that the query finds."""
        from safari.exports import export
        from safari.exports.file_name import file_name

        if not self._writing.may_begin():
            return
        outgoing, kinds = self._context.library.outgoing, [export(key) for key in keys]
        names: list[str] = []
        if not self._context.attempt(lambda: names.extend(outgoing.names(query))):
            return
        suggested = documents() / file_name(*names, fallback=_("Notes"))
        path = ask_where(self._parent, _("Save the notes"), suggested, *kinds)
        if path is None:
            return

        def work(progress: Progress, stop: Stop) -> tuple[Path, Report]:
            notes = outgoing.notes(query, progress, stop)
            return kind_of(path, kinds).write(notes, path), notes.report

        self._writing.begin(work, self._done)

    def _done(self, saved: tuple[Path, Report]) -> None:
        path, report = saved
        self._context.toast(came_of_it(path.name, report), *way_to(path.parent))
