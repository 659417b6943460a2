"""Fields that look like the words in them, until the mouse or the keyboard is there."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QSizePolicy

from ui.theme import colour, set_type, theme
from ui.widgets.growing_text import GrowingText
from ui.widgets.text_field import TextField

_SHEET = """
{kind} {{ background: transparent; border: 1px solid transparent; padding: {padding}; min-height: {height}; }}
{kind}:hover {{ border: 1px solid {line}; }}
{kind}:focus {{ background: {surface}; border: 2px solid {accent}; padding: {focused}; min-height: {height}; }}
"""


class FlatText(GrowingText):
    """A few lines that grow."""

    frame: ClassVar = 14  # its padding and border, and the document's own margin, above and below

    def __init__(self, placeholder: str, most: int = 4) -> None:
        super().__init__(placeholder=placeholder, least=1, most=most, style="small")
        self._dress()
        theme().themed.connect(self._dress)

    def _dress(self) -> None:
        paddings = {"padding": "2px 6px", "focused": "1px 5px"}
        self.setStyleSheet(_sheet("QPlainTextEdit", height="0", **paddings))


class FlatLine(TextField):
    """One line."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, limit=500)
        set_type(self, "body")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._dress()
        theme().themed.connect(self._dress)

    def _dress(self) -> None:
        self.setStyleSheet(_sheet("QLineEdit", height=f"{theme().px(28)}px", padding="0 6px", focused="0 5px"))


def _sheet(kind: str, **measures: str) -> str:
    names = ("line", "surface", "accent")
    colours = {name: colour(name).name() for name in names}  # type: ignore[arg-type]  # each is the name of a colour
    return _SHEET.format(kind=kind, **measures, **colours)
