"""The question above the line whether somebody said yes to something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.widgets.announce import announce
from ui.widgets.boxes import column
from ui.widgets.button import Button
from ui.widgets.flowing import Flowing
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QKeyEvent

    from ui.run.asked_consent import AskedConsent


class ConsentQuestion(QWidget):
    """Shown while it asks; then it has the keyboard: Tab goes from answer to answer, Esc goes back to the line.

    `question` has a place for the {name} of whom it is about.
    """

    def __init__(
        self, consent: AskedConsent, question: str, to_line: Callable[[], object], others: Iterable[Button] = ()
    ) -> None:
        super().__init__()
        self._question, self._to_line = question, to_line
        self.words = PlainText("", "body_strong", max_lines=2)
        self.yes = Button(_("Yes, spoken"), size="small")
        self.no = Button(_("No"), size="small")
        self.setLayout(column(self.words, Flowing((self.yes, self.no, *others), gap=8), gap=6))
        self.yes.clicked.connect(lambda: consent.answer(agreed=True))
        self.no.clicked.connect(lambda: consent.answer(agreed=False))
        consent.asks.connect(self._ask)
        self.setFocusProxy(self.yes)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._to_line()
        else:
            super().keyPressEvent(event)

    def _ask(self, alias: str) -> None:
        was_shown = self.isVisible()
        self.setVisible(bool(alias))
        if alias:
            self.words.setText(self._question.format(name=alias))
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.words.text())
        elif was_shown:
            self._to_line()
