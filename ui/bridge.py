"""What happens in the library, as Qt signals on the thread of the windows."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from safari.change import Change
    from safari.library import Library
    from ui.background import Writer


class Bridge(QObject):
    """The only listener to the library's events. Widgets connect to `changed`, and Qt disconnects them itself.

    `changed` carries a `safari.change.Change`, once for each intention, after it is on disk.
    """

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None, *, listen: bool = True) -> None:
        super().__init__(parent)
        self._library = library
        self._listens = False
        self._heard.connect(self.changed, Qt.ConnectionType.AutoConnection)
        if listen:
            self.listen()

    def listen(self) -> None:
        """Hear what happens from now on. Loading the signals takes 20 ms, so a start does it behind the first paint."""
        if not self._listens:
            self._library.events.changed.connect(self._hear)
            self._listens = True

    @cached_property
    def writer(self) -> Writer:
        """The one thread that writes in order; made for the first who writes that way."""
        from ui.background import Writer

        return Writer()

    def stop(self) -> None:
        """Write what is queued, then listen no more: the library is about to be closed."""
        if "writer" in self.__dict__:
            self.writer.finish()
        if self._listens:
            self._library.events.changed.disconnect(self._hear)
            self._listens = False

    def _hear(self, change: Change) -> None:
        self._heard.emit(change)  # from a writer's thread this is queued; from the windows' own it comes at once
