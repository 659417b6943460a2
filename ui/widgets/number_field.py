"""A field for a whole number: minutes, seats, customers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox

from ui.theme import set_type, theme
from ui.theme.measures import FIELD
from ui.widgets.text_field import Line

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

INDENT = 11


def own_line(field: QAbstractSpinBox) -> None:
    """A line as in other fields: it leaves the window its keys, and its text keeps off the border (a style sheet cannot
    do that, for the text is a field of its own)."""
    line = Line(parent=field)  # with its parent at once: the style sheet has other rules for a line by itself
    line.setValidator(None)  # type: ignore[arg-type]  # the stubs forget None; the field has its own, and would drop it
    field.setLineEdit(line)
    line.setTextMargins(INDENT, 0, INDENT, 0)


def field_size(natural: QSize) -> QSize:
    """The size of such a field: Qt would make it a little higher than the fields beside it."""
    return QSize(natural.width(), theme().px(FIELD))


def name_line(field: QAbstractSpinBox, name: str) -> None:
    """A reader comes to the line within a field, too: it has the field's name."""
    field.lineEdit().setAccessibleName(name)


class NumberField(QSpinBox):
    """A number from `least` to `most`, with its `unit` behind it ("min"). `valueChanged(int)`; Up and Down count."""

    def __init__(self, value: int = 0, *, name: str = "", least: int = 0, most: int = 999, unit: str = "") -> None:
        super().__init__()
        own_line(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel does not take the keyboard along
        self.setRange(least, most)
        self.setSuffix(f" {unit}" if unit else "")
        self.setAccessibleName(name)
        self.setValue(value)
        set_type(self, "body")

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        name_line(self, name)

    def sizeHint(self) -> QSize:
        return field_size(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return field_size(super().minimumSizeHint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past a field must not change it
