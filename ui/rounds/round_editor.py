"""A round changed in place: its title and its minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.widgets.boxes import row
from ui.widgets.number_field import NumberField
from ui.widgets.small_field import SmallField

if TYPE_CHECKING:
    from safari.rounds.round import Round

LONGEST = 240


class RoundEditor(QWidget):
    """`changed(str, int)`: title and minutes as they are typed. `left` on Enter."""

    changed = Signal(str, int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = SmallField(name=_("Title of the round"))
        self.minutes = NumberField(name=_("Minutes of the round"), least=1, most=LONGEST, unit=_("min"))
        self.title.typed.connect(lambda _text: self._tell())
        self.title.entered.connect(self.left)
        self.minutes.valueChanged.connect(lambda _value: self._tell())
        line = row(self.title, self.minutes, gap=8)
        line.setStretch(0, 1)
        self.setLayout(line)

    def show_round(self, one: Round) -> None:
        """Show this round; what is being typed stays as it is."""
        self.title.show_text(one.title)
        blocked = self.minutes.blockSignals(True)
        if not self.minutes.hasFocus():
            self.minutes.setValue(one.minutes)
        self.minutes.blockSignals(blocked)

    def _tell(self) -> None:
        self.changed.emit(self.title.text(), self.minutes.value())
