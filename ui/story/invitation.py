"""Where nothing of the heart was written yet: an offer to begin from the notes."""

from __future__ import annotations

from PySide6.QtCore import Signal

from safari.words import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.plain_text import PlainText


class Invitation(Card):
    """`wanted` when somebody takes it."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(padding=20, gap=10)
        self.button = Button(_("Begin from the notes"), icon="quote")
        self.button.clicked.connect(self.wanted)
        self.body.addWidget(PlainText(_("The most telling words of one customer, told as a first story."), "quoteS"))
        self.body.addWidget(
            PlainText(_("Everything can be changed afterwards, and one undo takes it back."), "small", "ink2")
        )
        self.body.addWidget(self.button)
