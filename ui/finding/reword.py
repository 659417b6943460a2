"""Changing the words of the note that was chosen, in its place; after the debrief a customer's with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.growing_text import GrowingText
from ui.widgets.plain_text import PlainText
from ui.widgets.scroll_area import bring_into_sight
from ui.widgets.small_field import SmallField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

LONGEST = 300


class Reword(QWidget):
    """A word that opens the fields; `kept(text, reason)` when they are to be kept. Esc leaves all as it was."""

    kept = Signal(str, str)

    def __init__(self, text: str, *, is_locked: bool) -> None:
        super().__init__()
        self._text, self._is_locked = text, is_locked
        self.open_button = Button(_("Change the words"), "word", size="small", icon="pen")
        self.words = GrowingText(text, least=2, most=8)
        self.words.setAccessibleName(_("The words of the note"))
        why = _("The debrief is closed: a customer’s words change only with a reason. Why do they change?")
        self.why = PlainText(why, "small", "ink2")
        self.reason = SmallField(name=why, placeholder=_("Because …"), limit=LONGEST)
        self.keep = Button(_("Keep it"), size="small")
        self.leave = Button(_("Leave it as it was"), "word", size="small")
        self._fields = QWidget()
        self._fields.setLayout(
            column(self.words, self.why, self.reason, row(self.keep, self.leave, None, gap=12), gap=8)
        )
        self.setLayout(column(row(self.open_button, None), self._fields))
        for widget in (self.why, self.reason):
            widget.setVisible(is_locked)
        self._fields.hide()
        self.open_button.clicked.connect(self.open)
        self.leave.clicked.connect(self._close)
        self.keep.clicked.connect(self._keep)
        self.reason.entered.connect(self._keep)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._fields.isHidden():
            self._close()
        else:
            super().keyPressEvent(event)

    def open(self) -> None:
        """Show the fields, the keyboard in the words."""
        self.open_button.hide()
        self._fields.show()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: bring_into_sight(self.keep))  # once they have their place

    def _close(self) -> None:
        self.words.setPlainText(self._text)
        self.reason.clear()
        self.open_button.show()
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fields.hide()

    def _keep(self) -> None:
        reason = self.reason.text().strip()
        if self.words.text().strip() == self._text:
            self._close()
        elif self._is_locked and not reason:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.kept.emit(self.words.text(), reason)
