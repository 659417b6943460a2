"""The safaris as an item model: one row each, said as it is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from safari.plan.safari import EARLY, Safari, Setting, Stage
from safari.plan.series import InSeries
from safari.plan.wording import stage_word
from safari.words import _, ngettext
from ui.safaris.series_words import series_words
from ui.widgets.dates import long_day, short_day
from ui.widgets.people_words import tip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW = Role.UserRole
NOWHERE = QModelIndex()
# What a safari is marked with, by how leaders and customers meet.
ICONS: dict[Setting, str] = {
    Setting.TABLE: "cup",
    Setting.RING: "people",
    Setting.AGENT: "seat",
    Setting.RECORDINGS: "play",
    Setting.VISIT: "eye",
    Setting.PHONE: "speech",
    Setting.CHANCE: "sun",
}


@dataclass(frozen=True, slots=True)
class SafariRow:
    """A safari and how many are coming. Its words are made when they are shown: of two thousand, a few are in sight.

    It is `late` where its day is past and nothing was noted on it.
    """

    safari: Safari
    leaders: int = 0
    customers: int = 0
    late: bool = False
    series: InSeries | None = None

    @property
    def uid(self) -> str:
        """The uid of the safari."""
        return self.safari.uid

    @property
    def title(self) -> str:
        """What it is called."""
        return self.safari.title

    @property
    def stage(self) -> Stage:
        """How far it has come."""
        return self.safari.stage

    @property
    def icon(self) -> str:
        """The icon of its kind."""
        return ICONS[self.safari.setting]

    @property
    def day(self) -> str:
        """Its day in a list."""
        return short_day(self.safari.day) if self.safari.day else _("No day yet")

    @property
    def due(self) -> str:
        """Its day, and whether that is past."""
        return _("{day}, past").format(day=self.day) if self.late else self.day

    @property
    def full_day(self) -> str:
        """Its day in a sentence."""
        return long_day(self.safari.day) if self.safari.day else _("No day yet")

    @property
    def people(self) -> str:
        """Who is coming, in numbers; "" for nobody."""
        said = [
            ngettext("{n} leader", "{n} leaders", self.leaders).format(n=self.leaders) if self.leaders else "",
            ngettext("{n} customer", "{n} customers", self.customers).format(n=self.customers)
            if self.customers
            else "",
        ]
        return ", ".join(part for part in said if part)

    def said(self) -> str:
        """The row as a screen reader says it."""
        day = _("{day}, past").format(day=self.full_day) if self.late else self.full_day
        words = (self.title, day, self.safari.place, self.people, stage_word(self.stage), series_words(self.series))
        return ", ".join(part for part in words if part)


def row_of(safari: Safari, coming: tuple[int, int], today: date, series: InSeries | None = None) -> SafariRow:
    """A safari with how many leaders and customers are coming, on a day, and what it is in its series."""
    late = safari.day is not None and safari.day < today and safari.stage in EARLY
    return SafariRow(safari, *coming, late=late, series=series)


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
        if role == ROW:
            return row
        if role == Role.DisplayRole:
            return row.title
        if role == Role.AccessibleTextRole:
            return row.said()
        return tip(row.said()) if role == Role.ToolTipRole else None
