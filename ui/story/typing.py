"""What is typed and not kept yet: kept after a short pause or on leaving, so that one pause is one undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from safari.story.story import CurveStop, Moment, Promise, Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.story.state import Record, Typed

PAUSE_MS = 900


class Typing(QObject):
    """`typed` is what stands in fields, by record and field. `changed` after each key; `due` when it is to be kept."""

    changed = Signal()
    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.typed: Typed = {}
        self._records: dict[str, Record] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.due)

    def type(self, record: Record, field: str, value: object) -> None:
        """A field of a record says this now."""
        self.typed.setdefault(record.uid, {})[field] = value
        self._records[record.uid] = record
        self._pause.start()
        self.changed.emit()

    def take(self) -> Iterator[tuple[Record, dict[str, object]]]:
        """What is to be kept, one record after the other, the story first; what was taken is no longer typed."""
        self._pause.stop()
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
