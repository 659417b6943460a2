"""What a field for several lines has to do to be as tall as what is written in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import TypeName, theme
from ui.widgets.writing_area import WritingArea

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class Growing(WritingArea):
    """From `least_lines` tall to `most_lines`, then it scrolls. Tab leaves it.

    `frame` px are above and below the lines together. `wish` and `narrowest` are widths in px.
    """

    wish: ClassVar = 240
    narrowest: ClassVar = 80
    frame: ClassVar = 0

    def __init__(self, least: int, most: int, style: TypeName, parent: QWidget | None = None) -> None:
        self.least_lines, self.most_lines, self.style_name = least, most, style  # Qt asks while it is being made
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.grow)

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def lines(self) -> int:
        """How many lines the text takes, also those beyond the most that are shown."""
        return max(1, round(self.document().documentLayout().documentSize().height()))  # it counts in lines

    def line_height(self) -> int:
        """The height of one line in px."""
        return theme().line_height(self.style_name)

    def grow(self) -> None:
        """Be as tall as the text needs now; only what is taller than that has a scroll bar. One that came and went as
        the lines do would leave them as wide as they were before it."""
        scrolls = self.lines() > self.most_lines
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(needed)
        wanted = self._wanted()
        if self.height() != wanted or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.viewport().setFont(self.font())  # under a style sheet it would hear of it one change too late
            self.grow()

    def sizeHint(self) -> QSize:
        return QSize(self.wish, self._wanted())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.narrowest, self._wanted())

    def _wanted(self) -> int:
        return max(self.least_lines, min(self.most_lines, self.lines())) * self.line_height() + self.frame
