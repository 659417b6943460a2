"""The words of a row while they are edited in place: where they are painted, on as many lines as they take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from ui.theme import TypeName, colour, font, set_type, theme
from ui.widgets.left_out import seen, tell_cut
from ui.widgets.writing_area import FIRST_NO_KEY

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QInputMethodEvent

LONGEST = 5_000  # what it takes; the library takes fewer and says so
SIDE, ABOVE = 2, 2  # px by which it is wider at each side than the words, and lower than the row's upper edge
FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class RowEditor(QTextEdit):
    """Plain words in lines as high as the painted ones; a line break becomes a blank. Tab and Enter are the row's."""

    def __init__(self, parent: QWidget, name: str, style: TypeName, *, right: bool = False) -> None:
        super().__init__(parent)
        self._style = style
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setStyleSheet(
            f"QTextEdit, QTextEdit:focus {{ border: 0; border-radius: 0; padding: 0 {SIDE}px;"
            f" border-bottom: 2px solid {colour('accent').name()}; }}"
        )
        set_type(self, style)
        wrapped = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        wrapped.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(wrapped)
        self.document().setDocumentMargin(0)
        self.document().setModified(False)

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Say this; there is nothing to undo then, and nobody typed it."""
        document = self.document()
        document.setUndoRedoEnabled(False)
        self.setPlainText(" ".join(text.splitlines()))
        line_height = theme().line_height(self._style)
        lines = QTextBlockFormat()
        lines.setLineHeight(line_height, FIXED)
        cursor = QTextCursor(document)
        cursor.mergeBlockFormat(lines)
        self._stand_as_painted(line_height)
        document.setUndoRedoEnabled(True)
        document.setModified(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        half = "\ud800" <= text[:1] <= "\udfff"  # of an emoji that comes in two keys
        if half or text <= FIRST_NO_KEY or seen(self, text):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        composed = seen(self, event.commitString())
        if composed != event.commitString():
            event.setCommitString(composed, event.replacementStart(), event.replacementLength())
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        room = LONGEST - self.document().characterCount() + len(self.textCursor().selectedText())
        text = source.text()
        if len(text) > room:
            tell_cut(self, LONGEST)
        self.insertPlainText(seen(self, " ".join(text[: max(0, room)].splitlines())))

    def event(self, event: QEvent) -> bool:
        """Ctrl+D and Ctrl+E are the window's: on Linux Qt would delete a letter and go to the end by them. So are undo
        and redo where nothing was typed here that could be taken back, or done again."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_for_window(event):
            event.ignore()
            return False
        return super().event(event)

    def _is_for_window(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.document().isUndoAvailable()
        if event.matches(QKeySequence.StandardKey.Redo):
            return not self.document().isRedoAvailable()
        return event.key() in (Qt.Key.Key_D, Qt.Key.Key_E) and held == Qt.KeyboardModifier.ControlModifier

    def _stand_as_painted(self, line_height: float) -> None:
        """Qt puts the room a line has to spare above its words; where they are painted, half of it is below."""
        spare = line_height - QFontMetricsF(font(self._style)).height()
        frame = self.document().rootFrame().frameFormat()
        frame.setTopMargin(theme().px(5) - ABOVE - spare / 2)
        self.document().rootFrame().setFrameFormat(frame)
