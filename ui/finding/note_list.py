"""The list of notes: a table of one column and rows of one height, which lays out nothing that is not in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from safari.words import _
from ui.finding.note_delegate import NoteDelegate
from ui.finding.notes_model import Index, NotesModel
from ui.theme import theme

NEAR_THE_END = 20  # rows


class NoteList(QTableView):
    """`chosen(Found or None)` when another note is chosen; `typed(str)` when somebody types a letter; `nearly_over`
    when the last rows come into sight."""

    chosen = Signal(object)
    typed = Signal(str)
    nearly_over = Signal()

    def __init__(self, model: NotesModel) -> None:
        super().__init__()
        self.notes = model
        self.setModel(model)
        self.setItemDelegate(NoteDelegate(model, self))
        self.setAccessibleName(_("Notes, newest first"))
        self._shape()
        model.modelReset.connect(self._after_reset)
        theme().themed.connect(self._fit)
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)

    def _shape(self) -> None:
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("noRing", True)
        self.setStyleSheet("selection-background-color: transparent")  # the delegate paints the chosen row

    def choose_row(self, row: int) -> None:
        """Choose a row and bring it into sight."""
        if 0 <= row < self.notes.rowCount():
            self.setCurrentIndex(self.notes.index(row, 0))

    def take_in(self, records: frozenset[str]) -> None:
        """Take in a change of notes; what is being read does not move."""
        bar = self.verticalScrollBar()
        before = bar.value()
        added = self.notes.take_in(records)
        if added and before:
            bar.setValue(before + added * self.verticalHeader().defaultSectionSize())
        self._tell(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._tell(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.notes.rowCount() - 1}
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.key() in ends:
            self.choose_row(ends[Qt.Key(event.key())])
        elif plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Not Qt's, which would go through a million rows; a letter typed here goes to the search line."""

    def _tell(self, index: Index) -> None:
        self.chosen.emit(self.notes.found(index.row()) if index.isValid() else None)

    def _after_reset(self) -> None:
        self.scrollToTop()
        self.chosen.emit(None)

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(NoteDelegate.row_height())

    def _look_ahead(self, value: int) -> None:
        rows = (self.verticalScrollBar().maximum() - value) / self.verticalHeader().defaultSectionSize()
        if rows < NEAR_THE_END:
            self.nearly_over.emit()
