"""Likely themes, each with why it is likely, and a word that does it. Nothing is done by itself."""

from __future__ import annotations

from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from safari.board.traits import Sort, Trait, as_written
from safari.words import _, ngettext
from ui.theme import theme
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.plain_text import PlainText
from ui.widgets.scroll_area import ScrollArea, bring_into_sight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from safari.board.board import Board
    from safari.board.likely import Suggestion
    from ui.debrief.card_row import Names

TALLEST = 84  # px: two offers of two lines at once; the cards they are about stay in sight below
PADDING, GAP, BESIDE_BAR = 10, 12, 8


class ThemeOffers(Card):
    """`taken(suggestion, name)` when somebody does what is offered, `closed()` when they have seen enough."""

    taken = Signal(object, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(padding=PADDING, gap=4)
        self.setAccessibleName(_("Likely themes"))
        self.how = PlainText("", "meta", "ink3")
        self.close_button = Button("", "word", size="small", icon="close", name=_("Close the likely themes"))
        self.close_button.clicked.connect(self.closed)
        head = row(self.how, self.close_button, gap=GAP)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        self._area = ScrollArea()
        self.body.addWidget(self._area)
        self.buttons: list[Button] = []
        self._words: list[PlainText] = []
        self._lines = QWidget()
        theme().themed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_offers(self, offers: Sequence[Suggestion], board: Board, names: Names) -> None:
        """Offer these."""
        self.how.setText(
            _("What cards have in common that are not sorted yet: tags, touchpoints, and words said more than usual.")
            if offers
            else _("The cards that are not sorted yet have nothing in common that would tell.")
        )
        at = next((place for place, button in enumerate(self.buttons) if button.hasFocus()), -1)
        self._area.body.removeWidget(self._lines)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines, self.buttons, self._words = QWidget(), [], []
        lines = QVBoxLayout(self._lines)
        lines.setContentsMargins(0, 0, BESIDE_BAR, 0)
        lines.setSpacing(0)
        for offer in offers:
            lines.addLayout(self._line(offer, board, names))
        self._area.body.addWidget(self._lines)
        self._area.setVisible(bool(offers))
        self._fit()
        if at >= 0:
            stays = self.buttons[min(at, len(self.buttons) - 1)] if self.buttons else self.close_button
            stays.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_sight(stays)

    def _fit(self) -> None:
        """As tall as all offers at the width they have now; where that is too tall, as those that are whole, and the
        bar beside them says that there are more."""
        if not self.buttons:
            return
        wide, tallest = self.width() - 2 * PADDING, theme().px(TALLEST)
        tall = sum(self._heights(wide))
        if tall > tallest:
            ends = list(accumulate(self._heights(wide - self._area.verticalScrollBar().sizeHint().width())))
            tall = max((end for end in ends if end <= tallest), default=ends[0])
        self._area.setFixedHeight(tall)

    def _heights(self, wide: int) -> list[int]:
        """How tall each offer is where all have this width. Layouts know it only once they have been shown."""
        deeds = [button.sizeHint() for button in self.buttons]
        left = wide - BESIDE_BAR - GAP
        return [
            max(words.heightForWidth(left - deed.width()), deed.height())
            for words, deed in zip(self._words, deeds, strict=True)
        ]

    def _line(self, offer: Suggestion, board: Board, names: Names) -> QHBoxLayout:
        shared = [_called(trait, offer, board, names) for trait in offer.shared]
        name = shared[0][:1].upper() + shared[0][1:]
        theme = next((one.theme.name for one in board.columns if one.theme and one.uid == offer.theme), "")
        words = PlainText(sentence(offer, theme, shared, name), "small", "ink2")
        # Not Minimum: the height that is hinted at is of a narrow column, and would leave offers with lines of nothing.
        words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        there = ngettext("Move it there", "Move them there", len(offer.notes))
        button = Button(there if theme else _("Make a theme"), "word", size="small")
        named = _("Move to “{theme}”") if theme else _("Make the theme “{theme}”")
        button.setAccessibleName(named.format(theme=theme or name))
        button.setAccessibleDescription(words.text())
        button.clicked.connect(partial(self.taken.emit, offer, name))
        self.buttons.append(button)
        self._words.append(words)
        line = row(words, button, gap=GAP)
        line.setStretch(0, 1)
        return line


def sentence(offer: Suggestion, theme: str, shared: Sequence[str], name: str) -> str:
    """What is offered, and why: "4 cards may make a theme “Waiting”: they share the tag “waiting”."."""
    count = len(offer.notes)
    why = "; ".join(_why(trait, words) for trait, words in zip(offer.shared, shared, strict=True))
    if theme:
        may = ngettext("{n} card may belong to “{theme}”: {why}.", "{n} cards may belong to “{theme}”: {why}.", count)
        return may.format(n=count, theme=theme, why=why)
    return _("{n} cards may make a theme “{theme}”: {why}.").format(n=count, theme=name, why=why)


def _why(trait: Trait, words: str) -> str:
    said = {
        Sort.TAG: _("the tag “{word}”"),
        Sort.TOUCHPOINT: _("the touchpoint “{word}”"),
        Sort.WORD: _("the word “{word}”, said more often here than elsewhere"),
    }
    return said[trait.sort].format(word=words)


def _called(trait: Trait, offer: Suggestion, board: Board, names: Names) -> str:
    notes = board.notes
    return as_written(trait, {uid: notes[uid] for uid in offer.notes if uid in notes}, names.touchpoints)
