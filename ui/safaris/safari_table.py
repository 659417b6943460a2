"""A column of safaris that are painted only while in sight: the rows of the list, the cards of the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView

from safari.words import _
from ui.safaris.safari_delegate import HEIGHT, RowDelegate, SafariDelegate
from ui.safaris.safari_model import ROW, SafariModel
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ui.safaris.safari_model import SafariRow

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SafariTable(QTableView):
    """The rows. `opened(uid)` by Enter or a click: pressed and released on the same row."""

    opened = Signal(str)

    def __init__(self, delegate: RowDelegate | None = None, name: str = "", height: int = HEIGHT) -> None:
        super().__init__()
        self.safaris = SafariModel()
        self._delegate = delegate or SafariDelegate()
        self._height = height
        self._pressed = ""  # the safari the mouse went down on
        self.setModel(self.safaris)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name or _("Safaris"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.follow_text_size()
        theme().themed.connect(self.follow_text_size)

    def follow_text_size(self) -> None:
        """Rows as tall as the text size needs."""
        self.verticalHeader().setDefaultSectionSize(theme().px(self._height))

    def show_rows(self, rows: Sequence[SafariRow], today: date) -> None:
        """Show these; the row the keyboard is on stays."""
        here = self.current()
        self.safaris.show_rows(rows)
        self.stand_at(here)

    def current(self) -> str:
        """The uid of the safari the keyboard is on."""
        return uid_of(self.currentIndex())

    def stand_at(self, uid: str) -> None:
        """Put the keyboard on a safari, or on the first."""
        if self.safaris.rows:
            self.setCurrentIndex(self.safaris.index(max(0, self.safaris.place_of(uid)), 0))

    def take_focus(self) -> None:
        """Bring the keyboard here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self.safaris.rows) - 1}
        if event.key() in ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.key() in ends:
            self.setCurrentIndex(self.safaris.index(ends[Qt.Key(event.key())], 0))
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = uid_of(self.indexAt(event.position().toPoint()))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        pressed, self._pressed = self._pressed, ""
        if event.button() == Qt.MouseButton.LeftButton and pressed and uid_of(index) == pressed:
            self._open(index)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def focus_rect(self) -> QRect:
        """The row the keyboard is on, for the focus ring."""
        place = self.visualRect(self.currentIndex()) if self.currentIndex().isValid() else self.rect()
        return place.adjusted(4, 4, -4, -4)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ROW).uid)


def uid_of(index: QModelIndex) -> str:
    """The uid of the safari there; "" where there is none."""
    row: SafariRow | None = index.data(ROW)
    return row.uid if row is not None else ""
