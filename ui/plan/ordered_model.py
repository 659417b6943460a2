"""A list that a person orders by hand, as an item model: its records, and a last row that invites a new one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()


class OrderedModel(QAbstractTableModel):
    """Shows `records` (each with a uid). `words(record, column)` is what stands in a cell and is edited there.

    `shown` tells that all of a change is in.
    """

    shown = Signal()
    columns = 1

    def __init__(self, invitation: str) -> None:
        super().__init__()
        self.invitation = invitation
        self.records: list[Any] = []
        self._takes = False

    @contextmanager
    def taking(self, index: Index) -> Iterator[None]:
        """Within, a record that comes at the end takes the place of the row that invites, where `index` is that row:
        whoever types there goes on in the new record, and the invitation moves down."""
        self._takes = self.record(index) is None
        try:
            yield
        finally:
            self._takes = False

    def words(self, record: Any, column: int) -> str:  # noqa: ANN401 - a step, an item, a question
        """What stands in a cell."""
        return str(record.text)

    def said(self, row: int) -> str:
        """What a screen reader says of a row."""
        return self.words(self.records[row], 0)

    def record(self, index: Index) -> Any | None:  # noqa: ANN401 - a step, an item, a question
        """The record of a row; None for the row that invites a new one."""
        return self.records[index.row()] if 0 <= index.row() < len(self.records) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.records) + 1

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self.columns

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        if not index.isValid():
            return None
        record = self.record(index)
        if role == Role.AccessibleTextRole:
            return self.invitation if record is None else self.said(index.row())
        if role in (Role.DisplayRole, Role.EditRole):
            if record is not None:
                return self.words(record, index.column())
            return self.invitation if role == Role.DisplayRole and index.column() == 0 else ""
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.record(index) is None and index.column() > 0:
            return usual
        return usual | Qt.ItemFlag.ItemIsEditable

    def show_records(self, records: Sequence[Any]) -> None:
        """Show these; only what differs is told, so that the current row and an open editor stay."""
        if not self.records and not self._takes:
            self.beginResetModel()
            self.records = list(records)
            self.endResetModel()
            self.shown.emit()
            return
        wanted = {one.uid for one in records}
        for row in reversed(range(len(self.records))):
            if self.records[row].uid not in wanted:
                self.beginRemoveRows(NOWHERE, row, row)
                del self.records[row]
                self.endRemoveRows()
        for row, record in enumerate(records):
            self._bring(row, record)
        self._tell_changed(records)

    def _bring(self, row: int, record: Any) -> None:  # noqa: ANN401 - a step, an item, a question
        """Have this record at this row, moved from further down or new."""
        at = next((place for place in range(row, len(self.records)) if self.records[place].uid == record.uid), None)
        if at is None:
            takes = self._takes and row == len(self.records)
            self.beginInsertRows(NOWHERE, row + takes, row + takes)
            self.records.insert(row, record)
            self.endInsertRows()
            if takes:
                self.dataChanged.emit(self.index(row, 0), self.index(row, self.columns - 1))
        elif at != row:
            self.beginMoveRows(NOWHERE, at, at, NOWHERE, row)
            self.records.insert(row, self.records.pop(at))
            self.endMoveRows()

    def _tell_changed(self, records: Sequence[Any]) -> None:
        changed = [row for row, record in enumerate(records) if record != self.records[row]]
        self.records = list(records)
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], self.columns - 1))
        self.shown.emit()
