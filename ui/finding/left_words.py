"""Words of a note that somebody was changing when the program ended, until they say what becomes of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.plain_text import PlainText


class LeftWords(QWidget):
    """Not there until words are shown. `wanted` to go on changing them, `unwanted` to leave the note as it is."""

    wanted = Signal()
    unwanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = PlainText("", "body")
        self.go_on = Button(_("Go on changing"), size="small")
        self.drop = Button(_("Leave it as it was"), "word", size="small")
        said = PlainText(_("You were changing the words of this note:"), "small", "ink2")
        self.setLayout(column(said, self.words, row(self.go_on, self.drop, None, gap=12), gap=8))
        self.go_on.clicked.connect(self.wanted)
        self.drop.clicked.connect(self.unwanted)
        self.hide()

    def show_words(self, words: str) -> None:
        """Show what was written; "" for nothing."""
        self.words.setText(words)
        self.setVisible(bool(words))
