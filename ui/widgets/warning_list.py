"""Things to settle: a card with a red edge; each line has an icon, a sentence and one green word that fixes it.

A line that says the same as before stays as it is: with very many, making all of them anew would be felt.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from safari.plan.settling_words import in_words
from safari.words import _
from ui.theme import colour
from ui.theme.measures import RADIUS_CARD
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel, level
from ui.widgets.painting import painting, rounded
from ui.widgets.plain_text import Hairline, PlainText
from ui.widgets.reading_order import tab_as_read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

EDGE, MOST = 4, 8  # px; lines, the last of which says how many more there are


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
    shown at all. Of very many the first are shown, until somebody wants to see the rest."""

    mend = Signal(str)
    help_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._title = PlainText("", "body_strong", "ouch")
        self._matters: tuple[Unsettled, ...] = ()
        self._shown: dict[str, tuple[Unsettled, QWidget]] = {}
        self._more: QWidget | None = None
        self._is_unfolded = False
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
        self._matters = tuple(matters)
        self._show_lines()
        self.setVisible(bool(matters))

    def buttons(self) -> list[Button]:
        """The green words, from the top."""
        lines = [line for _matter, line in self._shown.values()]
        if self._more is not None:
            lines.append(self._more)
        return [button for line in lines for button in line.findChildren(Button)]

    def standing(self) -> tuple[str, int] | None:
        """The key of the line the keyboard is in and its place; None where the keyboard is not here."""
        for place, (key, (_matter, line)) in enumerate(self._shown.items()):
            if any(button.hasFocus() for button in line.findChildren(Button)):
                return key, place
        at_rest = self._more is not None and any(button.hasFocus() for button in self._more.findChildren(Button))
        return ("", len(self._shown)) if at_rest else None

    def stand_at(self, key: str, place: int) -> bool:
        """Bring the keyboard to a line, or to the one that is now at its place; whether there is any."""
        lines = [line for _matter, line in self._shown.values()]
        if not lines:
            return False
        if self._more is not None:
            lines.append(self._more)
        line = self._shown[key][1] if key in self._shown else lines[min(place, len(lines) - 1)]
        if not any(button.hasFocus() for button in line.findChildren(Button)):
            line.findChildren(Button)[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _show_lines(self) -> None:
        fit = self._is_unfolded or len(self._matters) <= MOST
        wanted = self._matters if fit else self._matters[: MOST - 1]
        for key, (matter, line) in list(self._shown.items()):
            if matter not in wanted:
                self._drop(line)
                del self._shown[key]
        if self._more is not None:
            self._drop(self._more)
            self._more = None
        self._shown = {one.key: self._shown.get(one.key) or (one, self._line(one)) for one in wanted}
        for place, (_matter, line) in enumerate(self._shown.values()):
            if self._lines.indexOf(line) != place:
                self._lines.insertWidget(place, line)
        if not fit:
            self._more = self._rest(len(self._matters) - len(wanted))
            self._lines.addWidget(self._more)
        tab_as_read(self.buttons())

    def _drop(self, line: QWidget) -> None:
        self._lines.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _rest(self, many: int) -> QWidget:
        """The last line: how many more there are."""
        button = Button(_("and {n} more").format(n=in_words(many)), "word", size="small")
        button.clicked.connect(self._unfold)
        across = row(button, None)
        across.setContentsMargins(13, 6, 12, 6)
        line = QWidget()
        line.setLayout(column(Hairline(), across))
        return line

    def _unfold(self) -> None:
        at = len(self._shown)
        self._is_unfolded = True
        self._show_lines()
        self.stand_at("", at)

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
