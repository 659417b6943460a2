"""The line one types in: plain text, large, up to four lines tall, then it scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from safari.words import _
from ui.theme import colour, set_type, theme
from ui.widgets.growing import Growing
from ui.widgets.painting import painting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from safari.run.jot_line import Mark

MOST_LINES = 4
CARET = 2
LETTERS = {Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_I, Qt.Key.Key_M, Qt.Key.Key_O}  # keys of Run, with Ctrl
PICTURES = ("image/jpeg", "image/png", "image/heic")
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
OURS = (  # keys that QPlainTextEdit would take for itself
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)


class InputLine(Growing):
    """The input line.

    `entered` on Enter, `left` on Esc, `climbed` on Up and `backed` on Backspace in an empty line. `brought(list)` for
    pictures dropped or pasted (paths, bytes or QImage), `pasted` when a text was.

    Before it looks at a key itself it asks `first_ask`, which says whether the key is dealt with (the list of offers
    has it). In the same way `first_look` is asked about a text that is about to be pasted. `before_letter` says what is
    written for a letter that was typed.
    """

    entered = Signal()
    left = Signal()
    climbed = Signal()
    brought = Signal(list)
    pasted = Signal()
    backed = Signal()

    wish: ClassVar = 400
    narrowest: ClassVar = 120

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, MOST_LINES, "input", parent)
        self.first_ask: Callable[[QKeyEvent], bool] = lambda _event: False
        self.before_letter: Callable[[str], str] = lambda letter: letter
        self.first_look: Callable[[str], bool] = lambda _text: False
        self._marks: Sequence[Mark] = ()
        self._space_stands = -1  # where the cursor was when a space was written for whoever types
        self.setAccessibleName(_("What you hear"))
        self.setPlaceholderText(_("Write what you hear"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QPlainTextEdit { border: 0; padding: 0; background: transparent; }")
        self.document().setDocumentMargin(0)
        self.setCursorWidth(0)  # it is painted here, in green and without blinking
        self.cursorPositionChanged.connect(self.viewport().update)
        self.viewport().setAutoFillBackground(False)
        set_type(self, "input", "ink")
        theme().themed.connect(self._themed)
        self.grow()
        self.document().clearUndoRedoStacks()  # dressing it counts as an edit

    def write(self, text: str) -> None:
        """Another text in place of what is typed, the cursor at its end; there is nothing to undo afterwards."""
        if text != self.text():
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)

    def cursor_place(self) -> int:
        """Where the cursor is, in characters."""
        units = self.text().encode("utf-16-le", "surrogatepass")[: 2 * self.textCursor().position()]
        return len(units.decode("utf-16-le", "surrogatepass"))

    def replace(self, start: int, end: int, words: str) -> None:
        """Put words in the place of some characters, as if they were typed."""
        cursor = self.textCursor()
        text = self.text()
        cursor.setPosition(_units(text[:start]))
        cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        self.setTextCursor(cursor)

    def pass_space(self) -> None:
        """A space stands where the cursor is: one typed now, by habit, is that one and no second."""
        self._space_stands = self.textCursor().position()

    def set_most_lines(self, most: int) -> None:
        """Grow to so many lines at most."""
        if most != self.most_lines:
            self.most_lines = most
            self.grow()

    def line_height(self) -> int:
        """The height of one line in px; a script that Qt takes from another font may need more."""
        return max(super().line_height(), round(self.cursorRect().height()))

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Colour the signs and words that were understood."""
        self._marks = marks
        selections = []
        text = self.text()
        for mark in marks:
            selection = QTextEdit.ExtraSelection()
            look = QTextCharFormat()
            look.setForeground(colour("accent"))
            cursor = self.textCursor()
            cursor.setPosition(_units(text[: mark.start]))
            cursor.setPosition(_units(text[: mark.end]), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, look
            selections.append(selection)
        self.setExtraSelections(selections)

    def place_of(self, character: int) -> QRect:
        """Where a character stands, in this widget."""
        cursor = self.textCursor()
        cursor.setPosition(_units(self.text()[:character]))
        return self.cursorRect(cursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            caret = QRect(self.cursorRect())
            with painting(self.viewport()) as painter:
                painter.fillRect(caret.x(), caret.y(), CARET, caret.height(), colour("accent"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.first_ask(event):
            return
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.text().isdigit():
            event.ignore()  # Alt and a digit is a key, not a letter of the note
            return
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in ENTER and plain:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Up and plain and not self.text():
            self.climbed.emit()
        elif event.key() == Qt.Key.Key_Backspace and plain and not self.text():
            self.backed.emit()
        elif not (event.text() == " " and self._passes_space()):
            super().keyPressEvent(self._accented(event))

    def _passes_space(self) -> bool:
        """Whether the space being typed stands there already: before the cursor, or behind it, which moves past."""
        cursor, stands = self.textCursor(), self._space_stands
        self._space_stands = -1
        if cursor.position() != stands or cursor.hasSelection():
            return False
        if self.document().characterAt(stands) == " ":
            self.moveCursor(QTextCursor.MoveOperation.NextCharacter)
            return True
        return bool(self.document().characterAt(stands - 1) == " ")

    def _accented(self, event: QKeyEvent) -> QKeyEvent:
        letter = self.before_letter(event.text()) if event.text() else ""
        if letter == event.text():
            return event
        return QKeyEvent(event.type(), 0, Qt.KeyboardModifier.NoModifier, letter)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo, and all keys with Ctrl that mean something in Run, to the shortcuts of the screen."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and _is_ours(event):
                event.ignore()
                return False
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab and self.first_ask(event):
                return True
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(source.hasImage() or source.hasUrls() or source.hasText())

    def insertFromMimeData(self, source: QMimeData) -> None:
        pictures = pictures_in(source)
        if pictures:
            self.brought.emit(pictures)
        elif not self.first_look(source.text()):
            super().insertFromMimeData(source)
            self.ensureCursorVisible()  # it has grown meanwhile
            self.pasted.emit()

    def _themed(self) -> None:
        self.show_marks(self._marks)
        self.grow()


def pictures_in(source: QMimeData) -> list[object]:
    """The pictures among what is dropped or pasted: paths of files, or the bytes of a picture, or a QImage.

    Where there are words too (a word processor puts a picture of them beside them), the words are meant.
    """
    files = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
    if files:
        return list(files)
    if source.hasFormat("text/plain") or not source.hasImage():
        return []
    for kind in PICTURES:
        data: QByteArray = source.data(kind)
        if not data.isEmpty():
            return [bytes(data.data())]
    image = source.imageData()
    return [image] if isinstance(image, QImage) and not image.isNull() else []


def _is_ours(event: QKeyEvent) -> bool:
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if any(event.matches(key) for key in OURS):
        return True
    return control and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, *ENTER, *LETTERS}


def _units(text: str) -> int:
    """How many UTF-16 units, which Qt counts in, a text takes."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
