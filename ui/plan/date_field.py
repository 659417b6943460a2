"""A field in which a day always stands: typed as people write it, picked from the calendar, or a day on or back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.plan.day_field import DayField
from ui.plan.typed import no_day, read_day
from ui.widgets.dates import long_day
from ui.widgets.left_out import tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent

STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class DateField(DayField):
    """`changed(day, sitting)` with another day than stood there; a sitting is from coming to the field until leaving
    it. What is no day is told and stays until it is one, or until Esc.

    Without its year a day is the next one from `since()` on, or else one of the year that stood there. `written` says
    how a day is shown.
    """

    changed = Signal(object, str)

    def __init__(
        self,
        day: dt.date | None = None,
        *,
        name: str = "",
        written: Callable[[dt.date], str] = long_day,
        since: Callable[[], dt.date] | None = None,
    ) -> None:
        self._stood = day or dt.date.today()  # noqa: DTZ011 - the day on the wall of whoever plans
        self._since = since or (lambda: self._stood.replace(month=1, day=1))
        super().__init__(self._take, self._tell, self._since, written)
        self.removeAction(self.clear_action)
        self.setAccessibleName(name)
        self.show_day(self._stood)

    def day(self) -> dt.date:
        """The day that stands there. Raises SafariError where that is none."""
        return self._read(read_day(self.text(), self._since()))

    def set_day(self, day: dt.date) -> None:
        """Show a day, and say so where it is another one."""
        self._take(day, "")

    def show_day(self, day: dt.date | None) -> None:
        if day is not None:
            self._stood = day
            super().show_day(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key())) if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier else None
        if step and self.kept.settle():
            self._type((self._stood + dt.timedelta(step)).isoformat())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.OtherFocusReason:
            self.selectAll()  # as after Tab: another day is typed over this one

    def _take(self, day: object, sitting: str) -> None:
        before, self._stood = self._stood, self._read(day)
        self.show_day(self._stood)
        if self._stood != before:
            self.changed.emit(self._stood, sitting)

    def _read(self, day: object) -> dt.date:
        if isinstance(day, dt.date):
            return day
        raise no_day(self.text())

    def _tell(self, sentence: str) -> None:
        if sentence:
            tell(self, sentence)
