"""Fields that look like the words in them, until the mouse or the keyboard is there: the style sheet's "flat"."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QSizePolicy

from ui.widgets.growing_text import GrowingText
from ui.widgets.text_field import TextField

FLAT = "flat"


class FlatText(GrowingText):
    """A few lines that grow."""

    frame: ClassVar = 14  # its padding and border, and the document's own margin, above and below

    def __init__(self, placeholder: str, most: int = 4) -> None:
        super().__init__(placeholder=placeholder, least=1, most=most, style="small")
        self.setObjectName(FLAT)


class FlatLine(TextField):
    """One line."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, limit=500)
        self.setObjectName(FLAT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
