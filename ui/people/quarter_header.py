"""The head of the heat map: the year over its first quarter, and the quarters below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QHeaderView

from ui.theme import colour, font, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.people.table import Column, PeopleTable

EDGE, BELOW = 6, 6


class QuarterHeader(QHeaderView):
    """Two lines: quarters below, and above the first one in sight of each year that year."""

    def __init__(self, table: PeopleTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._people = table.people
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 2 * theme().line_height("meta") + BELOW)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        column: Column = self._people.columns[logicalIndex]
        line = theme().line_height("meta")
        box = QRectF(rect).adjusted(EDGE + column.indent, 0, -EDGE, -BELOW)
        above, title = column.heading or ("", column.title)
        painter.save()
        painter.setPen(colour("ink2"))
        painter.setFont(font("label"))
        if above != self._before(logicalIndex):
            painter.drawText(QRectF(box.left(), box.bottom() - 2 * line, box.width(), line), column.alignment, above)
        painter.setFont(font("meta"))
        words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(QRectF(box.left(), box.bottom() - line, box.width(), line), column.alignment, words)
        painter.restore()

    def _before(self, section: int) -> str:
        """What stands above the section in sight before this one."""
        before = next((one for one in range(section - 1, -1, -1) if not self.isSectionHidden(one)), -1)
        heading = self._people.columns[before].heading if before >= 0 else None
        return heading[0] if heading else ""
