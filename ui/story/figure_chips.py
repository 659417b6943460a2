"""The figures the safari itself has to offer, as chips; each with the sentence that says where it is from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.widgets.boxes import column
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.held_focus import holds_focus
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText
from ui.widgets.reading_order import tab_as_read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.story.figures import Offer


class FigureChips(QWidget):
    """`picked(Offer)` for one that is to be the number, `picked(None)` where the one that is shall be no more."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.offers: tuple[Offer, ...] = ()
        self.chips: list[Chip] = []
        self._chosen: Offer | None = None
        self._flow = FlowLayout(gap=8, row_gap=8)
        self.none = PlainText(
            _("Nothing was timed or counted on this safari. Type a number, and where it comes from."), "small", "ink2"
        )
        self.setLayout(column(self._flow, self.none))

    def show_offers(self, offers: Sequence[Offer], chosen: Offer | None) -> None:
        """Offer these, in order; the chosen one is marked. The same ones as before stay as they are."""
        if tuple(offers) != self.offers:
            self._rebuild(tuple(offers))
        self._chosen = chosen
        for offer, chip in zip(self.offers, self.chips, strict=True):
            chip.setChecked(offer == chosen)
        self.none.setVisible(not offers)

    def _rebuild(self, offers: tuple[Offer, ...]) -> None:
        at = next((one.key for one, chip in zip(self.offers, self.chips, strict=True) if holds_focus(chip)), "")
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.offers, self.chips = offers, [self._chip(one) for one in offers]
        tab_as_read(self.chips)
        for one, chip in zip(offers, self.chips, strict=True):
            if one.key == at:
                chip.setFocus()

    def _chip(self, offer: Offer) -> Chip:
        chip = Chip(f"{offer.figure} {offer.word}")
        chip.setAccessibleDescription(offer.source)
        chip.setToolTip(tip(offer.source))
        chip.clicked.connect(partial(self._pick, offer))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _pick(self, offer: Offer, _on: bool = False) -> None:
        self.picked.emit(None if offer == self._chosen else offer)
