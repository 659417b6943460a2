"""Writing one file at a time in the background, with progress and a way to stop; what is in its way is said."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from safari.errors import SafariError
from safari.progress import Progress, Stop, Stopped
from safari.words import _
from ui.background import run

if TYPE_CHECKING:
    from ui.background import Task

T = TypeVar("T")


class Writing(QObject):
    """One file at a time. `progressed(step, steps)`, then `ended()`, while the room that asked for it is there.

    What became of it is said in any case: to `done` of `begin`, or to `refuse` why there is no file; `busy` is why
    there cannot be a second one yet. Where the library is closed, a file that is whole by then is told to `done`.
    """

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, parent: QObject, refuse: Callable[[SafariError], object], busy: str = "") -> None:
        super().__init__(parent)
        self._refuse = refuse
        self._busy = busy or _("Another file is still being saved. Try again once it is there.")
        self._task: Task | None = None
        self._stop = threading.Event()

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._task is not None

    def may_begin(self) -> bool:
        """Whether nothing is being written; else that is said. To be asked before anybody is asked where."""
        if self.is_busy:
            self._refuse(SafariError(self._busy))
        return not self.is_busy

    def begin(self, work: Callable[[Progress, Stop], T | None], done: Callable[[T], object], steps: int = 0) -> None:
        """Have `work` done in a thread of its own, unless there is some; of so many `steps`, where that is known.

        It is given whom to tell how far it is, and whether it is to stop; where it does, it gives None or raises
        Stopped, and nothing is written. What else it gives is told to `done`.
        """
        if not self.may_begin():
            return
        stop = self._stop
        stop.clear()

        def write(task: Task) -> T | None:
            with suppress(Stopped):
                return work(task.progress, lambda: stop.is_set() or task.cancelled)
            return None

        def written(answer: T | None) -> None:
            self._end()
            if answer is None:
                self._refuse(SafariError(_("Stopped. Nothing was written.")))
            else:
                done(answer)

        self._task = run(write, written, self._failed, self._tell_progress, is_kept=True)
        if steps:
            self.progressed.emit(0, steps)

    def stop(self) -> None:
        """Write no more; what was begun goes."""
        self._stop.set()

    def _failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, SafariError):
            raise error
        self._refuse(error)

    def _tell_progress(self, step: int, steps: int) -> None:
        if isValid(self):  # somebody may have left the room meanwhile
            self.progressed.emit(step, steps)

    def _end(self) -> None:
        self._task = None
        if isValid(self):
            self.ended.emit()
