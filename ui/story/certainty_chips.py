"""How sure the number is: known, estimated or assumed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.story.story import Certainty
from safari.words import _
from ui.widgets.boxes import column
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText


class CertaintyChips(QWidget):
    """`picked(Certainty)`; the one that is chosen, chosen again, says nothing once more (OPEN)."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._chosen = Certainty.OPEN
        told = (
            (Certainty.KNOWN, _("Known"), _("It was counted, and anybody can count it again.")),
            (Certainty.ESTIMATED, _("Estimated"), _("Worked out from something that was counted.")),
            (Certainty.ASSUMED, _("Assumed"), _("Nobody has counted it. The page says so.")),
        )
        flow = FlowLayout(gap=8, row_gap=8)
        self.chips: dict[Certainty, Chip] = {}
        for certainty, word, meaning in told:
            chip = self.chips[certainty] = Chip(word)
            chip.setAccessibleDescription(meaning)
            chip.setToolTip(tip(meaning))
            chip.clicked.connect(partial(self._pick, certainty))
            flow.addWidget(chip)
        self.setLayout(column(PlainText(_("How sure it is; the page says so"), "label", "ink2"), 5, flow))

    def show_certainty(self, certainty: Certainty) -> None:
        """Mark the one that is chosen."""
        self._chosen = certainty
        for each, chip in self.chips.items():
            chip.setChecked(each is certainty)

    def _pick(self, certainty: Certainty, _on: bool = False) -> None:
        self.picked.emit(Certainty.OPEN if certainty is self._chosen else certainty)
