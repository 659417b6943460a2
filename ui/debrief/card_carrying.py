"""Cards carried with the mouse: what is taken hold of, where it would land, where it is let go of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.debrief.card_delegate import card_rect
from ui.debrief.card_model import ROW
from ui.safaris.carrying import Carrying, Load
from ui.theme import colour, font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.debrief.board_columns import BoardColumns
    from ui.debrief.card_row import CardRow
    from ui.debrief.theme_column import ThemeColumn

EDGE, STEP = 40, 24  # px from the edge at which what is carried scrolls the board, and how far
BADGE = 24


class CardCarrying:
    """Carries what is picked across the columns of a board, and asks it to move where it is let go."""

    def __init__(self, board: BoardColumns) -> None:
        self._board = board
        self._carried: list[str] = []

    @property
    def _still_there(self) -> list[str]:
        """What was taken hold of, but for what is gone from the board meanwhile."""
        return [uid for uid in self._carried if self._board.row_of(uid) is not None]

    def watch(self, one: ThemeColumn) -> None:
        """Cards of this column can be carried from now on."""
        carrying = Carrying(one.cards, lambda place: self._load(one, place))
        carrying.over.connect(self._aim)
        carrying.dropped.connect(lambda _note, place: self._drop(place))
        carrying.ended.connect(lambda: self._aim(None))

    def _load(self, one: ThemeColumn, place: QPoint) -> Load | None:
        """Take hold of a card, and of all that are picked where it is one of them."""
        cards = one.cards
        index = cards.indexAt(place)
        if not index.isValid():
            return None
        row: CardRow = index.data(ROW)
        cards.forget_press()
        if row.note.uid not in self._board.picked:
            self._board.let_go()
        cards.setCurrentIndex(index)
        self._carried = self._board.chosen()
        card = card_rect(cards.visualRect(index)).toRect() & cards.viewport().rect()
        picture: QPixmap = cards.viewport().grab(card)
        if len(self._carried) > 1:
            _count_on(picture, len(self._carried))
        return Load(row.note.uid, picture, place - card.topLeft())

    def _aim(self, place: QPoint | None) -> None:
        board = self._board
        carried = self._still_there if place is not None else []
        stars = self._stars(carried)
        for one in board.in_order():
            one.aim(place if place is not None and one.holds(place) else None, stars, carried)
        if place is not None:
            across, bar = board.viewport().mapFromGlobal(place).x(), board.horizontalScrollBar()
            if across < EDGE or across > board.viewport().width() - EDGE:
                bar.setValue(bar.value() + (-STEP if across < EDGE else STEP))

    def _drop(self, place: QPoint) -> None:
        carried = self._still_there
        over = next((one for one in self._board.in_order() if one.holds(place)), None)
        if over is None or not carried:
            return
        rows = over.cards.cards.rows
        landing = over.cards.landing_at(over.cards.viewport().mapFromGlobal(place), self._stars(carried), carried)
        before = rows[landing].note.uid if over.uid and landing < len(rows) else ""
        if over.uid or any(over.cards.cards.place_of(uid) < 0 for uid in carried):
            self._board.moved.emit(carried, over.uid, before)

    def _stars(self, carried: Sequence[str]) -> int:
        row = self._board.row_of(carried[0]) if carried else None
        return row.stars if row is not None else 0


def _count_on(picture: QPixmap, count: int) -> None:
    """How many are carried, in the upper right corner of the picture of one of them."""
    wide = picture.deviceIndependentSize().width()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(round(wide) - BADGE - 4, 4, BADGE, BADGE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("accent"))
    painter.drawEllipse(box)
    painter.setPen(colour("on_accent"))
    painter.setFont(font("key"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))
    painter.end()
