"""A row to tick: a box of the house and its words; a click anywhere on it ticks, and so does Space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import colour, font, theme
from ui.theme.measures import RADIUS
from ui.widgets.check_box import BOX, paint_check
from ui.widgets.painting import rounded

if TYPE_CHECKING:
    Index = QModelIndex | QPersistentModelIndex

ROW, INSET, GAP = 34, 8, 10
Role = Qt.ItemDataRole


class TickedRow(QStyledItemDelegate):
    """Paints and ticks rows of a model whose items can be checked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, max(theme().px(ROW), theme().line_height("body") + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, side = QRectF(option.rect), theme().px(BOX)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, row, RADIUS, colour("select"))
        box = QRectF(row.left() + INSET, row.center().y() - side / 2, side, side)
        paint_check(painter, box, on=is_ticked(index))
        words = row.adjusted(INSET + side + GAP, 0, -INSET, 0)
        face = font("body")
        painter.setFont(face)
        painter.setPen(colour("ink"))
        text = QFontMetricsF(face).elidedText(index.data(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        by_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if event.type() == QEvent.Type.MouseButtonRelease or (by_key and event.type() == QEvent.Type.KeyPress):
            other = Qt.CheckState.Unchecked if is_ticked(index) else Qt.CheckState.Checked
            return model.setData(index, other, Role.CheckStateRole)
        return False


def is_ticked(index: Index) -> bool:
    """Whether the row is ticked; a model may say so by a number."""
    return Qt.CheckState(index.data(Role.CheckStateRole)) is Qt.CheckState.Checked
