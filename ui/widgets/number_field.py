"""A field for a whole number: minutes, seats, customers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox

from ui.theme import set_type

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

INDENT = 11


def indent(field: QAbstractSpinBox) -> None:
    """Keep the text off the border as in other fields; a style sheet cannot, for the text is a field of its own."""
    field.lineEdit().setTextMargins(INDENT, 0, INDENT, 0)


class NumberField(QSpinBox):
    """A number from `least` to `most`, with its `unit` behind it ("min"). `valueChanged(int)`; Up and Down count."""

    def __init__(self, value: int = 0, *, name: str = "", least: int = 0, most: int = 999, unit: str = "") -> None:
        super().__init__()
        self.setRange(least, most)
        self.setSuffix(f" {unit}" if unit else "")
        self.setAccessibleName(name)
        self.setValue(value)
        indent(self)
        set_type(self, "body")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past a field must not change it
