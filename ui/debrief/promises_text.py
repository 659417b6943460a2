"""The field in which an issue or a commitment is written: it grows with its words, and Enter is done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer, Signal

from ui.widgets.growing_text import GrowingText

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

WRITE_MS = 150


class DeedText(GrowingText):
    """`entered` on Enter; `typed(str)` a moment after the last letter and when it is left: what is to be written."""

    frame: ClassVar = 22  # px of padding, border and margin above and below small words

    entered = Signal()
    typed = Signal(str)

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__(placeholder=placeholder, least=1, most=6, style="small")
        self.setAccessibleName(name)
        self._is_showing = False
        self._soon = QTimer(self, singleShot=True, interval=WRITE_MS)
        self._soon.timeout.connect(lambda: self.typed.emit(self.text()))
        self.textChanged.connect(self._write_soon)

    def flush(self) -> None:
        """Tell now what was typed last."""
        if self._soon.isActive():
            self._soon.stop()
            self.typed.emit(self.text())

    def show_text(self, text: str) -> None:
        """Show what is on disk, unless somebody is typing here."""
        if not self.hasFocus() and not self._soon.isActive() and self.text() != text:
            self._is_showing = True
            self.setPlainText(text)
            self._is_showing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.flush()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.flush()
        super().focusOutEvent(event)

    def _write_soon(self) -> None:
        if not self._is_showing:
            self._soon.start()
