"""The cards of one column as an item model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from safari.words import _
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.debrief.card_row import CardRow

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW = Qt.ItemDataRole.UserRole
LONG = 300  # letters from which on the whole text is a tooltip, too


class CardModel(QAbstractListModel):
    """Rows in the order of the column. `picked` (uids) is shared by all columns of a board."""

    def __init__(self, picked: set[str], parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[CardRow, ...] = ()
        self._picked = picked

    def show_rows(self, rows: Sequence[CardRow]) -> None:
        """Show these. Where only what stands on cards is other, the cards stay and are painted anew."""
        shown = tuple(rows)
        if [row.note.uid for row in shown] == [row.note.uid for row in self.rows]:
            changed = [place for place, row in enumerate(shown) if row != self.rows[place]]
            self.rows = shown
            for place in changed:
                self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self.rows = shown
        self.endResetModel()

    def place_of(self, uid: str) -> int:
        """The row of a note; -1 where it is not in this column."""
        return next((place for place, row in enumerate(self.rows) if row.note.uid == uid), -1)

    def is_picked(self, uid: str) -> bool:
        """Whether a card is one of several that are picked."""
        return uid in self._picked

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _("Picked, {card}").format(card=row.said) if self.is_picked(row.note.uid) else row.said
        if role == Qt.ItemDataRole.ToolTipRole and len(row.words) > LONG:
            return tip(row.words)
        return None
