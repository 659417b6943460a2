"""One note to read out to the customer: their words or what was seen, and three answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.words import _
from ui.theme import colour
from ui.theme.measures import RADIUS
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.dates import clock
from ui.widgets.flowing import Flowing
from ui.widgets.painting import painting, rounded
from ui.widgets.plain_text import PlainText
from ui.widgets.pressing import ENTER
from ui.widgets.quotation import quoted

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

    from safari.run.note import Note

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ReadCard(QWidget):
    """Enter: `right`. F2: `mend`. Esc: `left`. Up and Down: `stepped(int)`. Any other key goes on to the screen."""

    right = Signal()
    mend = Signal()
    left = Signal()
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.note: Note | None = None
        self.words = PlainText("", "quoteS")
        self.where = PlainText("", "meta", "ink2")
        self.buttons = {
            "right": Button(_("Right (Enter)"), "word"),
            "mend": Button(_("Mend (F2)"), "word"),
            "left": Button(_("Leave (Esc)"), "word"),
        }
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 10, 12, 10)
        whole.setSpacing(8)
        for widget in (self.where, self.words, Flowing(self.buttons.values(), gap=16)):
            whole.addWidget(widget)
        for button, told in zip(self.buttons.values(), (self.right, self.mend, self.left), strict=True):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _on=False, told=told: told.emit())

    def show_note(self, note: Note) -> None:
        """Show this note."""
        other = self.note is None or self.note.uid != note.uid
        self.note = note
        self.words.setText(quoted(note.text, note.language) if note.is_spoken else note.text)
        self.where.setText(", ".join(part for part in (clock(note.at), note.place) if part))
        self.setAccessibleName(f"{self.words.text()}, {self.where.text()}")
        if other and self.hasFocus():
            announce(self, self.words.text())

    def forget(self) -> None:
        """Nothing is read back now: no words stay behind."""
        self.note = None
        self.words.setText("")
        self.where.setText("")
        self.setAccessibleName("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held:
            super().keyPressEvent(event)
        elif event.key() in ENTER:
            if not event.isAutoRepeat():
                self.right.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.mend.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in STEPS:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            edge = colour("accent") if self.hasFocus() else colour("line")
            rounded(painter, QRectF(self.rect()), RADIUS, colour("sunken"), edge)
