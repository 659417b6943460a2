"""A row to tick: a box of the house and its words; a click anywhere on it ticks, and so does Space.

A row with WHY_NOT cannot be ticked and says so below its words. What is shortened stands whole in a tooltip.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from ui.theme import ColourName, TypeName, colour, font, theme
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
    """Paints and ticks rows of a model whose items can be checked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pressed = QPersistentModelIndex()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(
            0, max(theme().px(ROW), sum(theme().line_height(style) for _text, style, _ink in _lines(index)) + 8)
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, side = QRectF(option.rect), theme().px(BOX)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, row, RADIUS, colour("select"))
        box = QRectF(row.left() + INSET, row.center().y() - side / 2, side, side)
        paint_check(painter, box, on=is_ticked(index), enabled=not index.data(WHY_NOT))
        lines, words = _lines(index), _words(row)
        words.setTop(row.center().y() - sum(theme().line_height(style) for _text, style, _ink in lines) / 2)
        for text, style, ink in lines:
            words.setHeight(theme().line_height(style))
            painter.setFont(font(style))
            painter.setPen(colour(ink))
            shown = QFontMetricsF(font(style)).elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
            words.moveTop(words.bottom())
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        lines, room = _lines(index), _words(QRectF(option.rect)).width()
        shortened = any(QFontMetricsF(font(style)).horizontalAdvance(text) > room for text, style, _ink in lines)
        if event.type() == QEvent.Type.ToolTip and shortened:
            QToolTip.showText(event.globalPos(), tip("\n".join(text for text, _style, _ink in lines)), view)
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


def _lines(index: Index) -> list[tuple[str, TypeName, ColourName]]:
    """What stands in a row, a line after the other."""
    why_not = index.data(WHY_NOT)
    if why_not:
        return [(index.data(), "body", "ink3"), (why_not, "meta", "ink2")]
    return [(index.data() or "", "body", "ink")]


def is_ticked(index: Index) -> bool:
    """Whether the row is ticked; a model may say so by a number."""
    return Qt.CheckState(index.data(Role.CheckStateRole) or 0) is Qt.CheckState.Checked
