"""One column of the board: a stage, how many safaris stand there, and their cards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPaintEvent, QPixmap
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from safari.plan.safari import Stage
from safari.plan.wording import stage_word
from safari.words import _
from ui.safaris.card_delegate import HEIGHT, CardDelegate, card_rect
from ui.safaris.carrying import Carrying, Load
from ui.safaris.safari_model import ROW
from ui.safaris.safari_table import SafariTable
from ui.theme import colour
from ui.theme.measures import RADIUS_CARD
from ui.widgets.boxes import column, row
from ui.widgets.painting import painting, pen, rounded
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ui.safaris.safari_model import SafariRow

WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Cards(SafariTable):
    """Left and Right ask for the next column (`stepped`), with Ctrl for the next stage (`pushed`).

    The menu of a card sends it to any stage (`sent(uid, stage)`), for whoever cannot or will not drag.
    """

    stepped = Signal(int)
    pushed = Signal(int)
    sent = Signal(str, object)
    arrived = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__(CardDelegate(), stage_word(stage), HEIGHT)
        self._stage = stage
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("noRing", True)  # the card has its own
        self.carrying = Carrying(self, self._load)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = WAYS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pushed.emit(way)
        else:
            self.stepped.emit(way)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        uid = index.data(ROW).uid
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Open")).triggered.connect(partial(self.opened.emit, uid))
        menu.addSeparator()
        for stage in Stage:
            move = menu.addAction(_("Move to “{stage}”").format(stage=stage_word(stage)))
            move.setEnabled(stage is not self._stage)
            move.triggered.connect(partial(self.sent.emit, uid, stage))
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.stand_at("")
        self.arrived.emit()

    def _load(self, place: QPoint) -> Load | None:
        index = self.indexAt(place)
        if not index.isValid():
            return None
        card = card_rect(QRectF(self.visualRect(index))).toRect()
        self.setCurrentIndex(index)
        picture: QPixmap = self.viewport().grab(card & self.viewport().rect())
        return Load(index.data(ROW).uid, picture, place - (card & self.viewport().rect()).topLeft())


class BoardColumn(QWidget):
    """`cards` are what stands at its stage; an empty one says so. `aimed`: what is carried would land here."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.stage = stage
        self._aimed = False
        self.cards = Cards(stage)
        self.word = PlainText(stage_word(stage), "body_strong", wrap=False)
        self.count = PlainText("0", "small", "ink3", wrap=False)
        self.nothing = PlainText(nothing_words(stage), "small", "ink3")
        head = row(self.word, gap=8)
        head.addStretch(1)
        head.addWidget(self.count)
        head.setContentsMargins(14, 12, 14, 8)
        empty = QWidget()
        words = column(self.nothing)
        words.addStretch(1)
        words.setContentsMargins(14, 2, 14, 0)
        empty.setLayout(words)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.cards)
        self._stack.addWidget(empty)
        self.setLayout(column(head, self._stack))
        self.setContentsMargins(0, 0, 0, 1)

    def show_rows(self, rows: Sequence[SafariRow], today: date) -> None:
        """Show these, in this order."""
        self.cards.show_rows(rows, today)
        self.count.setText(str(len(rows)))
        self._stack.setCurrentIndex(0 if rows else 1)

    def aim(self, *, aimed: bool) -> None:
        """Show whether what is carried would land here."""
        if aimed != self._aimed:
            self._aimed = aimed
            self.update()

    def holds(self, place: QPoint) -> bool:
        """Whether a place on the screen is in this column."""
        return QRect(QPoint(0, 0), self.size()).contains(self.mapFromGlobal(place))

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = pen(colour("accent"), 2) if self._aimed else pen(colour("line"), 1)
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), RADIUS_CARD, colour("sunken"), edge)


def nothing_words(stage: Stage) -> str:
    """What a column without cards says."""
    words = {
        Stage.IDEA: _("No idea waits for its day."),
        Stage.PLANNED: _("Nothing is planned."),
        Stage.READY: _("Nothing is ready."),
        Stage.RUN: _("Nothing waits to be debriefed."),
        Stage.DEBRIEFED: _("Nothing waits to be told."),
        Stage.TOLD: _("Nothing is told yet."),
    }
    return words[stage]
