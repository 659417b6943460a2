"""Why a customer's words change after the debrief was closed: asked before the change is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from safari.closing.lock import changes_words

if TYPE_CHECKING:
    from safari.library import Library
    from safari.run.note import Note
    from ui.run.jotting import Jotting


class WhyChanged(QObject):
    """`asks(bool)`: whether a reason is wanted now; `answered()` once there is one."""

    asks = Signal(bool)
    answered = Signal()

    def __init__(self, library: Library, jotting: Jotting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._jotting = library, jotting
        self.reason = ""
        jotting.changed.connect(self._follow)

    @property
    def half_typed(self) -> str:
        """What was written as the reason, and not answered with yet."""
        return self._jotting.why

    def typed(self, reason: str) -> None:
        """This much of it is written: on disk with the line."""
        if self._jotting.editing is not None:
            self._jotting.explain(reason)

    def may_keep(self, standing: Note, said: Note) -> bool:
        """Whether a note may be kept as it is `said` now; where that needs a reason, it is asked for."""
        if self.reason or not changes_words(standing, said) or not self._library.closing.is_locked(standing.uid):
            return True
        self.asks.emit(True)
        return False

    def answer(self, reason: str) -> None:
        """This is why."""
        self.reason = reason.strip()
        if self.reason:
            self.answered.emit()

    def _follow(self) -> None:
        """The reason is that of one change alone."""
        if self._jotting.editing is None:
            self.reason = ""
            self.asks.emit(False)
