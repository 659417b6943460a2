"""A year: twelve small months, in which days with safaris are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QScrollArea, QWidget

from ui.safaris.day_delegate import SmallDayDelegate
from ui.safaris.month_model import MonthModel
from ui.safaris.month_table import MonthTable
from ui.theme import theme
from ui.widgets.boxes import column
from ui.widgets.button import Button
from ui.widgets.dates import month_name

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from ui.safaris.month_model import Days

DAY, WEEKDAYS, WEEKS, LEAST = 21, 22, 6, 196  # px: a day's height, that of the head; weeks a month may touch; a month
GAP_ACROSS, GAP_DOWN = 28, 10


class SmallMonth(QWidget):
    """One of the twelve: its name, which leads to the month, over its days."""

    def __init__(self, month: int, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = Button(month_name(month), "word", size="small")
        names = column(self.name)
        self.setLayout(names)
        self.table = MonthTable(MonthModel(today, small=True), SmallDayDelegate(), self)
        self.table.setProperty("noRing", True)  # the day paints its own
        names.addWidget(self.table)
        self.fit()
        self.stand(here=False)

    def stand(self, *, here: bool) -> None:
        """Whether Tab comes here: of the twelve, to the one that the keyboard is in."""
        self.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        self.name.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.NoFocus)

    def fit(self) -> None:
        """As tall as six weeks."""
        self.table.verticalHeader().setDefaultSectionSize(theme().px(DAY))
        self.table.horizontalHeader().setFixedHeight(theme().px(WEEKDAYS))
        self.table.setFixedHeight(theme().px(WEEKDAYS) + WEEKS * theme().px(DAY) + 1)


class YearView(QScrollArea):
    """`tables` are the twelve months. `month_wanted(day)` when somebody asks for a month as a whole."""

    month_wanted = Signal(object)

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._day, self._across = today, 0
        inner = QWidget(self)
        self.setWidget(inner)
        self.months = [SmallMonth(month, today, inner) for month in range(1, 13)]
        self.tables = [month.table for month in self.months]
        together = QButtonGroup(self)
        for number, month in enumerate(self.months, 1):
            together.addButton(month.name)
            month.name.clicked.connect(lambda _on=False, number=number: self._want(number))
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 16)
        self._grid.setHorizontalSpacing(GAP_ACROSS)
        self._grid.setVerticalSpacing(GAP_DOWN)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        theme().themed.connect(self._fit)
        self._lay_out(4)

    @property
    def at_hand(self) -> MonthTable:
        """The month the keyboard is in."""
        return self.tables[self._day.month - 1]

    def show_days(self, days: Days, today: date) -> None:
        """Show what is on which day."""
        for table in self.tables:
            table.month.show_days(days, today)

    def show_day(self, day: date) -> None:
        """Show the year of a day, and put the keyboard there."""
        had = self.at_hand.hasFocus()
        self._day = day
        for number, month in enumerate(self.months, 1):
            here = number == day.month
            month.stand(here=here)
            month.table.show_day(day if here else day.replace(day=1, month=number))
        if had:
            self.at_hand.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(self.months[day.month - 1], 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for month in self.months:
            month.fit()
        wide = theme().px(LEAST) + GAP_ACROSS
        room = (self.viewport().width() + GAP_ACROSS) // wide
        self._lay_out(next(across for across in (4, 3, 2, 1) if across <= max(1, room)))

    def _lay_out(self, across: int) -> None:
        if across == self._across:
            return
        for column_number in range(self._across):
            self._grid.setColumnStretch(column_number, 0)
        self._across = across
        for place, month in enumerate(self.months):
            self._grid.addWidget(month, place // across, place % across, Qt.AlignmentFlag.AlignTop)
        for column_number in range(across):
            self._grid.setColumnStretch(column_number, 1)

    def _want(self, month: int) -> None:
        self.month_wanted.emit(self._day if month == self._day.month else self._day.replace(day=1, month=month))
