"""The quotes before the newest one, small and below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.today.pressable import WIDER, PressableRow
from ui.today.quote_card import where_words
from ui.widgets.boxes import column
from ui.widgets.plain_text import PlainText, heading
from ui.widgets.quotation import quoted

if TYPE_CHECKING:
    from safari.sharing.shareable_note import ShareableQuote

MOST_LINES = 3


class MoreQuotes(QWidget):
    """A row a quote; `wanted(note)` when somebody wants to see it in the library."""

    wanted = Signal(str)

    def __init__(self, quotes: tuple[ShareableQuote, ...]) -> None:
        super().__init__()
        title = heading(_("Said before"))
        title.setContentsMargins(WIDER, 0, WIDER, 10)
        whole = column(title)
        for one in quotes:
            words = PlainText(quoted(one.note.text, one.language), "quoteS", max_lines=MOST_LINES)
            line = PressableRow(_(", ").join((one.alias, words.text())))
            line.body.setSpacing(4)
            line.body.addWidget(words)
            line.body.addWidget(PlainText(_(", ").join((one.alias, where_words(one))), "meta", "ink2", max_lines=2))
            line.clicked.connect(lambda _on=False, note=one.note.uid: self.wanted.emit(note))
            whole.addWidget(line)
        self.setLayout(whole)
