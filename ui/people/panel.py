"""The panel at the right of People: the card of whoever is chosen, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import colour
from ui.widgets.boxes import column
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.held_focus import held_name, hold_again
from ui.widgets.painting import painting
from ui.widgets.plain_text import PlainText
from ui.widgets.scroll_area import ScrollArea

WIDTH = 288
BELOW = 24  # px kept in sight below the button that the keyboard is on


class PeoplePanel(QWidget):
    """`show_card` puts a card there, or none. In a narrow window it lies over the table, and Esc closes it (`left`)."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._area = ScrollArea()
        self._note = PlainText("", "small", "ink2")
        self._note.setContentsMargins(20, 20, 20, 0)
        self._area.body.addWidget(self._note)
        self.setLayout(column(self._area))
        self.card: PersonCard | None = None

    def show_card(self, card: PersonCard | None, note: str = "") -> None:
        """Show a card in place of the one before, and below it a note; the keyboard stays on the same button, where it
        was on one."""
        held = key = None
        if self.card is not None:
            held = held_name(self.card)
            key = next((key for key, button in self.card.buttons.items() if button.hasFocus()), None)
            self.card.hide()
            self.card.deleteLater()
        while self._area.body.count():
            self._area.body.takeAt(0)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.card = card
        if card is not None:
            self._area.body.addWidget(card)
            self._area.body.addWidget(self._note)
            self._area.body.addStretch(1)
            if key is not None:
                again = card.buttons.get(key) or next(iter(card.buttons.values()))
                again.setFocus(Qt.FocusReason.OtherFocusReason)
            elif held is not None:
                hold_again(card, held)

    def take_focus(self) -> None:
        """Put the keyboard on the card's first button, and the button into sight."""
        if self.card is not None:
            first = next(iter(self.card.buttons.values()))
            first.setFocus(Qt.FocusReason.TabFocusReason)
            self._area.body.activate()
            self._area.ensureWidgetVisible(first, 0, BELOW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), colour("paper"))


class PersonCard(Card):
    """A card with buttons at its foot, each known by a key."""

    def __init__(self) -> None:
        super().__init__(padding=20, gap=8)
        self.buttons: dict[str, Button] = {}

    def offer(self, key: str, words: str, do: Callable[[], object], kind: Kind = "outlined") -> Button:
        """A button over the whole width that does something."""
        button = self.buttons[key] = Button(words, kind)
        button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().verticalPolicy())
        button.clicked.connect(lambda _checked=False: do())
        self.body.addWidget(button)
        return button
