"""Fields that keep what is typed by themselves: 300 ms after a key, when one leaves them, and when asked to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from shiboken6 import isValid

from safari.errors import SafariError
from safari.text import clean

LATEST_MS = 250  # on its way to the disk after so long: there within 300 ms, with the writing itself
ELSEWHERE = Qt.FocusReason.ActiveWindowFocusReason  # another program, or a dialog: whoever typed comes back
_sittings = count(1)

Keep = Callable[[str, str], object]
Say = Callable[[str], object]


class KeptField(QObject):
    """Watches one field. `keep(text, sitting)` writes; a SafariError it raises is said by `say` ("" takes it away).

    Without `at_once` it waits for Enter or for being left (not for another program): half a day or half a name is not
    worth keeping. A sitting is
    from coming to the field until leaving it; all that is kept in it is one undo. What could not be kept stays in the
    field, until it can be or Esc gives it up. `show(text)` brings in what stands in the library, unless somebody is
    typing.
    """

    def __init__(self, field: QLineEdit | QPlainTextEdit, keep: Keep, say: Say, *, at_once: bool = True) -> None:
        super().__init__(field)
        self.field = field
        self._keep, self._say = keep, say
        self._stands = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        self._typed = self._showing = self._refused = False
        self._sitting = ""
        self._timer = QTimer(self, singleShot=True, interval=LATEST_MS)
        self._timer.timeout.connect(self.settle)
        self._at_once = at_once
        field.textChanged.connect(self._note)
        field.installEventFilter(self)
        around = field.focusProxy()
        if around is not None:  # the line of a drop-down: what has the focus is the drop-down
            around.installEventFilter(self)
        if isinstance(field, QLineEdit):
            field.returnPressed.connect(self.settle)

    def text(self) -> str:
        """What is in the field."""
        return self.field.text() if isinstance(self.field, QLineEdit) else self.field.toPlainText()

    def show(self, text: str) -> None:
        """Show what stands in the library. Words somebody is typing, or that could not be kept, stay."""
        self._stands = text
        if self._typed or (self.field.hasFocus() and clean(self.text()) == text):
            return
        self._put(text)

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """Whatever happens to the field within, nobody typed it."""
        before, self._showing = self._showing, True
        try:
            yield
        finally:
            self._showing = before

    def settle(self) -> bool:
        """Keep what was typed now; whether nothing is left to be kept."""
        self._timer.stop()
        if not self._typed:
            return True
        text = self.text()
        try:
            if text != self._stands:
                self._sitting = self._sitting or f"field {next(_sittings)}"
                self._keep(text, self._sitting)
        except SafariError as error:
            self._refused = True
            self._say(str(error))
            return False
        else:
            self._typed = self._refused = False
            self._say("")
            if not self._at_once:
                self._put(self._stands)  # as it is written: "19.11" is 19 November 2026
            return True

    def give_up(self) -> None:
        """Back to what stands in the library."""
        self._timer.stop()
        self._typed = self._refused = False
        self._put(self._stands)
        self._say("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isValid(self.field):  # the drop-down around it loses the focus while it is thrown away
            return False
        if event.type() == QEvent.Type.FocusOut:
            if not self._at_once and isinstance(event, QFocusEvent) and event.reason() is ELSEWHERE:
                return False
            self.settle()
            self._sitting = ""
            if not self._typed:
                self._put(self._stands)  # as it was cleaned
                self._forget_steps()
        elif event.type() == QEvent.Type.Hide:
            self.settle()
        elif self._refused and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.give_up()
            return True
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._leaves_to_the_window(event)
        return False

    def _leaves_to_the_window(self, event: QKeyEvent) -> bool:
        """Undo and redo are the field's own while something was typed in it, and the library's otherwise. Ctrl+D is
        the safari's: on Linux a field would delete a letter by it."""
        own = self.field if isinstance(self.field, QLineEdit) else self.field.document()
        undo = event.matches(QKeySequence.StandardKey.Undo) and not own.isUndoAvailable()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not own.isRedoAvailable()
        duplicate = event.keyCombination() == QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_D)
        if undo or redo or duplicate:
            event.ignore()
        return undo or redo or duplicate

    def _forget_steps(self) -> None:
        """What was typed is kept: from now on undo is the library's."""
        with self.quiet():
            if isinstance(self.field, QLineEdit):
                self.field.setText(self.field.text())
            else:
                self.field.document().clearUndoRedoStacks()

    def _note(self) -> None:
        if not self._showing:
            self._typed = True
            if self._at_once and not self._timer.isActive():  # however fast the next key comes
                self._timer.start()

    def _put(self, text: str) -> None:
        if text == self.text():
            return
        with self.quiet():
            if isinstance(self.field, QLineEdit):
                place = self.field.cursorPosition()
                self.field.setText(text)
                self.field.setCursorPosition(min(place, len(text)) if self.field.hasFocus() else 0)
            else:
                cursor = self.field.textCursor()
                place = cursor.position()
                self.field.setPlainText(text)
                cursor.setPosition(min(place, self.field.document().characterCount() - 1))
                self.field.setTextCursor(cursor)
