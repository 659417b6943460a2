"""The question above the line whether somebody said yes to photos."""

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
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from ui.run.photo_consent import PhotoConsent


class PhotoQuestion(QWidget):
    """Shown while it asks; then it has the keyboard: Tab goes from answer to answer, Esc goes back to the line."""

    def __init__(self, consent: PhotoConsent, to_line: Callable[[], object]) -> None:
        super().__init__()
        self._to_line = to_line
        self.words = PlainText("", "body_strong", max_lines=2)
        self.yes = Button(_("Yes, spoken"), size="small")
        self.no = Button(_("No"), size="small")
        self.nobody = Button(_("Not of a person"), size="small")
        self.setLayout(column(self.words, Flowing((self.yes, self.no, self.nobody), gap=8), gap=6))
        self.yes.clicked.connect(lambda: consent.answer(agreed=True))
        self.no.clicked.connect(lambda: consent.answer(agreed=False))
        self.nobody.clicked.connect(consent.of_nobody)
        consent.asks.connect(self._ask)
        self.setFocusProxy(self.yes)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._to_line()
        else:
            super().keyPressEvent(event)

    def _ask(self, alias: str) -> None:
        self.setVisible(bool(alias))
        if alias:
            self.words.setText(_("Has {name} said yes to photos? The photo waits in the line.").format(name=alias))
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.words.text())
        else:
            self._to_line()
