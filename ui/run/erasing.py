"""Erasing the chosen note that is off the record: the key is pressed twice, and no undo brings the note back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from safari.words import _
from ui.run.timeline_model import ROW

if TYPE_CHECKING:
    from ui.run.day_screen import DayScreen

ASKED_MS = 8_000  # so long the second press counts; the question stands on the screen for as long


class Erasing(QObject):
    """`press()` asks under the line, and pressed once more while it asks erases the note for good."""

    def __init__(self, screen: DayScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._asked = ""
        self._until = QTimer(self, singleShot=True, interval=ASKED_MS)
        self._until.timeout.connect(lambda: self._ask_about(""))

    def press(self) -> None:
        """Ctrl+D."""
        say, index = self._screen.messages.say, self._screen.timeline.currentIndex()
        row = index.data(ROW) if index.isValid() else None
        if row is None:
            say(_("Choose a note off the record among the notes (F6), then press Ctrl+D."))
        elif not row.note.off_record:
            say(_("Only a note off the record is erased for good. Ctrl+Z takes another one back."))
        elif row.state != "kept":
            say(_("This note is not on disk yet. Wait a moment."))
        elif self._asked == row.note.uid:
            self._erase(row.note.uid)
        else:
            self._ask_about(row.note.uid)
            say(_("Press Ctrl+D again to erase it for good. No undo brings it back."), "ouch")

    def _ask_about(self, note: str) -> None:
        self._asked = note
        self._until.start() if note else self._until.stop()

    def _erase(self, note: str) -> None:
        self._ask_about("")
        sitting = self._screen.sitting
        if sitting.jotting.editing is not None and sitting.jotting.editing.uid == note:
            sitting.jotting.stop_editing()
        sitting.keeper.erase(note, self._erased)

    def _erased(self, _nothing: object) -> None:
        self._screen.messages.say(_("Erased for good. Only backups made before this still hold it."))
