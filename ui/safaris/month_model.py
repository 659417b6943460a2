"""A month as an item model: a row for each week, a cell for each day with the safaris on it."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QDate, QModelIndex, Qt

from safari.plan.wording import stage_word
from safari.words import _
from ui.safaris.safari_model import NOWHERE, Index, SafariRow
from ui.theme import font
from ui.widgets.dates import first_weekday, weekday_name, written
from ui.widgets.people_words import tip

Role = Qt.ItemDataRole
CELL = Role.UserRole
WHOLE = "dddd d MMMM yyyy"
Days = Mapping[date, Sequence[SafariRow]]


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day as a month shows it; `inside`: it is of that month, not of the one before or after."""

    day: date
    rows: tuple[SafariRow, ...]
    inside: bool
    is_today: bool

    def said(self) -> str:
        """The day as a screen reader says it, and what is on it."""
        parts = [written(self.day, WHOLE), _("today") if self.is_today else ""]
        parts += [f"{clock_of(row)}{row.title}, {stage_word(row.stage)}" for row in self.rows]
        return "; ".join(part for part in parts if part)


# What a cell gives for a role.
SHOWN: dict[int, Callable[[DayCell], Any]] = {
    CELL: lambda cell: cell,
    Role.DisplayRole: lambda cell: str(cell.day.day),
    Role.AccessibleTextRole: DayCell.said,
    Role.ToolTipRole: lambda cell: tip("\n".join(cell.said().split("; "))) if cell.rows else None,
}


def clock_of(row: SafariRow) -> str:
    """When a safari begins, to stand before its title: "08:00 "; "" where nobody knows."""
    return f"{row.safari.starts:%H:%M} " if row.safari.starts else ""


class MonthModel(QAbstractTableModel):
    """The weeks that a month is part of, beginning with the day they begin with here.

    A `small` one shows no day of the months before and after, and of the days of the week the first letters.
    """

    def __init__(self, today: date, *, small: bool = False) -> None:
        super().__init__()
        self.today, self.small = today, small
        self._days: Days = {}
        self._first = first_weekday()
        weekdays = [(self._first + column) % 7 for column in range(7)]
        length: Literal["letter", "short"] = "letter" if small else "short"
        # Headers are asked hundreds of times before they are painted.
        self._headers: dict[int, list[Any]] = {
            Role.DisplayRole: [weekday_name(weekday, length) for weekday in weekdays],
            Role.AccessibleTextRole: [weekday_name(weekday) for weekday in weekdays],
        }
        self.month = (0, 0)
        self._weeks: list[list[date]] = []
        self.show_month(today)

    def show_month(self, day: date) -> None:
        """Show the month that a day is in."""
        if (day.year, day.month) != self.month:
            self.beginResetModel()
            self.month = (day.year, day.month)
            self._weeks = Calendar(self._first).monthdatescalendar(*self.month)
            self.endResetModel()

    def show_days(self, days: Days, today: date) -> None:
        """Show what is on which day."""
        self._days, self.today = days, today
        if self._weeks:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._weeks) - 1, 6))

    def is_inside(self, day: date) -> bool:
        """Whether a day is of this month."""
        return (day.year, day.month) == self.month

    def index_of(self, day: date) -> QModelIndex:
        """The cell of a day; of none where it is not shown."""
        ahead = (day - self._weeks[0][0]).days
        week, weekday = divmod(ahead, 7)
        return self.index(week, weekday) if 0 <= week < len(self._weeks) else QModelIndex()

    def cell(self, index: Index) -> DayCell:
        """What a cell shows."""
        day = self._weeks[index.row()][index.column()]
        return DayCell(day, tuple(self._days.get(day, ())), self.is_inside(day), day == self.today)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags if self._is_blank(index) else super().flags(index)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._weeks)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 7

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        if not index.isValid() or index.row() >= len(self._weeks):
            return None
        if self._is_blank(index):  # not painted; a reader that comes there hears where it is
            return written(self._weeks[index.row()][index.column()], WHOLE) if role == Role.AccessibleTextRole else None
        show = SHOWN.get(role)
        return show(self.cell(index)) if show else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.FontRole:
            return font("meta")
        return self._headers[role][section] if role in self._headers else None

    def _is_blank(self, index: Index) -> bool:
        return self.small and index.isValid() and not self.is_inside(self._weeks[index.row()][index.column()])


def on_to(day: date, months: int) -> date:
    """The same day so many months on (or back), the last of the month where that has no such day."""
    there = QDate(day.year, day.month, day.day).addMonths(months)
    return date(there.year(), there.month(), there.day())
