"""A list that a person orders by hand: edited in place, moved by its grip or Ctrl+arrows, as tall as what is in it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QScrollArea, QSizePolicy, QTableView

from safari.words import _
from ui.plan.ordered_delegate import CROSS, GRIP, OrderedDelegate
from ui.plan.ordered_model import Index, OrderedModel
from ui.plan.row_drag import RowDrag


class OrderedView(QTableView):
    """`moved(record, place)` and `dropped(record)` are asked for; the list changes when the library has.

    Enter and F2 edit, Ctrl+Up and Ctrl+Down move, Delete removes; the last row takes a new one.
    """

    moved = Signal(object, int)
    dropped = Signal(object)

    def __init__(self, model: OrderedModel, delegate: OrderedDelegate, name: str) -> None:
        super().__init__()
        self.ordered, self.delegate = model, delegate
        self._drag = RowDrag(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self._look()
        model.shown.connect(self.fit)
        delegate.added.connect(self._invite_again)
        delegate.grew.connect(self._grow)
        self.fit()

    def fit(self) -> None:
        """Be as tall as the rows are."""
        width, whole = self.viewport().width(), 0
        header = self.verticalHeader()
        for row in range(self.ordered.rowCount()):
            height = self.delegate.height(self.ordered.index(row, 0), width)
            whole += height
            if header.sectionSize(row) != height:
                header.resizeSection(row, height)
        self.setFixedHeight(max(whole, 1))

    def _grow(self, row: int) -> None:
        """Give a row as much room as what is typed in it takes."""
        height = self.delegate.height(self.ordered.index(row, 0), self.viewport().width())
        if self.verticalHeader().sectionSize(row) != height:
            self.fit()
            self.updateEditorGeometries()

    def settle(self) -> bool:
        """Keep what is being typed in a row; whether nothing is left to be kept."""
        return self.delegate.settle()

    def edit_row(self, row: int, column: int = 0) -> None:
        """Begin to edit a cell."""
        index = self.ordered.index(row, column)
        self.setCurrentIndex(index)
        self.edit(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()  # the whole row shows it, not the cell alone
        self._bring_into_view()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, record = self.currentIndex(), self.ordered.record(self.currentIndex())
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if ctrl and event.key() in moves:
            self._move(index.row(), index.row() + moves[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and index.isValid():
            self.edit(index if record is not None else index.siblingAtColumn(0))
        elif event.key() == Qt.Key.Key_Delete and record is not None:
            self.dropped.emit(record)
        elif event.key() == Qt.Key.Key_Space and record is not None:
            self.press_space(record)
        else:
            super().keyPressEvent(event)

    def press_space(self, record: Any) -> None:  # noqa: ANN401 - a step, an item, a question
        """What Space does with a row: nothing, where there is nothing to tick."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.ordered.index(0, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        record = self.ordered.record(index) if index.isValid() else None
        if event.button() != Qt.MouseButton.LeftButton or (record is None and not index.isValid()):
            super().mousePressEvent(event)
        elif record is not None and place.x() < GRIP:
            self.setCurrentIndex(index)
            self._drag.take(index.row(), place)
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif record is not None and place.x() >= self.viewport().width() - CROSS:
            self.dropped.emit(record)
        else:
            self.setCurrentIndex(index)
            self.press_words(index, place)

    def press_words(self, index: QModelIndex, place: QPoint) -> None:
        """What a click on the words of a row does: they are edited."""
        self.edit(index if self.ordered.record(index) is not None else index.siblingAtColumn(0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._drag.is_on:
            self._drag.follow(place)
            return
        row = self.indexAt(place).row()
        if row != self.delegate.hovered:
            self.delegate.hovered = row
            self.viewport().update()
        at_grip = 0 <= row < len(self.ordered.records) and place.x() < GRIP
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if at_grip else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._drag.is_on:
            super().mouseReleaseEvent(event)
            return
        self.viewport().unsetCursor()
        self._move(*self._drag.let_go(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and self.delegate.hovered >= 0:
            self.delegate.hovered = -1
            self.viewport().update()
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        record = self.ordered.record(index) if index.isValid() else None
        if record is not None:
            self.setCurrentIndex(index)
            menu = QMenu(self)
            self.fill_menu(menu, index, record)
            menu.exec(event.globalPos())

    def fill_menu(self, menu: QMenu, index: QModelIndex, record: Any) -> None:  # noqa: ANN401 - step, item, question
        """What can be done with a row."""
        row = index.row()
        menu.addAction(_("Edit")).triggered.connect(lambda: self.edit(index))
        up, down = menu.addAction(f"{_('Move up')}\tCtrl+Up"), menu.addAction(f"{_('Move down')}\tCtrl+Down")
        up.triggered.connect(lambda: self._move(row, row - 1))
        down.triggered.connect(lambda: self._move(row, row + 1))
        up.setEnabled(row > 0)
        down.setEnabled(row + 1 < len(self.ordered.records))
        menu.addSeparator()
        menu.addAction(f"{_('Remove')}\tDel").triggered.connect(lambda: self.dropped.emit(record))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drag.is_on:
            self._drag.paint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def focus_rect(self) -> QRect:
        """The cell the keyboard is on, for the focus ring."""
        cell = self.visualRect(self.currentIndex())
        return cell.adjusted(4, 4, -4, -4) if cell.isValid() else self.rect()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _bring_into_view(self) -> None:
        """Have what scrolls around the list show the row the keyboard is on: the list itself never scrolls."""
        step = self.parentWidget()
        while step is not None and not isinstance(step, QScrollArea):
            step = step.parentWidget()
        content = step.widget() if step is not None else None
        if step is not None and content is not None and self.hasFocus():
            cell = self.visualRect(self.currentIndex())
            for corner in (cell.bottomLeft(), cell.topLeft()):
                step.ensureVisible(0, self.viewport().mapTo(content, corner).y(), 0, 40)

    def _look(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        for header in (self.verticalHeader(), self.horizontalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _move(self, row: int, to: int) -> None:
        if row != to and 0 <= row < len(self.ordered.records) and 0 <= to < len(self.ordered.records):
            self.moved.emit(self.ordered.records[row], to)
            self.setCurrentIndex(self.ordered.index(to, 0))

    def _invite_again(self) -> None:
        self.edit_row(len(self.ordered.records))
