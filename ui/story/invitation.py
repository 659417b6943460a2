"""Where nothing of the heart was written yet: an offer to begin from the notes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.widgets.boxes import column
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.plain_text import PlainText


class Invitation(QWidget):
    """A card that stands above the parts; `wanted` when somebody takes the offer."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.button = Button(_("Begin from the notes"), icon="quote")
        self.button.clicked.connect(self.wanted)
        help_text = _("Everything can be changed afterwards, and one undo takes it back.")
        card = Card(padding=20, gap=10)
        card.body.addWidget(PlainText(_("The most telling words of one customer, told as a first story."), "quoteS"))
        card.body.addWidget(PlainText(help_text, "small", "ink2"))
        card.body.addWidget(self.button)
        self.setLayout(column(card, 22))
