"""Tabs: words with a count, the chosen one underlined in green."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QTabBar, QWidget

from ui.theme import ColourName, colour, font, set_type, theme
from ui.theme.measures import TABS
from ui.widgets.painting import painting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPaintEvent

GAP, COUNT_GAP = 28, 7


class Tabs(QTabBar):
    """A row of tabs; `currentChanged(int)` tells. Arrow keys move, Tab leaves. Counts are optional numbers."""

    def __init__(self, words: Sequence[str] = (), name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setAccessibleName(name)
        self._counts: dict[int, int] = {}
        set_type(self, "body")
        for word in words:
            self.addTab(word)

    def set_count(self, index: int, count: int | None) -> None:
        """The number beside a tab; None takes it away."""
        if count is None:
            self._counts.pop(index, None)
        else:
            self._counts[index] = count
        self.setTabWhatsThis(index, "" if count is None else str(count))
        self.updateGeometry()
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        width = QFontMetricsF(_strong()).horizontalAdvance(self.tabText(index)) + self._count_width(index)
        return QSize(int(width) + GAP, theme().px(TABS))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def focus_rect(self) -> QRect:
        """Where the focus ring goes: around the chosen tab."""
        return self.tabRect(self.currentIndex()).adjusted(-4, 4, 4 - GAP, -4)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), colour("line"))
            for index in range(self.count()):
                self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        rect = QRectF(self.tabRect(index)).adjusted(0, 0, -GAP, 0)
        chosen = index == self.currentIndex()
        if chosen:
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 3), colour("accent"))
        ink: ColourName = "ink" if chosen else "ink2"
        painter.setPen(colour(ink if self.isTabEnabled(index) else "disabled"))
        painter.setFont(_strong() if chosen else font("body"))
        metrics = QFontMetricsF(painter.font())
        baseline = (rect.height() - 2 + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(rect.left(), baseline), self.tabText(index))
        if index in self._counts:
            left = rect.left() + metrics.horizontalAdvance(self.tabText(index)) + COUNT_GAP
            painter.setFont(font("small"))
            painter.setPen(colour("ink3"))
            painter.drawText(QPointF(left, baseline), str(self._counts[index]))

    def _count_width(self, index: int) -> float:
        if index not in self._counts:
            return 0
        return QFontMetricsF(font("small")).horizontalAdvance(str(self._counts[index])) + COUNT_GAP


def _strong() -> QFont:
    return font("body_strong")
