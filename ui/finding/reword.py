"""Changing the words of the note that was chosen, in its place; after the debrief a customer's with a reason."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.finding.left_words import LeftWords
from ui.widgets.announce import announce
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.growing_text import GrowingText
from ui.widgets.plain_text import PlainText
from ui.widgets.reason_field import ReasonField, why_question
from ui.widgets.scroll_area import bring_into_sight

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from safari.run.note import Draft


class Reword(QWidget):
    """A word that opens the fields; `kept` when they are to be kept as they are `changed`. Esc leaves all as it was.

    `typed` when `half_typed` may be another.
    """

    kept = Signal()
    typed = Signal()

    def __init__(self, note: str, text: str, *, is_locked: bool) -> None:
        super().__init__()
        self.note, self._text, self._is_locked = note, text, is_locked
        self._left = ("", "")  # words and reason that wait to be wanted again, or given up
        self.left = LeftWords()
        self.open_button = Button(_("Change the words"), "word", size="small", icon="pen")
        self.words = GrowingText(text, least=2, most=8)
        self.words.setAccessibleName(_("The words of the note"))
        self.why, self.reason = PlainText(why_question(), "small", "ink2"), ReasonField()
        self.wanted = self.reason.wanted
        self.keep = Button(_("Keep it"), size="small")
        self.leave = Button(_("Leave it as it was"), "word", size="small")
        self._fields = QWidget()
        deeds = row(self.keep, self.leave, None, gap=12)
        self._fields.setLayout(column(self.words, self.why, self.reason, self.wanted, deeds, gap=8))
        self.setLayout(column(self.left, row(self.open_button, None), self._fields))
        self._show_whether_locked()
        self._fields.hide()
        self._connect()

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.open)
        self.leave.clicked.connect(self._leave)
        self.keep.clicked.connect(self._keep)
        self.reason.entered.connect(self._keep)
        self.left.wanted.connect(self.open)
        self.left.unwanted.connect(self._leave)
        for field in (self.words, self.reason):
            field.textChanged.connect(self.typed)

    @property
    def is_open(self) -> bool:
        """Whether the fields are shown."""
        return not self._fields.isHidden()

    @property
    def changed(self) -> tuple[str, str] | None:
        """The words as they are to be, and why; None where they are as before."""
        text = self.words.text().strip()
        return (text, self.reason.text().strip()) if self.is_open and text != self._text else None

    @property
    def half_typed(self) -> tuple[str, str]:
        """The words that are not kept yet, and as JSON of which note they are and why; both "" where there are none."""
        words, reason = (self.words.text(), self.reason.text()) if self.is_open else self._left
        if words.strip() == self._text and not reason.strip():
            words = ""
        return (words, json.dumps({"editing": self.note, "reason": reason})) if words.strip() else ("", "")

    def offer(self, left: Draft) -> None:
        """Somebody was changing these words before: they may go on, or leave the note as it is."""
        try:
            reason = str(json.loads(left.chips).get("reason", ""))
        except (ValueError, AttributeError):  # not written by this program
            reason = ""
        if left.text.strip() == self._text and not reason.strip():
            return
        self._left = left.text, reason
        self.left.show_words(left.text)
        self.open_button.hide()

    @property
    def lacks_reason(self) -> bool:
        """Whether a reason is wanted that is not written yet."""
        return self._is_locked and not self.reason.text().strip()

    def stand_for(self, text: str, *, is_locked: bool) -> None:
        """The note reads otherwise by now, or its debrief was closed: what is being written stays."""
        if self.changed is None:
            self.words.setPlainText(text)
        self._text, self._is_locked = text, is_locked
        self._show_whether_locked()

    def _show_whether_locked(self) -> None:
        for widget in (self.why, self.reason):
            widget.setVisible(self._is_locked)
        self.wanted.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self._leave()
        else:
            super().keyPressEvent(event)

    def open(self) -> None:
        """Show the fields, with what was left in them the last time, the keyboard in the words."""
        left, self._left = self._left, ("", "")
        self.left.show_words("")
        self.open_button.hide()
        self._fields.show()
        if left[0]:
            self.words.setPlainText(left[0])
            self.reason.setText(left[1])
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: bring_into_sight(self.keep))  # once they have their place

    def close_fields(self) -> None:
        """Show the word again; the fields are as if nobody had been there."""
        self._left = ("", "")
        self.left.show_words("")
        self.words.setPlainText(self._text)
        self.reason.clear()
        self.open_button.show()
        self._fields.hide()
        self.typed.emit()

    def _leave(self) -> None:
        self.close_fields()
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        if self.changed is None:
            self._leave()
        elif self.lacks_reason:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            self.wanted.show()
            QTimer.singleShot(0, self, lambda: bring_into_sight(self.keep))
            announce(self.reason, self.wanted.text())
        else:
            self.kept.emit()
