"""A field for several lines that takes only what everybody sees, and no more than fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from safari.text import LONGEST_NOTE
from ui.widgets.left_out import seen, tell_refused

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QInputMethodEvent, QKeyEvent

FIRST_NO_KEY = "\x9f"  # what comes before it is how keys such as Enter and Backspace tell themselves


class WritingArea(QPlainTextEdit):
    """Plain text that is typed, composed, pasted or dropped. What was left out, or did not fit, is told (left_out)."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly():
            super().keyPressEvent(event)
            return
        text = event.text()
        cleaned = seen(self, text) if len(text) > 1 or text > FIRST_NO_KEY else text
        if not self.has_room_for(cleaned if cleaned.isprintable() else ""):
            return
        if cleaned == text:
            super().keyPressEvent(event)
        else:
            self._insert(cleaned)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        composed = seen(self, event.commitString())
        if composed != event.commitString():
            event.setCommitString(composed, event.replacementStart(), event.replacementLength())
        if self.has_room_for(composed):
            super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if self.has_room_for(text):
            self._insert(seen(self, text))

    def _insert(self, text: str) -> None:
        """Where nothing may be typed nothing is put in either; Qt itself would."""
        if not self.isReadOnly():
            self.insertPlainText(text)

    def has_room_for(self, text: str) -> bool:
        """Whether so much more fits; where it does not, that is told."""
        standing = self.document().characterCount() - 1 - len(self.textCursor().selectedText())
        if text and standing + len(text) > LONGEST_NOTE:
            tell_refused(self, standing + len(text), LONGEST_NOTE)
            return False
        return True
