"""Asks whose call it is: a name that is typed or picked, new or known, or nobody one names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from safari.words import _
from ui.listening.strips import Asks
from ui.people.suggest_field import SuggestField
from ui.theme import colour, theme
from ui.theme.measures import RADIUS
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.painting import painting, rounded
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

WIDTH = 240
ROOM_FROM = 1_080  # px of the window's width at the usual size of text


class WhoseCall(Asks):
    """`named(alias)` on Enter, `nobody` on its word."""

    named = Signal(str)
    nobody = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known = QStringListModel(self)
        self.field = SuggestField("", ())
        completer = self.field.completer()
        if completer is not None:
            completer.setModel(self._known)
        self.field.setAccessibleName(_("Whose call is it?"))
        self.field.setPlaceholderText(_("An alias, such as “Sofie, 33”"))
        self.field.setMaximumWidth(WIDTH)
        self.pass_by = Button(_("Nobody we name"), "word", size="small")
        self.pass_by.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line
        self.beware = PlainText("", "meta", "ink2")
        asks = PlainText(_("Whose call is it?"), "small", wrap=False)
        across = row(asks, self.field, self.beware, self.pass_by, gap=12)
        across.setStretch(2, 1)
        across.setAlignment(self.pass_by, Qt.AlignmentFlag.AlignRight)
        across.setContentsMargins(12, 2, 12, 2)
        self.setLayout(across)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field.returnPressed.connect(self._name)
        self.pass_by.clicked.connect(self.nobody)

    def ask(self, known: Iterable[str], beware: str) -> None:
        """Ask, with these aliases to pick from, and say what to think of. What is being typed stays."""
        self.beware.setText(beware)
        self.setAccessibleDescription(beware)
        self.beware.setVisible(self.has_room)
        self._known.setStringList(sorted(known, key=str.casefold))
        self.stand()

    @property
    def has_room(self) -> bool:
        """Whether what to think of can stand beside the question; else it is for the caller to say."""
        return self.window().width() >= ROOM_FROM * theme().factor

    def rest(self) -> None:
        """Nothing to ask."""
        self.field.clear()
        self.go()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.beware.setVisible(self.has_room)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), RADIUS, colour("sunken"))

    def _name(self) -> None:
        if self.field.text().strip():
            self.named.emit(self.field.text().strip())
