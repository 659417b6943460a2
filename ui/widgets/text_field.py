"""A field for one line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import TypeName, set_type
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
