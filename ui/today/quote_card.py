"""The newest quote that may be shown: the words large, and below them who said them and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.today.pressable import PressableCard
from ui.widgets.avatar import Avatar
from ui.widgets.boxes import column, row
from ui.widgets.dates import written
from ui.widgets.plain_text import PlainText, section
from ui.widgets.spoken_words import SpokenWords

if TYPE_CHECKING:
    from safari.sharing.shareable_note import ShareableQuote

MOST_LINES = 7


class QuoteCard(PressableCard):
    """Pressed, it is to be opened in the library."""

    def __init__(self, quote: ShareableQuote) -> None:
        words = SpokenWords(quote.note.text, quote.language, max_lines=MOST_LINES)
        super().__init__(_(", ").join((_("Newest quote"), quote.alias, words.text())))
        self.body.addWidget(section(_("Newest quote")))
        self.body.addSpacing(12)
        self.body.addWidget(words)
        self.body.addSpacing(16)
        where = PlainText(where_words(quote), "meta", "ink2", max_lines=2)
        who = column(PlainText(quote.alias, "label", wrap=False), where)
        foot = row(Avatar(quote.alias, customer=True), gap=10)
        foot.addLayout(who, 1)
        self.body.addLayout(foot)


def where_words(quote: ShareableQuote) -> str:
    """Where it was said, and when: "Listening to calls, 10 November"."""
    return quote.safari if quote.day is None else f"{quote.safari}, {written(quote.day, 'd MMMM')}"
