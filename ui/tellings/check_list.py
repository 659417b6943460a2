"""Before telling: what should be looked at, each line with what mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.words import _
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.held_focus import holds_focus
from ui.widgets.icon_label import IconLabel
from ui.widgets.plain_text import Hairline, PlainText

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from safari.checking.concern import Concern

AIR, GAP = 10, 20


class CheckList(QWidget):
    """One line for each concern. `mended(concern)`, `wanted(concern)` when somebody wants to go to its field, and
    `left(concern)` when it may stay as it is."""

    mended = Signal(object)
    wanted = Signal(object)
    left = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.concerns: tuple[Concern, ...] = ()
        self._rows: list[tuple[QWidget, list[Button]]] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._mark = IconLabel("check", "accent", beside="body")
        self._whole = PlainText("", "body")
        self._nothing = self._nothing_found()
        self._lines.addWidget(self._nothing)

    @property
    def buttons(self) -> list[Button]:
        """Every word to press, from the top."""
        return [button for _line, buttons in self._rows for button in buttons]

    def show_concerns(self, concerns: Sequence[Concern], missing: str = "") -> None:
        """Show these, and what is `missing` for there to be a page; whoever stood on a line that went stands on the one
        in its place."""
        self._whole.setText(missing or _("Nothing stands out. Read the page aloud once, then tell it."))
        self._mark.set_icon(*(("warning", "ouch") if missing else ("check", "accent")))
        self._nothing.setVisible(bool(missing) or not concerns)
        if tuple(concerns) == self.concerns and self._rows:
            return
        at = next((place for place, (line, _buttons) in enumerate(self._rows) if holds_focus(line)), None)
        self.concerns = tuple(concerns)
        for line, _buttons in self._rows:
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._rows = [self._line(one) for one in self.concerns]
        for line, _buttons in self._rows:
            self._lines.addWidget(line)
        if at is not None and self._rows:
            self._rows[min(at, len(self._rows) - 1)][1][0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, concern: Concern) -> tuple[QWidget, list[Button]]:
        deeds: list[tuple[str, Callable[[], None]]] = []
        if concern.mend is not None:
            deeds.append((concern.mend.verb, lambda: self.mended.emit(concern)))
        deeds.append((_("Go there"), lambda: self.wanted.emit(concern)))
        deeds.append((_("Leave it"), lambda: self.left.emit(concern)))
        buttons = [self._word(verb, concern, do) for verb, do in deeds]
        words = row(*buttons, None, gap=GAP)
        told = column(PlainText(concern.sentence, "body"), 2, words)
        across = row(gap=10)
        across.setContentsMargins(0, AIR, 0, AIR - 4)
        across.addWidget(IconLabel("warning", "ouch", beside="body"), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(told, 1)
        line = QWidget()
        line.setLayout(column(Hairline(), across))
        return line, buttons

    def _word(self, verb: str, concern: Concern, do: Callable[[], None]) -> Button:
        button = Button(verb, "word", size="small", name=f"{verb}: {concern.sentence}")
        button.clicked.connect(do)
        return button

    def _nothing_found(self) -> QWidget:
        line = QWidget()
        across = row(self._mark, self._whole, gap=10)
        across.setStretch(1, 1)
        across.setContentsMargins(0, AIR, 0, AIR)
        line.setLayout(across)
        return line
