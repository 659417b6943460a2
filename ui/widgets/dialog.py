"""Dialogs: a heading, a few lines, and the safe button under the Enter key. Never used in Run."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from safari.words import _
from ui.theme import theme
from ui.widgets.boxes import row
from ui.widgets.button import Button, Kind
from ui.widgets.focus_ring import FocusRing
from ui.widgets.plain_text import PlainText
from ui.widgets.room_on_screen import room_on_screen

NARROW, WIDE, PADDING = 480, 640, 28


class Dialog(QDialog):
    """The base of all dialogs, `width` px wide at normal text size.

    Put things into `self.body`; add buttons with `add_button`, the safe one last.

    A dialog of a room gets a classmethod that returns the answer, so that a test can stand in for a person:
    `answer = NewSafari.ask(parent)`. The title bar says the heading, too.
    """

    def __init__(self, parent: QWidget | None, heading: str, *, width: int = NARROW) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setModal(True)
        width = min(theme().px(width), room_on_screen(self).width() - 40)
        self.setMinimumWidth(width)
        self.setMaximumWidth(max(width, theme().px(WIDE)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PADDING, PADDING, PADDING, PADDING - 4)
        layout.setSpacing(0)
        layout.addWidget(PlainText(heading, "heading"))
        layout.addSpacing(12)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        layout.addLayout(self.body, 1)
        layout.addSpacing(24)
        self._buttons = row(None, gap=12)
        layout.addLayout(self._buttons)
        self._ring = FocusRing(self)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def exec(self) -> int:
        """Show it and wait for the answer. It is thrown away once whoever asked has read the answer."""
        try:
            return super().exec()
        finally:
            self.deleteLater()

    def add_button(self, text: str, kind: Kind = "outlined", *, safe: bool = False) -> Button:
        """A button at the lower right. The safe one has the focus when the dialog opens."""
        button = Button(text, kind)
        self._buttons.addWidget(button)
        if safe:
            button.setAutoDefault(True)
            button.setDefault(True)
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        return button

    def add_cancel(self, text: str = "") -> Button:
        """The button that closes the dialog and changes nothing, as Esc does."""
        button = self.add_button(text or _("Cancel"))
        button.clicked.connect(self.reject)
        return button


@dataclass(frozen=True, slots=True)
class Question:
    """What a dialog asks: a heading, a sentence, the verb of the button that does it, and whether it can be undone."""

    heading: str
    sentence: str
    verb: str
    dangerous: bool = False
    cancel: str = ""


class Confirm(Dialog):
    """One question with a verb for an answer: `if Confirm.ask(self, Question(...)):`."""

    def __init__(self, parent: QWidget | None, question: Question) -> None:
        super().__init__(parent, question.heading)
        self.body.addWidget(PlainText(question.sentence, "body", "ink2"))
        safe = question.dangerous
        cancel = self.add_cancel(question.cancel)
        kind: Kind = "danger" if question.dangerous else "primary"
        self.do = self.add_button(question.verb, kind, safe=not safe)
        self.do.clicked.connect(self.accept)
        if safe:
            cancel.setDefault(True)
            cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    @classmethod
    def ask(cls, parent: QWidget | None, question: Question) -> bool:
        """Whether the person said yes."""
        return cls(parent, question).exec() == QDialog.DialogCode.Accepted


class Message(Dialog):
    """One thing to know: what happened and what to do, with one button."""

    def __init__(self, parent: QWidget | None, heading: str, sentence: str = "") -> None:
        super().__init__(parent, heading)
        if sentence:
            self.body.addWidget(PlainText(sentence, "body", "ink2"))
        self.add_button(_("Close"), "primary", safe=True).clicked.connect(self.accept)

    @classmethod
    def tell(cls, parent: QWidget | None, heading: str, sentence: str = "") -> None:
        """Show it and wait until it is read."""
        cls(parent, heading, sentence).exec()
