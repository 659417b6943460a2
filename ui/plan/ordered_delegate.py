"""How a row of an ordered list is painted and edited in place."""

from __future__ import annotations

from contextlib import nullcontext
from itertools import count
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from ui.plan.ordered_model import OrderedModel
from ui.plan.row_editor import ABOVE, SIDE, RowEditor
from ui.theme import ColourName, TextBlock, TypeName, colour, lay_out, paint_icon, theme
from ui.theme.measures import RADIUS
from ui.widgets.painting import rounded

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

Index = QModelIndex | QPersistentModelIndex
GRIP, CROSS = 20, 24  # the gutters left and right of a row, in px
LATEST_MS = 250  # on its way to the disk after so long: there within 300 ms, with the writing itself
_sittings = count(1)

Hint = QStyledItemDelegate.EndEditHint
ENDS = {
    Qt.Key.Key_Return: Hint.NoHint,
    Qt.Key.Key_Enter: Hint.NoHint,
    Qt.Key.Key_Tab: Hint.EditNextItem,
    Qt.Key.Key_Backtab: Hint.EditPreviousItem,
}


class Keeper(Protocol):
    """Who keeps what is typed in a row, and answers what is wrong, or ""."""

    def write(self, index: Index, text: str, sitting: str) -> str:
        """Keep the words of a row, a new one where it invites; all of one sitting is one undo."""

    def take_back(self, index: Index, before: str, sitting: str) -> str:
        """Have a row say what it said before the sitting; one that is new is gone again."""


