"""Fields for a day and a time of day that may also stand empty: typed as people write them, or picked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from safari.words import _, spoken
from ui.plan.kept_field import KeptField
from ui.plan.typed import FIRST_YEAR, LAST_YEAR, read_day, read_time
from ui.theme import colour, make_icon, theme
from ui.widgets.dates import first_weekday, long_day
from ui.widgets.text_field import TextField

Chosen = Callable[[object, str], object]


class Calendar(QFrame):
    """The months, over the window; `picked(QDate)` with Enter or a click, Esc closes."""

    picked = Signal(QDate)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.month = QCalendarWidget()
        self.month.setLocale(QLocale({"nb": "nb_NO", "da": "da_DK", "el": "el_GR"}.get(spoken(), "en_GB")))
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.setFirstDayOfWeek(Qt.DayOfWeek(first_weekday() + 1))
        self.month.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
        self.month.setAccessibleName(_("Calendar"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.month)
        self.month.activated.connect(self._pick)
        self.month.clicked.connect(self._pick)

    def show_at(self, field: QWidget, day: dt.date) -> None:
        """Open below a field, at a day."""
        self._dress()
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        self.move(field.mapToGlobal(QPoint(0, field.height() + 2)))
        self.show()
        self.month.setFocus(Qt.FocusReason.PopupFocusReason)

    def _dress(self) -> None:
        """Weekends in no alarming red, and arrows that are seen in the dark."""
        quiet = QTextCharFormat()
        quiet.setForeground(colour("ink2"))
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(weekend, quiet)
        for name, icon in (("prev", "chevron_left"), ("next", "chevron_right")):
            button = self.month.findChild(QToolButton, f"qt_calendar_{name}month")
            if button is not None:
                button.setIcon(make_icon(icon))

    def _pick(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(day)


class DayField(TextField):
    """A day or none. `keep(day, sitting)` is called with a date or None; `today` says where an empty calendar opens.

    Typed in any usual way, picked from the calendar (Alt+Down), or taken away. `written` says how it is shown.
    """

    def __init__(
        self,
        keep: Chosen,
        say: Callable[[str], object],
        today: Callable[[], dt.date],
        written: Callable[[dt.date], str] = long_day,
    ) -> None:
        super().__init__(limit=500, placeholder=_("No day yet"))
        self._today, self._written = today, written
        self._day: dt.date | None = None
        self._calendar: Calendar | None = None
        self.clear_action = self._action("close", _("Take the day away"), lambda: self._type(""))
        self.pick_action = self._action("calendar", _("Pick a day (Alt+Down)"), self.open)
        theme().themed.connect(self._paint_actions)
        self._paint_actions()
        self.kept = KeptField(self, lambda text, sitting: keep(read_day(text, today()), sitting), say, at_once=False)
        self.show_day(None)

    def show_day(self, day: dt.date | None) -> None:
        """Show the day that stands in the library."""
        self._day = day
        self.kept.show(self._written(day) if day else "")
        self.clear_action.setVisible(day is not None)

    def open(self) -> None:
        """Open the calendar."""
        if self._calendar is None:
            self._calendar = Calendar(self)
            self._calendar.picked.connect(lambda day: self._type(QDate.toString(day, Qt.DateFormat.ISODate)))
        self._calendar.show_at(self, self._day or self._today())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open()
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.kept.give_up()
        else:
            super().keyPressEvent(event)

    def _action(self, icon: str, name: str, do: Callable[[], object]) -> QAction:
        action = QAction(name, self)
        action.setData(icon)
        action.triggered.connect(lambda _on=False: do())
        self.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
        return action

    def _paint_actions(self) -> None:
        for action in (self.clear_action, self.pick_action):
            action.setIcon(make_icon(action.data(), size=16))

    def _type(self, text: str) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setText(text)
        self.kept.settle()


class HourField(TextField):
    """A time of day or none. `keep(time, sitting)` is called with a time or None."""

    def __init__(self, keep: Chosen, say: Callable[[str], object]) -> None:
        super().__init__(limit=500, placeholder=_("No time"))
        self.kept = KeptField(self, lambda text, sitting: keep(read_time(text), sitting), say, at_once=False)

    def show_time(self, time: dt.time | None) -> None:
        """Show the time that stands in the library."""
        self.kept.show(f"{time:%H:%M}" if time else "")
