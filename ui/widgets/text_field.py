"""A field for one line, and the small label that stands over a field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import ColourName, TypeName, set_type
from ui.widgets.left_out import SeenOnly


class Line(QLineEdit):
    """Qt's line without the keys that are the window's: on Linux it would take Ctrl+E to go to its end. Nothing comes
    into it that nobody sees, and what it leaves out it tells."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        SeenOnly(self)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() == Qt.Key.Key_E and held == Qt.KeyboardModifier.ControlModifier:
                event.ignore()
                return False
        return super().event(event)


class TextField(Line):
    """One line of text. `name` is what it is called where no label stands over it. At most `limit` characters."""

    def __init__(
        self, text: str = "", *, name: str = "", placeholder: str = "", limit: int = 200, style: TypeName = "body"
    ) -> None:
        super().__init__(text)
        self.setMaxLength(limit)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        set_type(self, style)


class Labelled(QWidget):
    """A field under its label; the label names the field for a reader. `say` shows a sentence below it."""

    def __init__(self, label: str, field: QWidget, *, help_text: str = "") -> None:
        super().__init__()
        self.field = field
        self.label = QLabel(label)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        set_type(self.label, "label", "ink2")
        self.label.setBuddy(field)
        field.setAccessibleName(label)
        self._below = QLabel()
        self._below.setTextFormat(Qt.TextFormat.PlainText)
        self._below.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self.label)
        layout.addWidget(field)
        layout.addWidget(self._below)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, field.sizePolicy().verticalPolicy())
        self.say(help_text)

    def say(self, sentence: str, ink: ColourName = "ink3") -> None:
        """A sentence under the field: help, or in ouch what is wrong with it. Empty takes it away."""
        set_type(self._below, "meta", ink)
        self._below.setText(sentence)
        self._below.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)
