"""A few ways to look at the same things, side by side in one box; the chosen one underlined in green."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QTabBar

from ui.theme import colour, font, set_type, theme
from ui.theme.measures import BUTTON, RADIUS
from ui.widgets.painting import painting, rounded
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent

PADDING = 16


class Segments(QTabBar):
    """`words` by key; `chosen(key)` when somebody takes another. Arrow keys move."""

    chosen = Signal(str)

    def __init__(self, words: Mapping[str, str], name: str) -> None:
        super().__init__()
        self._keys = tuple(words)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        set_type(self, "body")
        for word in words.values():
            self.addTab(word)
        self.currentChanged.connect(lambda index: self.chosen.emit(self._keys[index]))

    @property
    def key(self) -> str:
        """The chosen one."""
        return self._keys[self.currentIndex()]

    def choose(self, key: str) -> None:
        """Take one; the first where there is none of that key."""
        self.setCurrentIndex(self._keys.index(key) if key in self._keys else 0)

    def show_keys(self, pattern: str) -> None:
        """Say in the tooltips which key takes which: "Alt+{n}"."""
        for index in range(self.count()):
            self.setTabToolTip(index, tip(f"{self.tabText(index)} ({pattern.format(n=index + 1)})"))

    def tabSizeHint(self, index: int) -> QSize:
        width = QFontMetricsF(font("body_strong")).horizontalAdvance(self.tabText(index))
        return QSize(int(width) + 2 * PADDING, theme().px(BUTTON))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        return QSize(sum(self.tabSizeHint(index).width() for index in range(self.count())), theme().px(BUTTON))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focus_rect(self) -> QRect:
        """Where the focus ring goes: inside the chosen one."""
        return self.tabRect(self.currentIndex()).adjusted(6, 6, -6, -6)

    def paintEvent(self, event: QPaintEvent) -> None:
        whole = QRectF(self.rect())
        clip = QPainterPath()
        clip.addRoundedRect(whole, RADIUS, RADIUS)
        with painting(self) as painter:
            painter.setClipPath(clip)
            painter.fillRect(whole, colour("sunken"))
            for index in range(self.count()):
                rect, here = QRectF(self.tabRect(index)), index == self.currentIndex()
                if here:
                    painter.fillRect(rect, colour("surface"))
                    painter.fillRect(QRectF(rect.left(), rect.bottom() - 3, rect.width(), 3), colour("accent"))
                if index:
                    painter.fillRect(QRectF(rect.left(), 0, 1, rect.height()), colour("line"))
                painter.setFont(font("body_strong" if here else "body"))
                painter.setPen(colour("ink" if here else "ink2"))
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
            painter.setClipping(False)
            rounded(painter, whole, RADIUS, None, colour("line_strong"))
