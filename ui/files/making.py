"""Making papers into files: where to, in the background with progress and a way to stop, and what came of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from safari.errors import SafariError
from safari.exports import export, folder
from safari.exports.file_name import file_name
from safari.papers.made import Made
from safari.words import _
from ui.background import run
from ui.files.where import ask_where, documents, open_file, remember_folder

if TYPE_CHECKING:
    from ui.background import Task
    from ui.screen import Context

Make = Callable[[], Made]


class Making(QObject):
    """One piece of work at a time. `progressed(step, steps)`, then `ended()`; `told(sentences)` what was left out.

    What came of it is said in the window, and briefs are noted as made, even when somebody has left the step meanwhile.
    """

    progressed = Signal(int, int)
    ended = Signal()
    told = Signal(object)

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self._parent, self._context = parent, context
        self._place = documents()
        self._task: Task | None = None
        self._stop = threading.Event()

    @property
    def is_busy(self) -> bool:
        """Whether files are being written."""
        return self._task is not None

    def into_folder(self, name: str, make: Make) -> None:
        """Ask where, then write all papers into a new folder there."""
        if self.is_busy:
            return
        title = _("Where shall the folder “{name}” be made?").format(name=name)
        chosen = QFileDialog.getExistingDirectory(self._parent, title, str(self._place))
        if chosen:
            self._place = Path(chosen)
            remember_folder(self._place)
            self._begin(make, partial(_write_folder, Path(chosen), name))

    def as_file(self, name: str, key: str, make: Make) -> None:
        """Ask where, then write the one paper there is; `key` names its format."""
        if self.is_busy:
            return
        what = export(key)
        suggested = self._place / file_name(name, fallback=what.title)
        where = ask_where(self._parent, _("Save: {paper}").format(paper=what.title), suggested, what)
        if where is not None:
            self._place = where.parent
            self._begin(make, partial(_write_file, where, key))

    def stop(self) -> None:
        """Write no more; what was begun goes."""
        self._stop.set()

    def _begin(self, make: Make, write: Callable[[Made, Making, Task], Path | None]) -> None:
        made = Made()

        def gather() -> None:
            nonlocal made
            made = make()

        if not self._context.attempt(gather):
            return
        self.told.emit(made.left_out)
        if not made.papers:
            self._context.toast(made.left_out[0] if made.left_out else _("There is nothing to write."))
            return
        self._stop.clear()
        self.progressed.emit(0, len(made.papers))
        work, done = (lambda task: write(made, self, task)), partial(self._done, made)
        self._task = run(work, done, self._failed, self._tell_progress, is_kept=True)

    def is_stopped(self, task: Task) -> bool:
        """Whether nobody wants the files any more. For any thread."""
        return self._stop.is_set() or task.cancelled

    def _tell_progress(self, step: int, steps: int) -> None:
        if isValid(self):  # somebody may have left the step meanwhile
            self.progressed.emit(step, steps)

    def _done(self, made: Made, path: Path | None) -> None:
        self._end()
        if path is None:
            self._context.toast(_("Stopped. Nothing was written."))
            return
        if not self._context.attempt(lambda: self._note(made)):
            return
        said = _("Saved: {name}").format(name=path.name)
        self._context.toast(said, _("Open folder"), lambda: open_file(path if path.is_dir() else path.parent))

    def _note(self, made: Made) -> None:
        changed = self._context.library.papers.handed_out(made)
        if changed and isValid(self):
            self.told.emit((*made.left_out, *changed))

    def _failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, SafariError):
            raise error
        self._context.toast(str(error))

    def _end(self) -> None:
        self._task = None
        if isValid(self):
            self.ended.emit()


def _write_folder(into: Path, name: str, made: Made, making: Making, task: Task) -> Path | None:
    return folder.write(made.papers, into, name, task.progress, lambda: making.is_stopped(task))


def _write_file(where: Path, key: str, made: Made, _making: Making, _task: Task) -> Path | None:
    return export(key).write(made.papers[0].document, where)
