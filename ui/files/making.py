"""Making papers into files: where to, in the background with progress and a way to stop, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from safari.exports import export, folder
from safari.exports.file_name import file_name
from safari.papers.made import Made
from safari.progress import Progress, Stop
from safari.words import _
from ui.files.where import ask_where, documents, remember_folder, way_to
from ui.files.writing import Writing

if TYPE_CHECKING:
    from ui.screen import Context

Make = Callable[[], Made]


class Making(QObject):
    """One piece of work at a time. `progressed(step, steps)`, then `ended()`; `told(sentences)` what was left out.

    What came of it is said in the window, and briefs are noted as made, even when somebody has left the step meanwhile.
    """

    told = Signal(object)

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self._parent, self._context = parent, context
        self._place = documents()
        busy = _("Other papers are still being made. Try again once they are there.")
        self._writing = writing = Writing(self, context.refuse, busy)
        self.progressed, self.ended, self.stop = writing.progressed, writing.ended, writing.stop

    @property
    def is_busy(self) -> bool:
        """Whether files are being written."""
        return self._writing.is_busy

    def into_folder(self, name: str, make: Make) -> None:
        """Ask where, then write all papers into a new folder there."""
        if not self._writing.may_begin():
            return
        title = _("Where shall the folder “{name}” be made?").format(name=name)
        chosen = QFileDialog.getExistingDirectory(self._parent, title, str(self._place))
        if chosen:
            self._place = Path(chosen)
            remember_folder(self._place)
            self._begin(make, partial(_write_folder, Path(chosen), name))

    def as_file(self, name: str, key: str, make: Make) -> None:
        """Ask where, then write the one paper there is; `key` names its format."""
        if not self._writing.may_begin():
            return
        what = export(key)
        suggested = self._place / file_name(name, fallback=what.title)
        where = ask_where(self._parent, _("Save: {paper}").format(paper=what.title), suggested, what)
        if where is not None:
            self._place = where.parent
            self._begin(make, lambda made, *_how: what.write(made.papers[0].document, where))

    def _begin(self, make: Make, write: Callable[[Made, Progress, Stop], Path | None]) -> None:
        gathered: list[Made] = []
        if not self._context.attempt(lambda: gathered.append(make())):
            return
        made = gathered[0]
        self.told.emit(made.left_out)
        if made.papers:
            self._writing.begin(partial(write, made), partial(self._done, made), len(made.papers))
        else:
            self._context.toast(made.left_out[0] if made.left_out else _("There is nothing to write."))

    def _done(self, made: Made, path: Path) -> None:
        if self._context.attempt(lambda: self._note(made)):
            said = _("Saved: {name}").format(name=path.name)
            self._context.toast(said, *way_to(path if path.is_dir() else path.parent))

    def _note(self, made: Made) -> None:
        changed = self._context.library.papers.handed_out(made)
        if changed and isValid(self):
            self.told.emit((*made.left_out, *changed))


def _write_folder(into: Path, name: str, made: Made, progress: Progress, stop: Stop) -> Path | None:
    return folder.write(made.papers, into, name, progress, stop)
