"""The field in which an issue or a commitment is written: it grows with its words, and Enter is done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal

from ui.widgets.growing_text import GrowingText

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class DeedText(GrowingText):
    """`entered` on Enter; where something is `born` here, on Tab, too, while words stand in it: whoever types them goes
    on to its owner and its day. A KeptField keeps what is typed in it."""

    frame: ClassVar = 22  # px of padding, border and margin above and below small words

    entered = Signal()

    def __init__(self, name: str, placeholder: str = "", *, born: bool = False) -> None:
        super().__init__(placeholder=placeholder, least=1, most=6, style="small")
        self._born = born
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        if next and self._born and self.toPlainText().strip():
            self.entered.emit()
            if not self.hasFocus():  # else it could not be kept: one may still leave
                return True
        return super().focusNextPrevChild(next)
