"""The driver of a safari: one of those there are, with where it stands, or a new one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from safari.words import _
from ui.widgets.boxes import row
from ui.widgets.drop_down import DropDown
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from safari.plan.driver import Driver

NEW, CHANGE = "+", "~"  # no uid is so short
LONGEST = 40  # letters of a figure that stand beside its name


class DriverField(QWidget):
    """`chosen(uid)` ("" for none), `born()` where a new one is wanted, `changed()` where the one shown is to change."""

    chosen = Signal(str)
    born = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice = DropDown(icon="pulse")
        self.choice.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.choice.activated.connect(lambda _index: self._take())
        self.value = PlainText("", "body_strong", wrap=False)
        self._standing = ""
        across = row(gap=12)
        across.addWidget(self.choice, 1)
        across.addWidget(self.value)
        self.setLayout(across)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.choice)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.choice.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self.choice.setAccessibleDescription(", ".join(part for part in (self.value.text(), description) if part))

    def show_drivers(self, drivers: Sequence[Driver], chosen: str | None) -> None:
        """Offer these, and show the chosen one (its uid) with where it stands."""
        one = next((driver for driver in drivers if driver.uid == chosen), None)
        ways = [(NEW, _("New driver…"))]
        if one is not None:
            ways.append((CHANGE, _("Change this driver…")))
        self.choice.set_choices([("", _("None yet")), *((driver.uid, driver.name) for driver in drivers), *ways])
        self._standing = one.uid if one else ""
        self.choice.choose(self._standing)
        value = one.value if one else ""
        self.value.setText(value if len(value) <= LONGEST else f"{value[: LONGEST - 1]}…")
        self.value.setToolTip(tip(value) if len(value) > LONGEST else "")
        self.value.setVisible(bool(value))

    def _take(self) -> None:
        key = self.choice.key()
        if key in (NEW, CHANGE):
            self.choice.choose(self._standing)  # what was asked for is no driver
            (self.born if key == NEW else self.changed).emit()
        elif key != self._standing:
            self.chosen.emit(key)
