"""The question above the line who is to be seen in a photo of a note that names nobody."""

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

    from safari.people.customer import Customer
    from ui.run.photo_consent import PhotoConsent


class WhoIsInIt(QWidget):
    """Shown while it asks, with those who did not say yes to photos as answers; Esc goes back to the line."""

    def __init__(self, consent: PhotoConsent, to_line: Callable[[], object]) -> None:
        super().__init__()
        self._consent, self._to_line = consent, to_line
        self.words = PlainText("", "body_strong", max_lines=2)
        self.nobody = Button(_("Not of a person"), size="small")
        self.people: list[Button] = []
        self._answers = Flowing((self.nobody,), gap=8)
        self.setLayout(column(self.words, self._answers, gap=6))
        self.nobody.clicked.connect(consent.of_nobody)
        consent.asks_who.connect(self._ask)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._to_line()
        else:
            super().keyPressEvent(event)

    def _ask(self, customers: list[Customer], is_more: bool) -> None:
        was_shown = self.isVisible()
        if not customers:
            self.hide()
            if was_shown:
                self._to_line()
            return
        self._offer(customers)
        asked = _("Is anybody else in the photo?") if is_more else _("Is anybody in the photo? It waits in the line.")
        self.words.setText(asked)
        not_them = _("None of these") if self._consent.somebody_agreed else _("Not of a person")
        self.nobody.setText(_("Nobody else") if is_more else not_them)
        self.show()
        first = self.nobody if is_more else self.people[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, asked)

    def _offer(self, customers: list[Customer]) -> None:
        for button in self.people:
            button.hide()
            button.deleteLater()
        self.people = [Button(one.alias, size="small") for one in customers]
        for button, one in zip(self.people, customers, strict=True):
            button.clicked.connect(lambda _on=False, uid=one.uid: self._consent.is_in_it(uid))
        self._answers.add(*self.people, self.nobody)  # the last answer stands last
