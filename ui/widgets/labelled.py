"""The small label that stands over a field, and the sentence below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import ColourName, set_type


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
