"""A small sentence after its icon, with a button at its end: beside the page of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.widgets.boxes import row
from ui.widgets.icon_label import IconLabel, level

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout

    from ui.theme import ColourName
    from ui.widgets.button import Button
    from ui.widgets.plain_text import PlainText


def said_line(icon: str, ink: ColourName, said: PlainText, button: Button | None = None) -> QHBoxLayout:
    """The button is level with the first line of the sentence, which is of the style "small"."""
    before = IconLabel(icon, ink, beside="small")
    across = row(gap=8)
    across.addWidget(before, 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(said, 1)
    if button is not None:
        level(button, "small", before, said)
        across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return across
