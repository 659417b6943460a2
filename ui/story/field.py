"""A field of the editor: it tells what is typed, and never takes the cursor from whoever types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from safari.text import LONGEST_LINE, clean
from ui.story.room_left import room_sentence
from ui.widgets.growing_text import GrowingText
from ui.widgets.labelled import Labelled
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from ui.theme import TypeName


class Field(Labelled):
    """One line, or with `lines` a text that grows from so many lines; `typed(str)` as a person types.

    `good` says in a few words what good looks like, `show_room` how much room the page has left. `quiet` in a row of
    its kind: the label is for readers, and the placeholder for the rest.
    """

    typed = Signal(str)

    def __init__(
        self, label: str, *, lines: int = 1, style: TypeName = "body", placeholder: str = "", quiet: bool = False
    ) -> None:
        self.edit: TextField | GrowingText
        if lines > 1:
            self.edit = GrowingText(placeholder=placeholder, least=lines, most=lines + 4, style=style)
        else:
            self.edit = TextField(placeholder=placeholder, limit=LONGEST_LINE, style=style)
        super().__init__(label, self.edit)
        self._good = ""
        self._room: int | None = None
        self._placeholder, self._held_back = placeholder, ""
        self.label.setVisible(not quiet)
        self._showing = False
        self.edit.textChanged.connect(self._tell)
        self.edit.installEventFilter(self)

    def text(self) -> str:
        """What stands in the field."""
        return self.edit.text()

    def show_text(self, text: str) -> None:
        """Show what is kept, unless it says the same already; the cursor stays where it is."""
        if clean(self.edit.text()).split() == text.split():
            return
        self._showing = True
        if isinstance(self.edit, TextField):
            place = self.edit.cursorPosition()
            self.edit.setText(text)
            self.edit.setCursorPosition(min(place, len(text)))
        else:
            cursor = self.edit.textCursor()
            place = cursor.position()
            self.edit.setPlainText(text)
            cursor = self.edit.textCursor()
            cursor.setPosition(min(place, self.edit.document().characterCount() - 1))
            self.edit.setTextCursor(cursor)
        self._showing = False

    def good(self, words: str) -> Field:
        """What good looks like, in a few words under the field. Gives the field."""
        self._good = words
        self.say(words)
        return self

    def show_room(self, words: int | None) -> None:
        """What good looks like, and how many more words the page holds; below zero, how many it leaves out."""
        if words == self._room:
            return
        self._room, room = words, room_sentence(words)
        if self._held_back:
            self.say("")
        elif words is not None and words < 0:
            self.say(room, "ouch")
        else:
            self.say(" ".join(filter(None, (self._good, room))))

    def show_cut(self, words: int | None) -> None:
        """As `show_room`, in a field that says nothing of it as long as the page holds all that is typed."""
        self.show_room(words if words is not None and words < 0 else None)

    def set_placeholder(self, text: str) -> None:
        """What the page says where nothing is typed."""
        self._placeholder = text
        self.edit.setPlaceholderText(self._held_back or text)

    def hold_back(self, sentence: str) -> None:
        """Say this in the place of words that nobody reads any more, and take none; "" when they may be read again."""
        if sentence != self._held_back:
            self._held_back, room, self._room = sentence, self._room, None
            self.edit.setReadOnly(bool(sentence))
            self.edit.setPlaceholderText(sentence or self._placeholder)
            self.say("" if sentence else self._good)
            self.show_room(room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where the field has nothing of its own to take back, Ctrl+Z is the library's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self._can_undo()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self._can_redo()
            if undo or redo:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _can_undo(self) -> bool:
        if isinstance(self.edit, TextField):
            return self.edit.isUndoAvailable()
        return self.edit.document().isUndoAvailable()

    def _can_redo(self) -> bool:
        if isinstance(self.edit, TextField):
            return self.edit.isRedoAvailable()
        return self.edit.document().isRedoAvailable()

    def _tell(self) -> None:
        if not self._showing:
            self.typed.emit(self.edit.text())
