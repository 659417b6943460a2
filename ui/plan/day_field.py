"""Fields for a day and a time of day that may also stand empty: typed as people write them, or picked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from safari.words import _, spoken
from ui.plan.kept_field import KeptField
from ui.plan.typed import FIRST_YEAR, LAST_YEAR, read_day, read_time
from ui.widgets.button import Button
from ui.widgets.dates import long_day
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
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
        self.month.setAccessibleName(_("Calendar"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.month)
        self.month.activated.connect(self._pick)
        self.month.clicked.connect(self._pick)

    def show_at(self, field: QWidget, day: dt.date) -> None:
        """Open below a field, at a day."""
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        self.move(field.mapToGlobal(QPoint(0, field.height() + 2)))
        self.show()
        self.month.setFocus(Qt.FocusReason.PopupFocusReason)

    def _pick(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(day)


class DayField(QWidget):
    """A day or none. `keep(day, sitting)` is called with a date or None; `today` says where an empty calendar opens."""

    def __init__(self, keep: Chosen, say: Callable[[str], object], today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._today = today
        self._day: dt.date | None = None
        self.line = TextField(limit=500, placeholder=_("No day yet"))
        self.pick = Button(icon="calendar", name=_("Pick a day"))
        self.clear = Button(icon="close", name=_("Take the day away"))
        self.kept = KeptField(self.line, lambda text, sitting: keep(read_day(text, today()), sitting), say, pause=False)
        _side_by_side(self, self.line, self.pick, self.clear)
        self.pick.clicked.connect(self.open)
        self.clear.clicked.connect(lambda: self._type(""))
        self.line.installEventFilter(self)
        self._calendar: Calendar | None = None
        self.show_day(None)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)

    def show_day(self, day: dt.date | None) -> None:
        """Show the day that stands in the library."""
        self._day = day
        self.kept.show(long_day(day) if day else "")
        self.clear.setVisible(day is not None)

    def open(self) -> None:
        """Open the calendar."""
        if self._calendar is None:
            self._calendar = Calendar(self)
            self._calendar.picked.connect(lambda day: self._type(QDate.toString(day, Qt.DateFormat.ISODate)))
        self._calendar.show_at(self, self._day or self._today())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if event.key() == Qt.Key.Key_Down and alt:
                self.open()
                return True
            if event.key() == Qt.Key.Key_Escape and self.line.isModified():
                self.kept.give_up()
                return True
        return False

    def _type(self, text: str) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.setText(text)
        self.kept.settle()


class HourField(TextField):
    """A time of day or none. `keep(time, sitting)` is called with a time or None."""

    def __init__(self, keep: Chosen, say: Callable[[str], object]) -> None:
        super().__init__(limit=500, placeholder=_("No time yet"))
        self.kept = KeptField(self, lambda text, sitting: keep(read_time(text), sitting), say, pause=False)

    def show_time(self, time: dt.time | None) -> None:
        """Show the time that stands in the library."""
        self.kept.show(f"{time:%H:%M}" if time else "")


def _side_by_side(whole: QWidget, *widgets: QWidget) -> None:
    layout = QHBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(widgets[0], 1)
    for widget in widgets[1:]:
        layout.addWidget(widget)
    whole.setFocusProxy(widgets[0])
