"""The same moment, seen by several: their notes side by side, where they agree and where they do not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from safari.board.board import Board
from safari.board.comparing import compare
from safari.run.kind_words import kind_word
from safari.words import _
from ui.debrief.card_row import CardRow, Names, card_row
from ui.debrief.moment_words import agreements, differences
from ui.theme import theme
from ui.widgets.avatar import Avatar
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.feeling_mark import FeelingMark
from ui.widgets.held_focus import holds_focus
from ui.widgets.plain_text import PlainText, heading, section
from ui.widgets.reading_order import tab_as_read
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

MOST_ACROSS = 3
TALLEST = 300  # px of cards below which there is room, in the smallest window, to read what comes of them


class SideBySide(QWidget):
    """`left()` when somebody goes back to the board (Esc, too), `parted(note)` when a note saw another moment."""

    left = Signal()
    parted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._note = ""
        self.back = Button(_("Back to the board"), size="small", icon="arrow_left")
        self.back.clicked.connect(self.left)
        self.title = heading("", side=True)
        self._area = ScrollArea()
        self._shown = QWidget()
        head = row(self.back, self.title, gap=16)
        head.setStretch(1, 1)
        whole = column(head, self._area, gap=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.said: list[str] = []
        self._sides: tuple[QWidget, ...] = ()
        theme().themed.connect(self._fit_soon)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        self._area.setMinimumHeight(0)  # the board in its place needs less
        super().hideEvent(event)

    def show_moment(self, note: str, board: Board, names: Names) -> bool:
        """Show all that saw the same moment as this note; whether there are such notes."""
        self._note = note
        return self.show_again(board, names)

    def show_again(self, board: Board, names: Names) -> bool:
        """The same moment, read anew; whether there still are notes of it."""
        together, notes = board.moments.get(self._note, ()), board.notes
        if not together:
            return False
        self.title.setText(_("The same moment, {n} notes").format(n=len(together)))
        readable = [notes[uid] for uid in together if uid in names.readable]
        compared = compare(readable)
        had = holds_focus(self._shown)
        self._area.body.removeWidget(self._shown)
        self._shown.hide()
        self._shown.deleteLater()
        rows = [card_row(notes[uid], board, names, "") for uid in together]
        agree, differ = agreements(compared, names), differences(compared, names)
        self.said = [*agree, *differ]
        self._shown = QWidget()
        self._sides = (_said(_("Where they agree"), agree), _said(_("Where they do not"), differ))
        sides = row(*self._sides, gap=24)
        self._shown.setLayout(column(self._cards(rows, names), 18, sides, None))
        self._area.body.addWidget(self._shown)
        tab_as_read([self.back, *self._shown.findChildren(Button)], self.back)
        if had:
            self.take_focus()
        self._fit_soon()
        return True

    def _fit_soon(self) -> None:
        QTimer.singleShot(0, self, self._fit)  # once all have their places

    def _fit(self) -> None:
        """No lower than that a sentence is read below each heading; in a low window the page scrolls for it."""
        if not self.isVisible():
            return
        needed = TALLEST
        if max(one.y() for one in self._sides) < TALLEST:
            first = [one.findChildren(PlainText)[1] for one in self._sides]
            needed = max(one.mapTo(self._shown, QPoint(0, one.height())).y() for one in first)
        self._area.setMinimumHeight(needed)

    def take_focus(self) -> None:
        """The keyboard comes to the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _cards(self, rows: Sequence[CardRow], names: Names) -> QWidget:
        whole = QWidget()
        lines = column(gap=12)
        for first in range(0, len(rows), MOST_ACROSS):
            across = row(gap=12)
            for one in rows[first : first + MOST_ACROSS]:
                across.addWidget(self._card(one, names), 1)
            lines.addLayout(across)
        whole.setLayout(lines)
        return whole

    def _card(self, one: CardRow, names: Names) -> Card:
        card = Card(padding=14, gap=8)
        note = one.note
        author = row(Avatar(one.author), PlainText(one.author, "label", "ink2", wrap=False), gap=8)
        author.setStretch(1, 1)
        card.body.addLayout(author)
        card.body.addWidget(PlainText(one.words, "quoteS" if one.serif else "body"))
        where = names.touchpoints.get(note.touchpoint or "", "")
        told = " · ".join(part for part in (kind_word(note.kind), one.who, where) if part)
        card.body.addWidget(PlainText(told, "meta", "ink3"))
        if note.feeling is not None and not one.is_withheld:
            card.body.addWidget(FeelingMark(note.feeling))
        card.body.addStretch(1)
        apart = Button(
            _("Another moment"),
            "word",
            size="small",
            name=_("This was another moment: {words}").format(words=one.words),
        )
        apart.clicked.connect(partial(self.parted.emit, note.uid))
        card.body.addWidget(apart)
        return card


def _said(title: str, sentences: Sequence[str]) -> QWidget:
    whole = QWidget()
    lines = sentences or [_("Nothing that the notes say.")]
    whole.setLayout(column(section(title), *(PlainText(one, "body") for one in lines), None, gap=6))
    return whole
