"""A day that need not be known: a box to tick, and the day below it once it is ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.plan.date_field import DateField
from ui.widgets.boxes import column
from ui.widgets.check_box import CheckBox

if TYPE_CHECKING:
    from datetime import date


class OptionalDay(QWidget):
    """`day()` is None as long as the box is not ticked; `proposal` stands in the field at first."""

    def __init__(self, words: str, day: date | None, proposal: date) -> None:
        super().__init__()
        self.known = CheckBox(words, checked=day is not None)
        self.field = DateField(day or proposal, name=words)
        self.field.setVisible(day is not None)
        self.known.toggled.connect(self.field.setVisible)
        self.setLayout(column(self.known, self.field, gap=6))
        self.setFocusProxy(self.known)

    def day(self) -> date | None:
        """The day that is known. Raises SafariError where what is typed is none."""
        return self.field.day() if self.known.isChecked() else None
