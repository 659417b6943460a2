"""Choosing a note: the safari's notes in a list, searched as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from safari.words import _, ngettext
from ui.story.note_rows import NoteRows, RowPainter
from ui.theme import theme
from ui.widgets.announce import announce
from ui.widgets.boxes import column
from ui.widgets.plain_text import PlainText
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.story.note_rows import Choosable

TALLEST, SHORTEST = 268, 60
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class _List(QListView):
    """As tall as its rows, up to a limit."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height of the rows."""
        self.scheduleDelayedItemsLayout()
        rows = sum(self.sizeHintForIndex(self.model().index(place, 0)).height() for place in range(self._counted()))
        wanted = max(SHORTEST, min(theme().px(TALLEST), rows + 2))
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def _counted(self) -> int:
        return min(self.model().rowCount(), 12)


class NotePicker(QWidget):
    """`picked(uid)` when a note is chosen, by click or Enter. Down goes from the search field into the list."""

    picked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.search = TextField(name=_("Search the notes"), placeholder=_("Search the notes"), limit=100)
        self.list = _List()
        self.rows = NoteRows(self.list)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(RowPainter(self.list, self.rows))
        self.list.setAccessibleName(name)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setProperty("noRing", True)  # the row at hand shows where one is
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)  # a long day has thousands of notes
        self.list.setMouseTracking(True)
        self.list.viewport().setAutoFillBackground(False)
        self._none = PlainText("", "small", "ink3")
        self.setLayout(column(self.search, self.list, self._none, gap=6))
        self.search.textChanged.connect(self._search)
        self.list.clicked.connect(self._pick)
        for each in (self.search, self.list):
            each.installEventFilter(self)

    def show_notes(self, rows: Sequence[Choosable], chosen: str = "", none: str = "") -> None:
        """Offer these notes; `none` is said where there are none."""
        self.rows.show(rows, chosen)
        self.search.setVisible(len(rows) > 5)
        self._none.setText(none if not rows else _("No note has these words."))
        self._sized()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in ENTER and (watched is self.list or self.search.text().strip()):
                self._pick(self._at_hand())
                return True
            if watched is self.search and event.key() == Qt.Key.Key_Down:
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                self.list.setCurrentIndex(self._at_hand())
                return True
        if event.type() == QEvent.Type.FocusIn and watched is self.list and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._at_hand())
        return super().eventFilter(watched, event)

    def _at_hand(self) -> QModelIndex:
        """The row Enter takes: the one the keys are on, else the first."""
        current = self.list.currentIndex()
        return current if current.isValid() else self.rows.index(0)

    def _pick(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index)
        if row is not None and row.held_back:
            announce(self.list, row.held_back)
        elif row is not None:
            self.picked.emit(row.note.uid)

    def _search(self, typed: str) -> None:
        self.rows.search(typed)
        self.list.scrollToTop()
        self._sized()
        count = self.rows.rowCount()
        announce(self.list, ngettext("{n} note", "{n} notes", count).format(n=count))

    def _sized(self) -> None:
        is_empty = self.rows.rowCount() == 0
        self.list.setVisible(not is_empty)
        self._none.setVisible(is_empty)
        self.list.fit()
