"""The verdict on a call: could it have been avoided, whose process is it, what did they really need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from safari.clock import new_uid
from safari.words import _
from safari.yes_no import YesNo
from ui.listening.segmented import Segmented
from ui.widgets.boxes import column, row
from ui.widgets.growing_text import GrowingText
from ui.widgets.labelled import Labelled
from ui.widgets.plain_text import PlainText, heading
from ui.widgets.small_field import WRITE_MS
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from safari.recordings.recording import Recording

ANSWERS = (YesNo.YES, YesNo.NO)
ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
CONTROL = Qt.KeyboardModifier.ControlModifier


class Verdict(QWidget):
    """`decided(field, value, sitting)`: "avoidable" with a YesNo, "owner" or "need" with words, when somebody has
    decided about `call` (a uid). Words are told a moment after the last letter, and are one `sitting` until the field
    is left: one undo takes them back. `done` when Ctrl+Enter says so."""

    decided = Signal(str, object, str)
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.call = ""
        self.avoidable = Segmented((_("Yes"), _("No")), _("Avoidable?"), may_be_none=True)
        self._standing: dict[str, str] = {}
        self.owner = TextField(limit=120)
        self.need = GrowingText(least=1, most=4)
        ask = row(PlainText(_("Avoidable?"), "body", wrap=False), None, self.avoidable, gap=12)
        self.setLayout(
            column(
                heading(_("The verdict"), side=True),
                10,
                ask,
                12,
                Labelled(_("Whose process is it?"), self.owner),
                12,
                Labelled(_("What did they really need?"), self.need),
            )
        )
        self._sitting = new_uid()
        self._soon = QTimer(self, singleShot=True, interval=WRITE_MS)
        self._soon.timeout.connect(self._tell_words)
        self.avoidable.picked.connect(lambda place: self._decide("avoidable", _answer(place)))
        for field in (self.owner, self.need):
            field.textChanged.connect(self._typed)
            field.installEventFilter(self)

    def show_verdict(self, call: Recording) -> None:
        """Show what was decided about a call; what somebody is typing stays, unless it is another call."""
        self.settle()
        other = call.uid != self.call
        self.call = call.uid
        self._standing = {"owner": call.owner, "need": call.need}
        self.avoidable.choose(ANSWERS.index(call.avoidable) if call.avoidable in ANSWERS else -1)
        if other or not self.owner.hasFocus():
            self.owner.setText(call.owner)
        if (other or not self.need.hasFocus()) and self.need.text() != call.need:
            self.need.setPlainText(call.need)

    def step_avoidable(self) -> YesNo:
        """Yes, no, open, and round again; the answer now."""
        place = (self.avoidable.chosen + 2) % 3 - 1
        self.avoidable.choose(place)
        self._decide("avoidable", _answer(place))
        return _answer(place)

    def settle(self) -> None:
        """Tell what is typed and not told yet."""
        self._soon.stop()
        self._tell_words()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Who leaves a field has decided; what is typed from then on is taken back for itself. Ctrl+Enter leaves it."""
        if isinstance(event, QKeyEvent) and event.key() in ENTERS and event.modifiers() & CONTROL:
            event.accept()  # it is not for the question at hand now
            if event.type() == QEvent.Type.KeyPress:
                self.done.emit()
            return True
        if event.type() == QEvent.Type.FocusOut:
            self.settle()
            self._sitting = new_uid()
        return super().eventFilter(watched, event)

    def focus_need(self) -> None:
        """Write what they really needed."""
        self.need.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _typed(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _tell_words(self) -> None:
        if not self.call:
            return
        for field, words in (("owner", self.owner.text().strip()), ("need", self.need.text().strip())):
            if words != self._standing[field]:
                self._standing[field] = words
                self._decide(field, words, f"{self._sitting} {field}")

    def _decide(self, field: str, value: object, sitting: str = "") -> None:
        if self.call:
            self.decided.emit(field, value, sitting)


def _answer(place: int) -> YesNo:
    return ANSWERS[place] if place >= 0 else YesNo.OPEN
