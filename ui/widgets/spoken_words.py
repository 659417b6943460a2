"""A customer's words between quotation marks, the opening one in red: the one quote a screen is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextCharFormat, QTextLayout

from ui.theme import TypeName, colour
from ui.widgets.painting import painting
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText
from ui.widgets.quotation import marks, quoted

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class SpokenWords(PlainText):
    """`text` without marks; they are added in `language`. A long quote is set a size smaller, and only shortened where
    `max_lines` asks for it: then it ends in "…" and shows the whole as a tooltip."""

    def __init__(
        self, text: str, language: str, style: TypeName = "quoteL", *, long: int = 200, max_lines: int = 0
    ) -> None:
        super().__init__(quoted(text, language), style if len(text) < long else "quote", max_lines=max_lines)
        self._opening = len(marks(language)[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = self.contentsRect()
        if self.shortened() != bool(self.toolTip()):
            self.setToolTip(tip(self.text()) if self.shortened() else "")
        red = QTextLayout.FormatRange()
        red.start, red.length = 0, self._opening
        looks = QTextCharFormat()
        looks.setForeground(colour("ouch_mark"))
        red.format = looks
        with painting(self) as painter:
            painter.setPen(colour(self.ink))
            self._block(rect.width()).layout.draw(painter, QPointF(rect.topLeft()), [red])
