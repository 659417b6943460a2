"""Choosing feelings, from -3 to +3, or notes without one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.run.note import BEST, WORST
from safari.words import _
from ui.widgets.chip import Chip
from ui.widgets.feeling_mark import feeling_text, feeling_words
from ui.widgets.flow_layout import FlowLayout


class FeelingFacet(QWidget):
    """One chip a feeling. None chosen means any feeling, and none."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chips: dict[int | None, Chip] = {}
        flow = FlowLayout(self)
        for feeling in [*range(WORST, BEST + 1), None]:
            chip = self.chips[feeling] = Chip(_("none noted") if feeling is None else feeling_text(feeling))
            chip.setAccessibleName(_("no feeling noted") if feeling is None else feeling_words(feeling))
            chip.toggled.connect(lambda _on: self.changed.emit())
            flow.addWidget(chip)

    @property
    def chosen(self) -> frozenset[int | None]:
        """The feelings chosen."""
        return frozenset(feeling for feeling, chip in self.chips.items() if chip.isChecked())

    def clear(self) -> None:
        """Choose none, and tell nobody."""
        for chip in self.chips.values():
            blocked = chip.blockSignals(True)
            chip.setChecked(False)
            chip.blockSignals(blocked)
