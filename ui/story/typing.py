"""What is typed and not kept yet: kept 300 ms after a key, however fast the next one comes, and on leaving a field."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from safari.story.story import CurveStop, Moment, Promise, Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.story.state import Record, Typed

LATEST_MS = 250  # on its way to the disk after so long: there within 300 ms, with the writing itself
VIEW = {"face_x", "face_y", "zoom"}  # of the picture: one sitting, whichever of them is changed
_sittings = count(1)


class Typing(QObject):
    """`typed` is what stands in fields, by record and field. `changed` after each key; `due` when it is to be kept.

    `sitting` names the time from coming to a field until leaving it: all that is kept in it is one undo.
    """

    changed = Signal()
    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.typed: Typed = {}
        self.sitting = ""
        self._at: tuple[str, str] | None = None
        self._records: dict[str, Record] = {}
        self._latest = QTimer(self, singleShot=True, interval=LATEST_MS)
        self._latest.timeout.connect(self.due)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._leave)

    def type(self, record: Record, field: str, value: object) -> None:
        """A field of a record says this now."""
        # A story has no uid until it is begun.
        at = ("" if isinstance(record, Story) else record.uid, "view" if field in VIEW else field)
        if at != self._at:
            self._leave()
            self._at, self.sitting = at, f"story field {next(_sittings)}"
        self.typed.setdefault(record.uid, {})[field] = value
        self._records[record.uid] = record
        if not self._latest.isActive():
            self._latest.start()
        self.changed.emit()

    def take(self) -> Iterator[tuple[Record, dict[str, object]]]:
        """What is to be kept, one record after the other, the story first; what was taken is no longer typed."""
        self._latest.stop()
        order = (Story, Moment, CurveStop, Promise)
        for record in sorted(self._records.values(), key=lambda one: order.index(type(one))):
            fields = self.typed.pop(record.uid, None)
            self._records.pop(record.uid, None)
            if fields is not None:
                yield record, fields

    def put_back(self, record: Record, fields: dict[str, object]) -> None:
        """What was taken could not be kept: it is typed as before, under whatever was typed since."""
        self.typed[record.uid] = fields | self.typed.get(record.uid, {})
        self._records[record.uid] = record

    def _leave(self) -> None:
        """The field is left; what was refused before is not tried again now: that was said already."""
        self._at = None
        if self._latest.isActive():
            self.due.emit()
