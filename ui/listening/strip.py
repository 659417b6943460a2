"""One line over the transcript that asks or tells something, with words to press; never a dialog."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QSizePolicy

from ui.listening.strips import Asks
from ui.theme import colour
from ui.theme.measures import RADIUS
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.painting import painting, rounded
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.theme import ColourName

PADDING = 12
Deed = tuple[str, "Callable[[], object]"]


class Strip(Asks):
    """`ask(sentence, deeds)` shows it, each deed a green word; `rest()` takes it away."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.words = PlainText("", "small", "ink")
        self._row = row(self.words, gap=16)
        self._row.setStretch(0, 1)
        self._row.setContentsMargins(PADDING, 6, PADDING, 6)
        self.setLayout(self._row)
        self.setAccessibleName(name)
        self.buttons: list[Button] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def ask(self, sentence: str, deeds: Sequence[Deed] = (), ink: ColourName = "ink") -> None:
        """Show a sentence and what can be done about it."""
        self.words.set_ink(ink)
        if self.words.text() != sentence:
            self.words.setText(sentence)
        if [button.text() for button in self.buttons] != [word for word, _deed in deeds]:
            self._renew([word for word, _deed in deeds])
        for button, (_word, deed) in zip(self.buttons, deeds, strict=True):
            button.clicked.disconnect() if button.property("wired") else None
            button.setProperty("wired", True)
            button.clicked.connect(partial(_do, deed))
        self.stand()

    def rest(self) -> None:
        """Nothing to ask."""
        self.go()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), RADIUS, colour("sunken"))

    def _renew(self, words: list[str]) -> None:
        for old in self.buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = [Button(word, "word", size="small") for word in words]
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            button.show()  # at once, so that it can have the keyboard


def _do(deed: Callable[[], object], _on: object = None) -> None:
    deed()
