"""Dragging a row of an ordered list: the row follows the pointer, a line shows where it lands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QPainter, QPixmap

from ui.plan.ordered_delegate import CROSS, GRIP
from ui.theme import colour
from ui.widgets.painting import painting, pen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView


class RowDrag:
    """`rows` are the rows that can change places, the first ones of the view; the last one of it only invites."""

    def __init__(self, view: QTableView) -> None:
        self._view = view
        self._row = -1
        self._pointer = QPoint()
        self._picture = QPixmap()

    @property
    def is_on(self) -> bool:
        """Whether a row is held."""
        return self._row >= 0

    def take(self, row: int, place: QPoint) -> None:
        """A row is taken by its grip."""
        self._picture = self._view.viewport().grab(self._rect(row))
        self._row, self._pointer = row, place

    def follow(self, place: QPoint) -> None:
        """The pointer moved."""
        self._pointer = place
        self._view.viewport().update()

    def let_go(self, place: QPoint) -> tuple[int, int]:
        """The row is let go: which one it was, and which place it gets."""
        row, self._row = self._row, -1
        self._view.viewport().update()
        gap = self._gap_at(place.y())
        return row, gap if gap <= row else gap - 1

    def paint(self) -> None:
        """The row under the pointer, and the line."""
        gap = self._gap_at(self._pointer.y())
        y = self._rect(gap).top() if gap < self._rows() else self._rect(gap - 1).bottom()
        with painting(self._view.viewport()) as painter:
            self._paint_row(painter)
            painter.setPen(pen(colour("accent"), 2))
            painter.drawLine(QPointF(GRIP, y), QPointF(self._view.viewport().width() - CROSS, y))

    def _paint_row(self, painter: QPainter) -> None:
        painter.setOpacity(0.9)
        painter.drawPixmap(
            QPoint(0, self._pointer.y() - round(self._picture.deviceIndependentSize().height() / 2)), self._picture
        )
        painter.setOpacity(1)

    def _rows(self) -> int:
        return self._view.model().rowCount() - 1

    def _rect(self, row: int) -> QRect:
        view = self._view
        return QRect(0, view.rowViewportPosition(row), view.viewport().width(), view.rowHeight(row))

    def _gap_at(self, y: int) -> int:
        """Between which rows a thing let go at this height would land: 0 is before the first."""
        return next((row for row in range(self._rows()) if y < self._rect(row).center().y()), self._rows())
