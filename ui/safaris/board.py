"""The board: all safaris by how far they have come, a column for each stage."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from safari.plan.safari import EARLY, Stage
from safari.words import _
from ui.safaris.board_column import BoardColumn
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.safaris.safari_model import SafariRow

GAP, LEAST, SCROLLED = 12, 168, 196  # a column beside all others, and where they have to scroll
EDGE, STEP = 40, 24  # px from the edge at which what is carried scrolls the board, and how far
STAGES = tuple(Stage)


class Board(QScrollArea):
    """`opened(uid)`, and `moved(uid, stage)` when a card shall go to another stage.

    Arrows go from card to card, Ctrl+Left and Ctrl+Right move one, Enter opens it.
    """

    opened = Signal(str)
    moved = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Safaris by stage"))
        self.columns = {stage: BoardColumn(stage) for stage in STAGES}
        self._here = Stage.IDEA
        inner = QWidget()
        across = QHBoxLayout(inner)
        across.setContentsMargins(0, 0, 0, 16)
        across.setSpacing(GAP)
        for stage, column in self.columns.items():
            across.addWidget(column, 1)
            self._connect(stage, column)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)

    def show_rows(self, rows: Sequence[SafariRow], today: date) -> None:
        """Show these, each at its stage: what is ahead by what comes first, what is behind by what was last.

        The keyboard goes along with the card it is on.
        """
        here = self.current()
        had = any(column.cards.hasFocus() for column in self.columns.values())
        for stage, column in self.columns.items():
            standing = [row for row in rows if row.stage is stage]
            column.show_rows(_ordered(standing) if stage in EARLY else standing, today)
        if not self.columns[self._here].cards.safaris.rows:
            self._settle_in(next((stage for stage in STAGES if self.columns[stage].cards.safaris.rows), STAGES[0]))
        self.stand_at(here)
        if had:  # an emptied column hides its cards, and the keyboard would be gone with them
            self.take_focus()

    def current(self) -> str:
        """The uid of the safari the keyboard is on."""
        return self.columns[self._here].cards.current()

    def stand_at(self, uid: str) -> None:
        """Put the keyboard on a safari."""
        for stage, column in self.columns.items():
            if column.cards.safaris.place_of(uid) >= 0:
                had = self.columns[self._here].cards.hasFocus()
                column.cards.stand_at(uid)
                self._settle_in(stage)
                if had:
                    column.cards.take_focus()
                self.ensureWidgetVisible(column, GAP, 0)

    def take_focus(self) -> None:
        """Bring the keyboard to the card it was on."""
        self.columns[self._here].cards.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letters = max(1.0, theme().factor)
        even = (self.viewport().width() - GAP * (len(STAGES) - 1)) / len(STAGES)
        least = LEAST if even >= LEAST * letters else round(SCROLLED * letters)
        for column in self.columns.values():
            column.setMinimumWidth(least)

    def _connect(self, stage: Stage, column: BoardColumn) -> None:
        cards = column.cards
        cards.opened.connect(self.opened)
        cards.sent.connect(self.moved)
        cards.arrived.connect(lambda: self._arrive(stage))
        cards.stepped.connect(lambda way: self._step(stage, way))
        cards.pushed.connect(lambda way: self._push(stage, way))
        cards.carrying.over.connect(self._aim)
        cards.carrying.dropped.connect(self._drop)
        cards.carrying.ended.connect(lambda: self._aim(None))

    def _arrive(self, stage: Stage) -> None:
        self._settle_in(stage)
        self.ensureWidgetVisible(self.columns[stage], GAP, 0)

    def _settle_in(self, stage: Stage) -> None:
        """One Tab leads to the board, to the column one was in, and the next one out of it."""
        self._here = stage
        for each, column in self.columns.items():
            policy = Qt.FocusPolicy.StrongFocus if each is stage else Qt.FocusPolicy.ClickFocus
            column.cards.setFocusPolicy(policy)

    def _step(self, stage: Stage, way: int) -> None:
        """On to the next column that has a card, at about the same height."""
        begin = self.columns[stage].cards
        place = STAGES.index(stage) + way
        while 0 <= place < len(STAGES):
            cards = self.columns[STAGES[place]].cards
            rows = cards.safaris.rows
            if rows:
                cards.stand_at(rows[min(begin.currentIndex().row(), len(rows) - 1)].uid)
                cards.take_focus()
                return
            place += way

    def _push(self, stage: Stage, way: int) -> None:
        place = STAGES.index(stage) + way
        uid = self.columns[stage].cards.current()
        if uid and 0 <= place < len(STAGES):
            self.moved.emit(uid, STAGES[place])

    def _aim(self, place: QPoint | None) -> None:
        for column in self.columns.values():
            column.aim(aimed=place is not None and column.holds(place))
        if place is not None:
            across, bar = self.viewport().mapFromGlobal(place).x(), self.horizontalScrollBar()
            if across < EDGE or across > self.viewport().width() - EDGE:
                bar.setValue(bar.value() + (-STEP if across < EDGE else STEP))

    def _drop(self, uid: str, place: QPoint) -> None:
        for stage, column in self.columns.items():
            if column.holds(place) and column.cards.safaris.place_of(uid) < 0:
                self.moved.emit(uid, stage)


def _ordered(rows: Sequence[SafariRow]) -> list[SafariRow]:
    """What comes first, first; what has no day yet, last."""
    return sorted(rows, key=lambda row: (row.safari.day or date.max, row.safari.starts or time.min))
