"""A row to tick: a box of the house and its words; a click anywhere on it ticks, and so does Space.

A row with WHY_NOT cannot be ticked and says so below its words, whole, on as many lines as that takes. What is
shortened of its words stands whole in a tooltip.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from ui.theme import ColourName, TextBlock, colour, lay_out, theme
from ui.theme.measures import RADIUS
from ui.widgets.check_box import BOX, paint_check
from ui.widgets.painting import rounded
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    Index = QModelIndex | QPersistentModelIndex

ROW, INSET, GAP = 34, 8, 10
Role = Qt.ItemDataRole
WHY_NOT = Role.UserRole + 2  # the first one after what an item's own data is


class TickedRow(QStyledItemDelegate):
    """Paints and ticks rows of a model whose items can be checked, as wide as the list `view` is."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed = QPersistentModelIndex()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = QRectF(0, 0, self._view.viewport().width() - 2 * self._view.spacing(), 0)
        return QSize(0, max(theme().px(ROW), round(_height(_blocks(index, _words(row).width()))) + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, side = QRectF(option.rect), theme().px(BOX)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, row, RADIUS, colour("select"))
        box = QRectF(row.left() + INSET, row.center().y() - side / 2, side, side)
        paint_check(painter, box, on=is_ticked(index), enabled=not index.data(WHY_NOT))
        words = _words(row)
        blocks = _blocks(index, words.width())
        at = QPointF(words.left(), row.center().y() - _height(blocks) / 2)
        for block, ink in blocks:
            block.paint(painter, at, colour(ink))
            at += QPointF(0, block.height)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        blocks = _blocks(index, _words(QRectF(option.rect)).width())
        if event.type() == QEvent.Type.ToolTip and any(block.shortened for block, _ink in blocks):
            QToolTip.showText(event.globalPos(), tip(str(index.data())), view)
            return True
        return super().helpEvent(event, view, option, index)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if index.data(WHY_NOT):
            return False
        by_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if self._is_clicked(event, index) or (by_key and event.type() == QEvent.Type.KeyPress):
            other = Qt.CheckState.Unchecked if is_ticked(index) else Qt.CheckState.Checked
            return model.setData(index, other, Role.CheckStateRole)
        return False

    def _is_clicked(self, event: QEvent, index: Index) -> bool:
        """Whether the left button is let go on the row it was pressed on."""
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        if event.type() != QEvent.Type.MouseButtonRelease:
            self._pressed = QPersistentModelIndex(index)
            return False
        pressed, self._pressed = self._pressed, QPersistentModelIndex()
        return pressed == index


def _words(row: QRectF) -> QRectF:
    """Where the words of a row stand."""
    return row.adjusted(INSET + theme().px(BOX) + GAP, 0, -INSET, 0)


def _blocks(index: Index, width: float) -> list[tuple[TextBlock, ColourName]]:
    """What stands in a row of this width, one below the other."""
    why_not = index.data(WHY_NOT)
    title = lay_out(index.data() or "", "body", width, 1)
    return [(title, "ink3"), (lay_out(why_not, "meta", width), "ink2")] if why_not else [(title, "ink")]


def _height(blocks: list[tuple[TextBlock, ColourName]]) -> float:
    return sum(block.height for block, _ink in blocks)


def is_ticked(index: Index) -> bool:
    """Whether the row is ticked; a model may say so by a number."""
    return Qt.CheckState(index.data(Role.CheckStateRole) or 0) is Qt.CheckState.Checked
