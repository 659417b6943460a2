"""Things to settle: a card with a red edge; each line has an icon, a sentence and one green word that fixes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import colour
from ui.theme.measures import RADIUS_CARD
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel, level
from ui.widgets.painting import painting, rounded
from ui.widgets.plain_text import Hairline, PlainText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

EDGE = 4


@dataclass(frozen=True, slots=True)
class Unsettled:
    """One thing to settle. `key` comes back with `mend`; `icon` is an icon's name; `verb` is the green word.

    `help_verb` is a second one below it, for what helps to settle it ("": none); it comes back with `help_wanted`.
    """

    key: str
    icon: str
    sentence: str
    verb: str
    help_verb: str = ""


class WarningList(QWidget):
    """The card; `mend(key)` or `help_wanted(key)` when somebody takes a green word. With nothing to settle it is not
    shown at all."""

    mend = Signal(str)
    help_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._title = PlainText("", "body_strong", "ouch")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        whole = column(self._title)
        whole.addLayout(self._lines)
        whole.setContentsMargins(EDGE, 0, 1, 0)
        self._title.setContentsMargins(12, 12, 12, 12)
        self.setLayout(whole)
        self.hide()

    def show_list(self, title: str, matters: Sequence[Unsettled]) -> None:
        """`title` counts them in words ("Three things to settle")."""
        self._title.setText(title)
        self.setAccessibleName(title)
        while (item := self._lines.takeAt(0)) is not None:
            line = item.widget()
            if line is not None:
                line.hide()
                line.deleteLater()
        for matter in matters:
            self._lines.addWidget(self._line(matter))
        self.setVisible(bool(matters))

    def _line(self, matter: Unsettled) -> QWidget:
        button = self._word(matter.verb, matter, self.mend)
        words = row(gap=10)
        words.setContentsMargins(13, 6, 12, 6)
        icon = IconLabel(matter.icon, "ouch", beside="small")
        sentence = PlainText(matter.sentence, "small")
        level(button, "small", icon, sentence)
        words.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        told = column(sentence)
        told.addStretch(1)  # it stands at the top, however many words are beside it
        words.addLayout(told, 1)
        buttons = column(row(None, button))
        if matter.help_verb:
            buttons.addLayout(row(None, self._word(matter.help_verb, matter, self.help_wanted)))
        buttons.addStretch(1)
        words.addLayout(buttons)
        line = QWidget()
        line.setLayout(column(Hairline(), words))
        return line

    def _word(self, verb: str, matter: Unsettled, signal: SignalInstance) -> Button:
        button = Button(verb, "word", size="small", name=f"{verb}: {matter.sentence}")
        button.clicked.connect(lambda: signal.emit(matter.key))
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        with painting(self) as painter:
            rounded(painter, rect, RADIUS_CARD, colour("surface"), colour("line"))
            clip = QPainterPath()
            clip.addRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)
            painter.setClipPath(clip)
            painter.fillRect(QRectF(0, 0, EDGE, rect.height()), colour("ouch_mark"))
