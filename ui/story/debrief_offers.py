"""What leaders committed to in the debrief and the page does not say yet: one press makes a promise of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.words import _
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.plain_text import PlainText, section
from ui.widgets.reading_order import tab_as_read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.follow_through.commitment import Commitment


class DebriefOffers(QWidget):
    """`picked(Commitment)` for one that is to stand on the page."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.offers: tuple[Commitment, ...] = ()
        self.buttons: list[Button] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        self._lines.addWidget(section(_("Committed to in the debrief")))
        self._rows: list[QWidget] = []

    def show_offers(self, offers: Sequence[Commitment]) -> None:
        """Offer these, in order. The same ones as before stay as they are."""
        if tuple(offers) != self.offers:
            self._rebuild(tuple(offers))
        self.setVisible(bool(offers))

    def _rebuild(self, offers: tuple[Commitment, ...]) -> None:
        for each in self._rows:
            self._lines.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.offers, self.buttons = offers, []
        self._rows = [self._row(one) for one in offers]
        tab_as_read(self.buttons)

    def _row(self, offer: Commitment) -> QWidget:
        made, words = QWidget(), PlainText(offer.text, "body")
        button = Button(_("Promise it"), size="small", icon="plus")
        button.setAccessibleName(_("Promise it: {what}").format(what=offer.text))
        button.clicked.connect(partial(self._pick, offer))
        line = row(gap=12)
        line.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        made.setLayout(line)
        self._lines.addWidget(made)
        self.buttons.append(button)
        return made

    def _pick(self, offer: Commitment, _on: bool = False) -> None:
        self.picked.emit(offer)
