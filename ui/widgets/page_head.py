"""The head of a screen: breadcrumb or subtitle, title, and its buttons at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.boxes import column, row
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Sequence


class PageHead(QWidget):
    """`title` over `subtitle` (a room), or under `breadcrumb` (a safari); `actions` are buttons, rightmost last."""

    def __init__(
        self, title: str, *, subtitle: str = "", breadcrumb: str = "", actions: Sequence[QWidget] = ()
    ) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.breadcrumb = PlainText(breadcrumb, "meta", "ink2", wrap=False)
        self.title = PlainText(title, "breadcrumb_title" if breadcrumb else "title", wrap=False)
        self.subtitle = PlainText(subtitle, "lead", "ink2", max_lines=2)
        words = column(self.breadcrumb, self.title, self.subtitle, gap=2)
        head = row(gap=12)
        head.addLayout(words, 1)
        self.buttons = row(*actions, gap=12)
        head.addLayout(self.buttons)
        head.setAlignment(self.buttons, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(head)
        self.breadcrumb.setVisible(bool(breadcrumb))  # now that they stand in it: before, they would be windows
        self.subtitle.setVisible(bool(subtitle))

    def set_title(self, title: str) -> None:
        """Another title."""
        self.title.setText(title)

    def set_subtitle(self, subtitle: str) -> None:
        """Another line below the title; none when empty."""
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
