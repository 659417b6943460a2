"""How a row of an ordered list is painted and edited in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

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
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from ui.plan.ordered_model import OrderedModel
from ui.theme import ColourName, TextBlock, TypeName, colour, lay_out, paint_icon, set_type, theme
from ui.theme.measures import RADIUS
from ui.widgets.painting import rounded
from ui.widgets.text_field import Line

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

Index = QModelIndex | QPersistentModelIndex
GRIP, CROSS = 20, 24  # the gutters left and right of a row, in px
LONGEST = 5_000  # what an editor takes; the library takes fewer and says so


class OrderedDelegate(QStyledItemDelegate):
    """Paints plain words and lets them be edited. `write(index, text)` keeps them and answers what is wrong, or "".

    Enter and Tab keep, Esc gives up. What cannot be kept stays in the editor, which stays open.
    """

    added = Signal()

    def __init__(self, write: Callable[[Index, str], str]) -> None:
        super().__init__()
        self.write = write
        self.editor: QLineEdit | None = None
        self.index = QPersistentModelIndex()
        self.hovered = -1

    def words_rect(self, rect: QRect) -> QRect:
        """Where in a row the words go."""
        return rect.adjusted(GRIP, 0, -CROSS, 0)

    def block(self, index: Index, width: float) -> TextBlock:
        """The words of a cell, laid out."""
        return lay_out(str(index.data()), self.style_of(index), width)

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
        rect = self.words_rect(option.rect)
        if _invites(index):
            top = rect.top() + theme().px(5) + (theme().line_height("body") - 16) / 2
            paint_icon(painter, "plus", QRectF(rect.left(), top, 16, 16), colour("accent"))
            rect = rect.adjusted(24, 0, 0, 0)
        block = self.block(index, rect.width())
        block.paint(painter, QPointF(rect.left(), rect.top() + theme().px(5)), colour(self.ink_of(index)))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = Line(parent=parent)
        editor.setFrame(False)
        editor.setMaxLength(LONGEST)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        editor.setStyleSheet(
            "QLineEdit, QLineEdit:focus { border: 0; border-radius: 0; padding: 0 2px; min-height: 0;"
            f" border-bottom: 2px solid {colour('accent').name()}; }}"
        )
        set_type(editor, self.style_of(index))
        self.editor, self.index = editor, QPersistentModelIndex(index)
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            self._keep(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect = self.words_rect(option.rect)
        editor.setGeometry(rect.left() - 2, rect.top() + 2, rect.width() + 2, min(rect.height() - 4, theme().px(30)))

    def settle(self) -> bool:
        """Keep what is in an open editor, and close it if that went well; whether it did."""
        if self.editor is None or not self.index.isValid():
            return True
        kept = self._keep(self.editor, self.index)
        if kept:
            self.closeEditor.emit(self.editor, QStyledItemDelegate.EndEditHint.NoHint)
        return kept

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(editor, QLineEdit) or not self.index.isValid():
            return super().eventFilter(editor, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            hints = {
                Qt.Key.Key_Return: QStyledItemDelegate.EndEditHint.NoHint,
                Qt.Key.Key_Enter: QStyledItemDelegate.EndEditHint.NoHint,
                Qt.Key.Key_Tab: QStyledItemDelegate.EndEditHint.EditNextItem,
                Qt.Key.Key_Backtab: QStyledItemDelegate.EndEditHint.EditPreviousItem,
            }
            hint = hints.get(Qt.Key(event.key()))
            if hint is not None:
                self._enter(editor, hint)
                return True
        elif event.type() == QEvent.Type.FocusOut:
            if self._keep(editor, self.index):
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            return False
        return super().eventFilter(editor, event)

    def _enter(self, editor: QLineEdit, hint: QStyledItemDelegate.EndEditHint) -> None:
        adding = _invites(self.index) and bool(editor.text().strip())
        if self._keep(editor, self.index):
            self.closeEditor.emit(editor, hint if not adding else QStyledItemDelegate.EndEditHint.NoHint)
            if adding:
                self.added.emit()

    def _keep(self, editor: QLineEdit, index: Index) -> bool:
        """Whether the words are kept; where they are as they were, or an invitation was not taken, they are."""
        text = editor.text()
        if editor.property("kept") == text:
            return True  # by Enter, and now the editor is left
        if text == str(index.data(Qt.ItemDataRole.EditRole)) or (_invites(index) and not text.strip()):
            return True
        wrong = self.write(index, text)
        if not wrong:
            editor.setProperty("kept", text)
        return not wrong


def _invites(index: Index) -> bool:
    model = index.model()
    return isinstance(model, OrderedModel) and model.record(index) is None
