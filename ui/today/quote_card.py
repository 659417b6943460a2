"""The newest quote that may be shown: the words large, and below them who said them and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextCharFormat, QTextLayout

from safari.words import _
from ui.theme import colour
from ui.today.pressable import PressableCard
from ui.widgets.avatar import Avatar
from ui.widgets.boxes import column, row
from ui.widgets.dates import written
from ui.widgets.painting import painting
from ui.widgets.plain_text import PlainText, section
from ui.widgets.quotation import quoted

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from safari.sharing.shareable_note import ShareableQuote

MOST_LINES = 7


class HeroWords(PlainText):
    """Words in large serif whose opening mark alone is red."""

    def __init__(self, words: str) -> None:
        super().__init__(words, "quoteL", max_lines=MOST_LINES)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = 0, 1
        ink = QTextCharFormat()
        ink.setForeground(colour("ouch_mark"))
        mark.format = ink
        with painting(self) as painter:
            painter.setPen(colour("ink"))
            layout = self._block(self.contentsRect().width()).layout
            layout.draw(painter, QPointF(self.contentsRect().topLeft()), [mark])


class QuoteCard(PressableCard):
    """Pressed, it is to be opened in the library."""

    def __init__(self, quote: ShareableQuote) -> None:
        words = quoted(quote.note.text, quote.language)
        super().__init__(", ".join((_("Newest quote"), quote.alias, words)))
        self.body.addWidget(section(_("Newest quote")))
        self.body.addSpacing(12)
        self.body.addWidget(HeroWords(words))
        self.body.addSpacing(16)
        where = quote.safari if quote.day is None else f"{quote.safari}, {written(quote.day, 'd MMMM')}"
        who = column(PlainText(quote.alias, "label", wrap=False), PlainText(where, "meta", "ink2", max_lines=2))
        foot = row(Avatar(quote.alias, customer=True), gap=10)
        foot.addLayout(who, 1)
        self.body.addLayout(foot)
