"""A field beside the input line of Run: Enter is done with it, and a letter is on disk as soon as one in the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

WRITE_MS = 150


class SmallField(TextField):
    """`entered` on Enter. `typed(str)` a moment after a letter, however fast the next one comes, and when it is left:
    what is to be written."""

    entered = Signal()
    typed = Signal(str)

    def __init__(self, *, name: str = "", placeholder: str = "", limit: int = 200) -> None:
        super().__init__(name=name, placeholder=placeholder, limit=limit)
        self._soon = QTimer(self, singleShot=True, interval=WRITE_MS)
        self._soon.timeout.connect(lambda: self.typed.emit(self.text()))
        self.textEdited.connect(self._begin)

    def _begin(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def flush(self) -> None:
        """Tell now what was typed last."""
        if self._soon.isActive():
            self._soon.stop()
            self.typed.emit(self.text())

    def show_text(self, text: str) -> None:
        """Show what is on disk, unless somebody is typing here."""
        if not self.hasFocus() and not self._soon.isActive() and self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)  # a long one is seen from its beginning

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.flush()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.flush()
        super().focusOutEvent(event)
