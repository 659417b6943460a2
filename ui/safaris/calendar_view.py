"""The safaris in a calendar: a month with what is on each day, or the year at one look."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from safari.words import _
from ui.safaris.day_delegate import LEAST, DayDelegate
from ui.safaris.day_keys import within
from ui.safaris.dayless import Dayless
from ui.safaris.month_model import MonthModel, clock_of, on_to
from ui.safaris.month_table import MonthTable
from ui.safaris.segments import Segments
from ui.settings import program_settings
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.dates import long_day, month_name
from ui.widgets.people_words import in_menu
from ui.widgets.plain_text import heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.safaris.carrying import Carrying
    from ui.safaris.safari_model import SafariRow
    from ui.safaris.year_view import YearView

MONTH, YEAR = "month", "year"
REMEMBERED = "safaris/calendar"


class CalendarView(QWidget):
    """`opened(uid)`, `new_wanted(day)`, `moved(uid, day)` when a safari shall be on another day; `refused(sentence)`.

    The keys are those of ui.safaris.day_keys. Enter opens what is on a day, or plans something there.
    """

    opened = Signal(str)
    new_wanted = Signal(object)
    moved = Signal(str, object)
    refused = Signal(str)

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)  # from the beginning: Qt dresses all of what moves to another parent anew
        self.day = self._today = today
        self._days: dict[date, list[SafariRow]] = {}
        self.year: YearView | None = None
        self._arrange()
        self._listen(self.month)
        self._carry(self.dayless.slips.carrying)
        self.dayless.slips.opened.connect(self.opened)
        self.span.choose(str(program_settings().value(REMEMBERED, MONTH)))
        self.span.chosen.connect(self._choose_span)
        self.go(today)

    def show_rows(self, rows: Sequence[SafariRow], today: date) -> None:
        """Show these, each on its day."""
        days: dict[date, list[SafariRow]] = defaultdict(list)
        for one in reversed(rows):  # the earliest of a day first
            if one.safari.day is not None:
                days[one.safari.day].append(one)
        self._days, self._today = dict(days), today
        self.month.month.show_days(self._days, today)
        if self.year is not None:
            self.year.show_days(self._days, today)
        had = self.dayless.slips.hasFocus()
        self.dayless.show_rows([one for one in rows if one.safari.day is None])
        if had and not self.dayless.slips.slips.rows:
            self.take_focus()

    def current(self) -> str:
        """The uid of the safari the keyboard is on."""
        if self.dayless.slips.hasFocus():
            index = self.dayless.slips.currentIndex()
            return self.dayless.slips.slips.rows[index.row()].uid if index.isValid() else ""
        return next((one.uid for one in self._days.get(self.day, ())), "")

    def stand_at(self, uid: str) -> None:
        """Go to the day of a safari; to its slip where it has none."""
        day = next((day for day, rows in self._days.items() if any(one.uid == uid for one in rows)), None)
        place = self.dayless.slips.slips.place_of(uid)
        if day is not None:
            self.go(within(day))
        elif place >= 0:
            self.dayless.slips.setCurrentIndex(self.dayless.slips.slips.index(place, 0))

    def take_focus(self) -> None:
        """Bring the keyboard to the day it was on."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def go(self, day: date) -> None:
        """Go to a day, and show the month or the year it is in."""
        self.day = day
        if self._is_year:
            self._year().show_day(day)
            self.heading.setText(str(day.year))
        else:
            self.month.show_day(day)
            self.heading.setText(f"{month_name(day.month)} {day.year}")
        self._stack.setCurrentWidget(self._year() if self._is_year else self.month)

    @property
    def _is_year(self) -> bool:
        return self.span.key == YEAR

    @property
    def _table(self) -> MonthTable:
        return self._year().at_hand if self._is_year else self.month

    def _year(self) -> YearView:
        if self.year is None:
            from ui.safaris.year_view import YearView

            self.year = YearView(self._today, self._stack)
            self.year.show_days(self._days, self._today)
            self.year.month_wanted.connect(self._show_month)
            for table in self.year.tables:
                self._listen(table)
            self._stack.addWidget(self.year)
        return self.year

    def _arrange(self) -> None:
        self.back = Button(icon="chevron_left", name=_("Earlier (Page Up)"))
        self.on = Button(icon="chevron_right", name=_("Later (Page Down)"))
        self.back.clicked.connect(lambda: self._turn(-1))
        self.on.clicked.connect(lambda: self._turn(1))
        self.heading = heading("")
        self.today = Button(_("Today"))
        self.today.setToolTip("T")
        self.today.clicked.connect(lambda: self.go(self._today))
        self.span = Segments({MONTH: _("Month"), YEAR: _("Year")}, _("How much of the calendar"))
        bar = row(self.back, self.on, gap=8)
        bar.addSpacing(8)
        bar.addWidget(self.heading, 1)
        bar.addWidget(self.today)
        bar.addWidget(self.span)
        self.dayless = Dayless()
        whole = column(bar, 12, self.dayless)
        whole.setContentsMargins(0, 0, 0, 16)
        self.setLayout(whole)
        self._stack = QStackedWidget(self)  # after the bar, as the keyboard goes
        self.month = MonthTable(MonthModel(self._today), DayDelegate(), self._stack, LEAST)
        self._stack.addWidget(self.month)
        whole.addWidget(self._stack, 1)

    def _listen(self, table: MonthTable) -> None:
        table.went.connect(self.go)
        table.entered.connect(self._enter)
        table.listed.connect(self._list)
        table.pushed.connect(self._push)
        table.opened.connect(self.opened)
        self._carry(table.carrying)

    def _carry(self, carrying: Carrying) -> None:
        carrying.over.connect(self._aim)
        carrying.dropped.connect(self._drop)
        carrying.ended.connect(lambda: self._aim(None))

    def _turn(self, way: int) -> None:
        self.go(within(on_to(self.day, way * (12 if self._is_year else 1))))

    def _choose_span(self, key: str) -> None:
        program_settings().setValue(REMEMBERED, key)
        self.go(self.day)

    def _show_month(self, day: date) -> None:
        self.day = day
        self.span.choose(MONTH)
        self.take_focus()

    def _enter(self, day: date) -> None:
        """What Enter does on a day: open what is on it, ask which of several, or plan something new."""
        rows = self._days.get(day, ())
        self.go(day)
        if not rows:
            self.new_wanted.emit(day)
        elif len(rows) == 1:
            self.opened.emit(rows[0].uid)
        else:
            self._list(day)

    def _list(self, day: date) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._days.get(day, ()):
            entry = menu.addAction(in_menu(f"{clock_of(one)}{one.title}"))
            entry.triggered.connect(partial(self.opened.emit, one.uid))
        menu.addSeparator()
        new = menu.addAction(_("New safari on {day}").format(day=long_day(day)))
        new.triggered.connect(partial(self.new_wanted.emit, day))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self._table.below(day))

    def _push(self, day: date, to: date) -> None:
        rows = self._days.get(day, ())
        if len(rows) == 1:
            self.moved.emit(rows[0].uid, to)
        elif rows:
            self.refused.emit(_("Several safaris are on this day. Drag one, or open it and change its day."))

    def _aim(self, place: QPoint | None) -> None:
        for table in self._tables_shown():
            table.aim(table.day_at(place) if place is not None else None)

    def _drop(self, uid: str, place: QPoint) -> None:
        for table in self._tables_shown():
            day = table.day_at(place)
            if day is not None and all(one.uid != uid for one in self._days.get(day, ())):
                self.moved.emit(uid, day)
                return

    def _tables_shown(self) -> list[MonthTable]:
        return self._year().tables if self._is_year else [self.month]
