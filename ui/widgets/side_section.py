"""A section of the right column of Run: a hairline, its heading with something small beside it, and what it holds."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.boxes import row
from ui.widgets.plain_text import Hairline, PlainText, heading

ABOVE, BELOW = 20, 10  # px above the heading and below it


class SideSection(QWidget):
    """Put things into `section.body` (a QVBoxLayout); `count` is the small print at the right of the heading.

    The one that stands `first` has no hairline.
    """

    def __init__(self, title: str, beside: QWidget | None = None, *, first: bool = False) -> None:
        super().__init__()
        self.count = PlainText("", "meta", "ink3", wrap=False).to_the_right()
        self.title = heading(title, side=True)
        top = row(self.title, beside or self.count, gap=12)
        top.setStretch(0, 1)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(10)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        if not first:
            whole.addWidget(Hairline())
            whole.addSpacing(ABOVE)
        whole.addLayout(top)
        whole.addSpacing(BELOW)
        whole.addLayout(self.body)
