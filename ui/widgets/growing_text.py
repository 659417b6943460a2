"""A field for several lines, in serif as people speak, that grows with what is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from ui.theme import TypeName, set_type, theme
from ui.widgets.writing_area import WritingArea

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

FRAME = 25  # the padding of the style sheet and the document's own margin, above and below


class GrowingText(WritingArea):
    """Plain text from `least` lines tall to `most`, then it scrolls. Tab leaves it. A Labelled names it."""

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        least: int = 2,
        most: int = 8,
        style: TypeName = "quoteS",
    ) -> None:
        super().__init__()
        self._least, self._most, self._style = least, most, style
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(placeholder)
        self.setPlaceholderText(placeholder)
        set_type(self, style)
        self.setPlainText(text)
        self.textChanged.connect(self._grow)
        self._grow()

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._grow()

    def sizeHint(self) -> QSize:
        return QSize(240, self._wanted())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._wanted())

    def _wanted(self) -> int:
        if not hasattr(self, "_least"):
            return 60  # Qt asks while it is being made
        height = theme().line_height(self._style)
        drawn = self.document().documentLayout().documentSize().height()  # QPlainTextEdit counts in lines
        lines = max(self._least, min(self._most, round(drawn)))
        return lines * height + FRAME

    def _grow(self) -> None:
        wanted = self._wanted()
        if self.height() != wanted or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)
