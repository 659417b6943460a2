"""The safaris as an item model: one row each, said as it is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from safari.plan.safari import Safari, Stage
from safari.plan.wording import stage_word
from safari.words import _, ngettext
from ui.widgets.dates import long_day, short_day

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW = Role.UserRole
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class SafariRow:
    """What a row says."""

    uid: str
    title: str
    day: str
    full_day: str
    place: str
    people: str
    stage: Stage

    def said(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(
            part for part in (self.title, self.full_day, self.place, self.people, stage_word(self.stage)) if part
        )


def row_of(safari: Safari, leaders: int, customers: int) -> SafariRow:
    """A safari as a row."""
    said = [
        ngettext("{n} leader", "{n} leaders", leaders).format(n=leaders) if leaders else "",
        ngettext("{n} customer", "{n} customers", customers).format(n=customers) if customers else "",
    ]
    return SafariRow(
        safari.uid,
        safari.title,
        short_day(safari.day) if safari.day else _("No day yet"),
        long_day(safari.day) if safari.day else _("No day yet"),
        safari.place,
        ", ".join(part for part in said if part),
        safari.stage,
    )


class SafariModel(QAbstractTableModel):
    """One column of rows."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[SafariRow, ...] = ()

    def show_rows(self, rows: Sequence[SafariRow]) -> None:
        """Show these; where they are the same safaris in the same order, only what differs is told."""
        fresh = tuple(rows)
        if [row.uid for row in fresh] != [row.uid for row in self.rows]:
            self.beginResetModel()
            self.rows = fresh
            self.endResetModel()
            return
        changed = [place for place, row in enumerate(fresh) if row != self.rows[place]]
        self.rows = fresh
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], 0))

    def place_of(self, uid: str) -> int:
        """The row of a safari; -1 where it is not listed."""
        return next((place for place, row in enumerate(self.rows) if row.uid == uid), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        return {Role.DisplayRole: row.title, Role.AccessibleTextRole: row.said(), ROW: row}.get(Role(role))
