"""What is done while nobody waits: a backup a day, a tidy index, a short log, the count, and rooms made ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from safari.errors import SafariError
from safari.words import _

if TYPE_CHECKING:
    from safari.finding.desk import FindingDesk
    from safari.library import Library
    from ui.background import Task
    from ui.main_window import MainWindow

IDLE_MS = 2_000  # nobody has changed anything for so long: time for upkeep
ERASING_MS = 6 * 60 * 60 * 1_000  # between two looks for what is off the record and due, while a library stays open
SOON_MS = 300  # after the first paint: what a start need not wait for


class Upkeep(QObject):
    """Works in the background, from shortly after it was made until `stop()`; `wait()` whenever something changes.

    Long writing in Run needs it too, so it does not matter what stands in the window.
    """

    def __init__(self, library: Library, window: MainWindow) -> None:
        super().__init__(window)
        self._library, self._window = library, window
        self._backup: Task | None = None
        self._tidying: Task | None = None
        self._counting: FindingDesk | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._tidy)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._begin)
        self._soon.start()
        self._erasing: Task | None = None
        self._due = QTimer(self, interval=ERASING_MS)
        self._due.timeout.connect(self._erase)
        self._due.start()

    def wait(self) -> None:
        """Somebody is at work: upkeep comes once they pause."""
        self._idle.start()

    def stop(self) -> None:
        """The library is about to be closed."""
        self._soon.stop()
        self._idle.stop()
        self._due.stop()
        for task in (self._backup, self._tidying, self._erasing):
            if task is not None:
                task.cancel()
        self.deleteLater()

    def _begin(self) -> None:
        from ui.background import run
        from ui.preloading import Preloading

        Preloading(self)
        self._backup = run(self._clear_and_back_up, lambda _made: None, self._not_backed_up)
        self._tidy()

    def _clear_and_back_up(self, task: Task) -> None:
        """Make room, erase what is off the record and old, then a backup where one is due. In the background."""
        self._library.clear_unfinished()
        self._library.notes.erase_what_is_due()
        self._library.back_up_if_due(lambda: task.cancelled)

    def _erase(self) -> None:
        from ui.background import run

        self._erasing = run(lambda _task: self._library.notes.erase_what_is_due(), lambda _many: None, self._not_tidied)

    def _not_backed_up(self, error: Exception) -> None:
        if not isinstance(error, SafariError):
            raise error
        self._window.toast(_("No backup could be made: {why}").format(why=error.what))

    def _tidy(self) -> None:
        from ui.background import run

        if self._tidying is not None:  # a big library: again once it is through
            self._idle.start()
            return
        self._tidying = run(lambda _task: self._tidy_and_count(), self._was_tidied, self._not_tidied)

    def _tidy_and_count(self) -> int:
        """How many notes can be found, after tidying up. In the background."""
        from safari.finding.desk import FindingDesk
        from safari.finding.query import Query

        self._library.tidy()
        if self._counting is None:
            # A desk of its own: the library's remembers what it holds back, for the thread of the windows alone.
            self._counting = FindingDesk(self._library.journal)
        return self._counting.count(Query())

    def _was_tidied(self, notes: int) -> None:
        self._tidying = None
        self._window.sidebar.set_count("library", str(notes or ""))

    def _not_tidied(self, error: Exception) -> None:
        self._tidying = None
        if not isinstance(error, SafariError):
            raise error
        self._window.set_status(str(error), "warning", failed=True)
