"""The cards of one column, painted only while in sight, each as tall as its words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView

from ui.debrief.card_delegate import CardDelegate
from ui.debrief.card_heights import CardHeights
from ui.debrief.card_model import ROW, CardModel, Index
from ui.theme import colour, theme
from ui.widgets.one_column import one_column
from ui.widgets.painting import painting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ui.debrief.card_row import CardRow

LINE = 2  # px: where what is carried would land
USUAL = 110  # px of a card, taken for granted until it is measured
Key, Ctrl, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ACROSS = {Key.Key_Left: -1, Key.Key_Right: 1}
ALONG = {Key.Key_Up: -1, Key.Key_Down: 1}
GOING = {*ACROSS, *ALONG, Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown}


class CardTable(QTableView):
    """Arrows go along the cards, `stepped(way)` to the next column; with Ctrl they ask to move what is picked:
    `pushed(way)` across, `raised(way)` along. Space picks, with Shift the arrows do; what is picked is the board's.

    `toggled(uid)`, `reached(uid, uid)` (from one card to the other), `chosen(uid)` (this one alone), `let_go()` for
    none; `starred(uid)`, `played(uid)`, `asked(uid, place)` for the menu, `renaming()`, and `arrived()` and `gone()`
    with the keyboard.
    """

    stepped, pushed, raised = Signal(int), Signal(int), Signal(int)
    toggled, chosen, starred, played = Signal(str), Signal(str), Signal(str), Signal(str)
    reached = Signal(str, str)
    asked = Signal(str, QPoint)
    let_go, renaming, arrived, gone, stood = Signal(), Signal(), Signal(), Signal(), Signal()

    def __init__(self, picked: set[str]) -> None:
        super().__init__()
        self.cards = CardModel(picked, self)
        self.delegate = CardDelegate(self)
        self._picked = picked
        self._is_here = False
        self._anchor = ""
        self._pressed = ""
        self._landing: int | None = None
        self._dress()
        self._hear_letters()
        self.setModel(self.cards)
        self.setItemDelegate(self.delegate)
        self._heights = CardHeights(self, self._height)
        self.cards.modelReset.connect(self._heights.measure_all)
        self.cards.dataChanged.connect(lambda first, last: self._heights.measure(range(first.row(), last.row() + 1)))
        theme().themed.connect(self._heights.measure_all)

    def show_rows(self, rows: Sequence[CardRow]) -> None:
        """Show these; the card the keyboard is on stays, or the one at its place where it is gone."""
        here, place = self.current(), self.currentIndex().row()
        self.cards.show_rows(rows)
        if self.current() != here:
            found = self.cards.place_of(here)
            self.stand_in_row(found if found >= 0 else place)

    def current(self) -> str:
        """The note (uid) the keyboard is on; "" where there is none."""
        row: CardRow | None = self.currentIndex().data(ROW)
        return row.note.uid if row is not None else ""

    def stand_at(self, uid: str) -> None:
        """Put the keyboard on a card."""
        self.stand_in_row(self.cards.place_of(uid))

    def stand_in_row(self, place: int) -> None:
        """Put the keyboard on the card in a row, the nearest where there are fewer."""
        if self.cards.rows:
            self.setCurrentIndex(self.cards.index(min(max(0, place), len(self.cards.rows) - 1), 0))

    def show_current(self) -> None:
        """Scroll the card the keyboard is on into sight."""
        self._heights.measure_down_to(self.currentIndex().row())
        self.scrollTo(self.currentIndex())

    def landing_at(self, place: QPoint, stars: int, without: Iterable[str]) -> int:
        """Before which row a card with so many stars lands that is let go of at a place of the viewport: among those
        that have as many, for the most starred stay on top."""
        row = self.rowAt(place.y())
        if row < 0:
            row = len(self.cards.rows)
        elif place.y() > self.rowViewportPosition(row) + self.rowHeight(row) / 2:
            row += 1
        above = sum(1 for one in self.cards.rows if one.stars > stars)
        below = sum(1 for one in self.cards.rows if one.stars >= stars)
        row = min(max(row, above), below)
        gone = set(without)
        while row < len(self.cards.rows) and self.cards.rows[row].note.uid in gone:
            row += 1
        return row

    def show_landing(self, row: int | None) -> None:
        """Draw the line where what is carried would land; None takes it away."""
        if row != self._landing:
            self._landing = row
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._landing is not None:
            rows = len(self.cards.rows)
            last = self.rowViewportPosition(rows - 1) + self.rowHeight(rows - 1) if rows else 0
            top = self.rowViewportPosition(self._landing) if self._landing < rows else last
            with painting(self.viewport()) as painter:
                line = QRect(10, max(0, top - 6), self.viewport().width() - 20, LINE)
                painter.fillRect(line, colour("accent"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ends = {Key.Key_Home: 0, Key.Key_End: len(self.cards.rows) - 1}
        if key in ACROSS and held in {Ctrl, Qt.KeyboardModifier.NoModifier}:
            (self.pushed if held else self.stepped).emit(ACROSS[key])
        elif key in ALONG and held == Ctrl:
            self.raised.emit(ALONG[key])
        elif key in ALONG and held == Shift:
            self._reach(ALONG[key])
        elif key in ends and not held:
            self.stand_in_row(ends[key])
        elif not self._do(key, held):
            super().keyPressEvent(event)
        if key in GOING:
            self.show_current()

    def _do(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """What a key does to the card at hand; whether it does anything."""
        uid = self.current()
        if key == Key.Key_F2:
            self.renaming.emit()
        elif key == Key.Key_Escape and self._picked:
            self.let_go.emit()
        elif held or not uid:
            return False
        elif key == Key.Key_Space:
            self._anchor = uid
            self.toggled.emit(uid)
        elif key in {Key.Key_Return, Key.Key_Enter}:
            self.show_current()
            self.asked.emit(uid, self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))
        else:
            return False
        return True

    def _hear_letters(self) -> None:
        """Letters are shortcuts: those are found by the place of their key, too, where a keyboard writes Greek."""
        deeds = {"S": self.starred.emit, "P": self.played.emit, "Ctrl+A": lambda _uid: self._reach_all()}
        for key, do in deeds.items():
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._at_hand, do))

    def _at_hand(self, do: Callable[[str], object]) -> None:
        if uid := self.current():
            do(uid)

    def _reach_all(self) -> None:
        self.reached.emit(self.cards.rows[0].note.uid, self.cards.rows[-1].note.uid)

    def _reach(self, way: int) -> None:
        begin = self.current()
        if begin and not (self._anchor in self._picked and self.cards.place_of(self._anchor) >= 0):
            self._anchor = begin
        self.stand_in_row(self.currentIndex().row() + way)
        self.reached.emit(self._anchor, self.current())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            super().mousePressEvent(event)
            return
        row: CardRow = index.data(ROW)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.delegate.star_box(self.visualRect(index)).contains(place):
            self.starred.emit(row.note.uid)
            return
        before = self.current()
        self.setCurrentIndex(index)
        if self.delegate.is_at_sound(row, self.visualRect(index), place):
            self.played.emit(row.note.uid)
        elif event.modifiers() & Ctrl:
            self._anchor = row.note.uid
            self.toggled.emit(row.note.uid)
        elif event.modifiers() & Shift:
            self.reached.emit(self._anchor or before or row.note.uid, row.note.uid)
        elif row.note.uid in self._picked:
            self._pressed = row.note.uid  # it may be the begin of carrying all that is picked
        else:
            self._anchor = row.note.uid
            self.chosen.emit(row.note.uid)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, ""
        if pressed:
            self.chosen.emit(pressed)
        super().mouseReleaseEvent(event)

    def forget_press(self) -> None:
        """The mouse carries what it pressed: letting go chooses nothing."""
        self._pressed = ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            place = self.visualRect(index).center() if by_key else event.pos()
            self.asked.emit(self.current(), self.viewport().mapToGlobal(place))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.show_at_hand(is_here=self._is_here)
        self.stood.emit()

    def show_at_hand(self, *, is_here: bool) -> None:
        """Whether the keyboard is in this column, or was last: its card is shown then."""
        self._is_here = is_here
        self.delegate.at_hand = self.currentIndex().row() if is_here else -1
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.gone.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.stand_in_row(0)
        self.arrived.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._heights.measure_all()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._heights.measure_in_sight()

    def _hover(self, row: int) -> None:
        if row != self.delegate.hovered:
            self.delegate.hovered = row
            self.viewport().update()

    def _dress(self) -> None:
        one_column(self, theme().px(USUAL))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)  # what is picked, the card shows
        self.setAutoScroll(False)

    def _height(self, row: int) -> int:
        return self.delegate.height(self.cards.index(row), self.viewport().width())
