"""The day in figures, calm and small, and the cases worth a note."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.cases.case_words import title, why_words
from safari.cases.figures import Figures, Telling, figures, telling
from safari.counting.timing import as_clock
from safari.thousands import grouped
from safari.words import _
from ui.cases.keys import TELLING
from ui.widgets.boxes import column, row
from ui.widgets.chip import Chip
from ui.widgets.numbers import tenths
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText, heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QHBoxLayout

    from safari.cases.case import Case

_FULL_STOP = re.compile(r"(?<!\.)\.$")  # "..." says that there was more


class DayInFigures(QWidget):
    """What the cases add up to. `wanted(str)`: this case (uid) is to become a note."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.offers: tuple[Telling, ...] = ()
        self.chips: list[Chip] = []
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 6, 0, 0)
        self._held: QWidget | None = None

    def show_cases(self, cases: Sequence[Case]) -> None:
        """Show the figures of these cases, and the ones that tell most."""
        self.offers = telling(cases)
        if self._held is not None:
            self._held.hide()
            self._held.deleteLater()
        self._held, self.chips = QWidget(), []
        lines = column(heading(_("The day in figures"), side=True), gap=4)
        for label, figure in lines_of(figures(cases)):
            lines.addLayout(_line(label, figure))
        if self.offers:
            lines.addSpacing(8)
            lines.addWidget(PlainText(_("Worth a note"), "label", "ink2"))
        for letter, offer in zip(TELLING, self.offers, strict=False):
            lines.addLayout(self._offer(letter, offer))
        self._held.setLayout(lines)
        self._whole.addWidget(self._held)

    def _offer(self, letter: str, offer: Telling) -> QHBoxLayout:
        length = as_clock(offer.case.lasted or 0)
        words = _("{case}, {length}").format(case=_FULL_STOP.sub("", title(offer.case)), length=length)
        told = column(PlainText(words, "small"), PlainText(why_words(offer.why), "meta", "ink2"))
        line = row(gap=12)
        line.addLayout(told, 1)
        is_note = offer.case.note is not None
        chip = Chip(_("Noted") if is_note else _("Note"), icon="check" if is_note else "plus", hint=letter, does="act")
        chip.setAccessibleName(_("Make a note of {case}").format(case=title(offer.case)))
        chip.setAccessibleDescription(f"Alt+{letter}")
        chip.setToolTip(tip(f"Alt+{letter}"))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(partial(self._want, offer.case.uid))
        self.chips.append(chip)
        line.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _want(self, uid: str, _on: bool = False) -> None:
        self.wanted.emit(uid)


def lines_of(day: Figures) -> list[tuple[str, str]]:
    """The figures with their names; what nobody noted is left out."""
    lines = [(_("Cases"), grouped(day.cases))]
    if day.median is not None and day.longest is not None:
        lines.append((_("Half of them took at most"), as_clock(day.median)))
        lines.append((_("The longest"), as_clock(day.longest)))
    if day.judged:
        lines.append((_("Avoidable"), _share(day.avoidable, day.judged)))
    if day.answered:
        lines.append((_("Solved"), _share(day.solved, day.answered)))
    if day.systems is not None:
        lines.append((_("Systems for one answer"), tenths(day.systems)))
    lines.append((_("Handovers"), grouped(day.handovers)))
    return lines


def _share(part: int, whole: int) -> str:
    """A share with what it is of: a percentage of four cases says little by itself."""
    percent = round(100 * part / whole)
    return _("{percent} % ({n} of {all})").format(percent=percent, n=grouped(part), all=grouped(whole))


def _line(label: str, figure: str) -> QHBoxLayout:
    shown = PlainText(figure, "small_strong", wrap=False).to_the_right()
    line = row(PlainText(label, "small", "ink2"), gap=12)
    line.setStretch(0, 1)
    line.addWidget(shown)
    return line