class OrderedDelegate(QStyledItemDelegate):
    """Paints plain words and lets them be edited. What is typed is kept `LATEST_MS` after a key, and all of one editing
    is one undo.

    Enter and Tab keep, Esc takes back what this editing changed. What cannot be kept stays in the editor, which stays
    open. `grew(row)` when what is typed may take more room, or less.
    """

    added = Signal()
    grew = Signal(int)

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self.keeper = keeper
        self.editor: RowEditor | None = None
        self.index = QPersistentModelIndex()
        self.hovered = -1
        self._before = self._kept = self._sitting = ""
        self._adds = False
        self._latest = QTimer(self, singleShot=True, interval=LATEST_MS)
        self._latest.timeout.connect(self._keep_meanwhile)

    def words_rect(self, rect: QRect) -> QRect:
        """Where in a row the words go."""
        return rect.adjusted(GRIP, 0, -CROSS, 0)

    def block(self, index: Index, width: float) -> TextBlock:
        """The words of a cell, laid out."""
        words = self.editor.text() if self.editor is not None and self.edits(index) else str(index.data())
        return lay_out(words, self.style_of(index), width)

    def edits(self, index: Index) -> bool:
        """Whether this cell is being edited: the editor shows its words."""
        return self.editor is not None and self.index == index

    def keeps_at_once(self, index: Index) -> bool:
        """Whether what is typed in this cell is worth keeping before it is all there."""
        return True

    def style_of(self, index: Index) -> TypeName:
        """The type style of a cell's words."""
        return "body"

    def ink_of(self, index: Index) -> ColourName:
        """The colour of a cell's words; the inviting row is a green word."""
        return "accent" if _invites(index) else "ink"

    def height(self, index: Index, width: int) -> int:
        """How tall a row is at this width."""
        inner = self.words_rect(QRect(0, 0, width, 10)).width()
        return max(theme().px(32), round(self.block(index, inner).height) + 10)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.height(index, option.rect.width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, option, index)
        self.paint_row(painter, option, index)
        painter.restore()

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Hover or selection behind a whole row, of which this cell shows its part; with the row's grip and cross."""
        view = option.widget
        if not isinstance(view, QTableView):
            return
        whole = QRect(0, option.rect.top(), view.viewport().width(), option.rect.height())
        here = view.hasFocus() and view.currentIndex().row() == index.row()
        hovered = index.row() == self.hovered
        painter.save()
        painter.setClipRect(option.rect)
        if here or hovered:
            rounded(painter, QRectF(whole).adjusted(0, 1, 0, -1), RADIUS, colour("select" if here else "sunken"))
            if not _invites(index):
                self.paint_handles(painter, whole)
        painter.restore()

    def paint_handles(self, painter: QPainter, rect: QRect) -> None:
        """The grip at the left and the cross at the right."""
        line = min(rect.height(), theme().px(32))
        paint_icon(painter, "move", QRectF(rect.left() + 2, rect.top() + (line - 14) / 2, 14, 14), colour("ink3"))
        paint_icon(painter, "close", QRectF(rect.right() - 17, rect.top() + (line - 12) / 2, 12, 12), colour("ink3"))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The words; with a plus before them in the row that invites."""
        if self.edits(index):
            return
        rect = self.words_rect(option.rect)
        if _invites(index):
            top = rect.top() + theme().px(5) + (theme().line_height("body") - 16) / 2
            paint_icon(painter, "plus", QRectF(rect.left(), top, 16, 16), colour("accent"))
            rect = rect.adjusted(24, 0, 0, 0)
        block = self.block(index, rect.width())
        block.paint(painter, QPointF(rect.left(), rect.top() + theme().px(5)), colour(self.ink_of(index)))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = self.make_editor(parent, index)
        self.editor, self.index = editor, QPersistentModelIndex(index)
        self._before = self._kept = str(index.data(Qt.ItemDataRole.EditRole))
        editor.setText(self._before)  # its height rests on it
        self._adds, self._sitting = _invites(index), f"row {next(_sittings)}"
        editor.textChanged.connect(self._typed)
        return editor

    def make_editor(self, parent: QWidget, index: Index) -> RowEditor:
        """What a cell is edited in."""
        return RowEditor(parent, str(index.data(Qt.ItemDataRole.AccessibleTextRole)), self.style_of(index))

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor = None
            self._latest.stop()
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, RowEditor) and not editor.document().isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if editor is self.editor:
            self._finish(self.editor)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect = self.words_rect(option.rect)
        height = max(theme().px(30), round(self.block(index, rect.width()).height) + 2 * theme().px(5) - ABOVE)
        editor.setGeometry(rect.left() - SIDE, rect.top() + ABOVE, rect.width() + 2 * SIDE, height)

    def settle(self) -> bool:
        """Keep what is in an open editor, and close it if that went well; whether it did."""
        if self.editor is None or not self.index.isValid():
            return True
        kept = self._finish(self.editor)
        if kept:
            self.closeEditor.emit(self.editor, Hint.NoHint)
        return kept

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(editor, RowEditor) or editor is not self.editor or not self.index.isValid():
            return super().eventFilter(editor, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._give_up(editor)
                return True
            hint = ENDS.get(Qt.Key(event.key()))
            if hint is not None:
                self._enter(editor, hint)
                return True
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() != Qt.FocusReason.PopupFocusReason and self._finish(editor):
                self.closeEditor.emit(editor, Hint.NoHint)
            return False
        return super().eventFilter(editor, event)

    def _typed(self) -> None:
        if self.editor is None or not self.index.isValid() or not self.editor.document().isModified():
            return
        if not self._latest.isActive() and self.keeps_at_once(self.index):
            self._latest.start()
        self.grew.emit(self.index.row())

    def _enter(self, editor: RowEditor, hint: QStyledItemDelegate.EndEditHint) -> None:
        adding = self._adds and bool(editor.text().strip())
        if self._finish(editor):
            self.closeEditor.emit(editor, hint if not adding else Hint.NoHint)
            if adding:
                self.added.emit()

    def _give_up(self, editor: RowEditor) -> None:
        """Close the editor, and have the row say what it said before."""
        index, changed = QPersistentModelIndex(self.index), self._kept != self._before
        self.closeEditor.emit(editor, Hint.RevertModelCache)
        if changed:
            self.keeper.take_back(index, self._before, self._sitting)

    def _finish(self, editor: RowEditor) -> bool:
        """Whether all is as it is to stay: kept, or as it was before."""
        text = editor.text()
        if text != self._before and not (self._adds and not text.strip()):
            return self._keep(text)
        if self._kept != self._before and self.keeper.take_back(self.index, self._before, self._sitting):
            return False
        self._kept = self._before
        return True

    def _keep_meanwhile(self) -> None:
        """Keep what is typed so far. Nothing at all is for whoever ends the editing to judge."""
        if self.editor is not None and self.index.isValid() and self.editor.text().strip():
            self._keep(self.editor.text())

    def _keep(self, text: str) -> bool:
        self._latest.stop()
        if text == self._kept:
            return True
        model = self.index.model()
        with model.taking(self.index) if isinstance(model, OrderedModel) else nullcontext():
            wrong = self.keeper.write(self.index, text, self._sitting)
        if not wrong:
            self._kept = text
        return not wrong


def _invites(index: Index) -> bool:
    model = index.model()
    return isinstance(model, OrderedModel) and model.record(index) is None
