"""Fields for a day and for a time of day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QRectF, QSize, Qt, QTime
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QTimeEdit, QToolButton

from ui.theme import colour, make_icon, paint_icon, set_type, theme
from ui.widgets.dates import first_weekday
from ui.widgets.number_field import field_size, name_line, own_line
from ui.widgets.painting import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent


class Calendar(QCalendarWidget):
    """A month to pick a day from: weeks as they are here, week ends in ouch, arrows of our own."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setFirstDayOfWeek(Qt.DayOfWeek(first_weekday() + 1))
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        words = QTextCharFormat()
        words.setForeground(colour("ink2"))
        self.setHeaderTextFormat(words)
        week_end = QTextCharFormat()
        week_end.setForeground(colour("ouch"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, week_end)
        for name, icon in (("qt_calendar_prevmonth", "chevron_left"), ("qt_calendar_nextmonth", "chevron_right")):
            button = self.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(make_icon(icon))


class DateField(QDateEdit):
    """A day, typed or picked from a calendar (Alt+Down). `day()` and `set_day()` speak datetime.date."""

    def __init__(self, day: dt.date | None = None, *, name: str = "") -> None:
        super().__init__()
        own_line(self)
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMMM yyyy")
        self.setAccessibleName(name)
        set_type(self, "body")
        self.setCalendarWidget(Calendar())
        self.set_day(day or dt.date.today())  # noqa: DTZ011 - the day on the wall of whoever plans

    def day(self) -> dt.date:
        """The day that stands there."""
        date = self.date()
        return dt.date(date.year(), date.month(), date.day())

    def set_day(self, day: dt.date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        name_line(self, name)

    def sizeHint(self) -> QSize:
        return field_size(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return field_size(super().minimumSizeHint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past a field must not change it

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with painting(self) as painter:
            side = theme().px(18)
            box = QRectF(self.width() - 12 - side, (self.height() - side) / 2, side, side)
            paint_icon(painter, "calendar", box, colour("ink2" if self.isEnabled() else "disabled"))


class TimeField(QTimeEdit):
    """A time of day, 24 hours. `time_of_day()` and `set_time()` speak datetime.time."""

    def __init__(self, time: dt.time | None = None, *, name: str = "") -> None:
        super().__init__()
        own_line(self)
        self.setDisplayFormat("HH:mm")
        self.setAccessibleName(name)
        set_type(self, "body")
        self.set_time(time or dt.time(8, 0))

    def time_of_day(self) -> dt.time:
        """The time that stands there."""
        time = self.time()
        return dt.time(time.hour(), time.minute())

    def set_time(self, time: dt.time) -> None:
        """Show a time."""
        self.setTime(QTime(time.hour, time.minute))

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        name_line(self, name)

    def sizeHint(self) -> QSize:
        return field_size(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return field_size(super().minimumSizeHint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past a field must not change it
