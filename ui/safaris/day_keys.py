"""The keys that go through a calendar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.plan.typed import FIRST_YEAR, LAST_YEAR
from ui.safaris.month_model import on_to
from ui.widgets.dates import first_weekday

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

Key, Held = Qt.Key, Qt.KeyboardModifier
DAYS = {Key.Key_Left: -1, Key.Key_Right: 1, Key.Key_Up: -7, Key.Key_Down: 7}
PAGES = {Key.Key_PageUp: -1, Key.Key_PageDown: 1}
FIRST, LAST = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
TODAY = ("t", "τ")


def within(day: date) -> date:
    """The day, or the nearest that a calendar shows."""
    return max(FIRST, min(day, LAST))


def gone_to(day: date, event: QKeyEvent, today: date) -> date | None:
    """Where a key leads from a day; None for a key that leads nowhere.

    Arrows by days and weeks, Page Up and Down by months, with Ctrl or Shift by years; Home and End to the ends of the
    week, with Ctrl to those of the month; T to today.
    """
    key, held = Qt.Key(event.key()), event.modifiers()
    if held & Held.AltModifier:
        return None
    if key in DAYS:
        return within(day + timedelta(days=DAYS[key]))
    if key in PAGES:
        by_year = bool(held & (Held.ControlModifier | Held.ShiftModifier))
        return within(on_to(day, PAGES[key] * (12 if by_year else 1)))
    if key in (Key.Key_Home, Key.Key_End):
        return within(_end(day, last=key == Key.Key_End, of_month=bool(held & Held.ControlModifier)))
    return today if event.text().lower() in TODAY else None


def pushed_to(day: date, event: QKeyEvent) -> date | None:
    """Where Ctrl+Shift and an arrow push what is on a day; None for other keys."""
    both = Held.ControlModifier | Held.ShiftModifier
    if event.modifiers() & both != both or event.key() not in DAYS:
        return None
    return within(day + timedelta(days=DAYS[Qt.Key(event.key())]))


def _end(day: date, *, last: bool, of_month: bool) -> date:
    if of_month:
        first = day.replace(day=1)
        return on_to(first, 1) - timedelta(days=1) if last else first
    into = (day.weekday() - first_weekday()) % 7
    return day + timedelta(days=6 - into if last else -into)
