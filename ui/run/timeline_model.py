"""The notes of the day as an item model: one row a note, in the order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ui.run.timeline_row import Row, Shown, shown, without_held_back

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from safari.run.note import Note
    from ui.run.day import Day

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW = Qt.ItemDataRole.UserRole
SHOWN = Qt.ItemDataRole.UserRole + 1


class TimelineModel(QAbstractListModel):
    """Rows by the uid of their note, as they are; `data` tells them as they may be read and seen. `put` adds a row or
    replaces the one of the same note.

    `renamed` when the same rows may be shown in other words, as tall as before.
    """

    renamed = Signal()

    def __init__(self, day: Day, me: str | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._day, self._me = day, me
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """All rows, the newest last."""
        return self._rows

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return without_held_back(row, self._day)
        if role == SHOWN:
            return self.shown(row)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.shown(row).said
        return None

    def shown(self, row: Row) -> Shown:
        """A row in words."""
        return shown(row, self._day, self._me)

    def know(self, day: Day) -> None:
        """The day has changed: somebody is there who was not, has another name, or holds words or photos back."""
        before, self._day = self._day, day
        if (day.held_back, day.unseen) != (before.held_back, before.unseen):
            self.fill(self._rows)
        self.renamed.emit()

    def held_back(self, note: Note) -> str:
        """What stands in the place of a note's words; "" where they may be read."""
        return self._day.held_back.get(note.said_by or "", "")

    def unseen(self, note: Note) -> str:
        """Why nobody looks at a note's photos, or reads it; "" where they may be seen, or it is read and has none."""
        row = self.row_of(note.uid)
        has_picture = row is not None and row.has_picture
        return self._day.why_unseen(note.said_by) if has_picture else self.held_back(note)

    def fill(self, rows: Sequence[Row]) -> None:
        """Show these rows instead of those there are."""
        self.beginResetModel()
        self._rows = sorted(rows, key=lambda row: row.note.at)
        self.endResetModel()

    def put(self, row: Row) -> int:
        """Add a row at its place in time, or replace the one of the same note; its place."""
        place = self.place_of(row.note.uid)
        if place is not None:
            if self._rows[place] != row:
                self._rows[place] = row
                self.dataChanged.emit(self.index(place), self.index(place))
            return place
        place = len(self._rows)
        while place and self._rows[place - 1].note.at > row.note.at:
            place -= 1
        self.beginInsertRows(NOWHERE, place, place)
        self._rows.insert(place, row)
        self.endInsertRows()
        return place

    def remove(self, uid: str) -> None:
        """Take the row of a note away, if it is there."""
        place = self.place_of(uid)
        if place is not None:
            self.beginRemoveRows(NOWHERE, place, place)
            del self._rows[place]
            self.endRemoveRows()

    def row_of(self, uid: str) -> Row | None:
        """The row of a note."""
        place = self.place_of(uid)
        return None if place is None else self._rows[place]

    def place_of(self, uid: str) -> int | None:
        """Where the row of a note is. The newest is asked for most, so it is looked for from the end."""
        for place in range(len(self._rows) - 1, -1, -1):
            if self._rows[place].note.uid == uid:
                return place
        return None

    def repaint(self, uid: str) -> None:
        """What a row shows has changed though the row has not: its thumbnail has come."""
        place = self.place_of(uid)
        if place is not None:
            self.dataChanged.emit(self.index(place), self.index(place))
