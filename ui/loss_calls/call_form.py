"""What is noted about the call at hand: how it ended, two reasons at most, the one sentence, may we follow up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from safari.loss_calls import pressing
from safari.loss_calls.call_words import outcome_word
from safari.loss_calls.loss_call import MOST_REASONS
from safari.words import _
from safari.yes_no import YesNo
from ui.loss_calls.keys import FOLLOW_UP, OUTCOMES, REASONS, VERBATIM
from ui.loss_calls.reason_field import ReasonField
from ui.widgets.chip import Chip
from ui.widgets.flowing import Flowing
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText
from ui.widgets.quotation import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.loss_calls.loss_call import LossCall
    from safari.loss_calls.pressing import Press
    from safari.run.note import Note


class CallForm(QWidget):
    """Shows a call. `pressed(Press)`: what a press changes about it. `left`: the keyboard goes back to the line."""

    pressed = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.outcomes = {outcome: _chip(letter, outcome_word(outcome)) for outcome, letter in OUTCOMES.items()}
        self.reasons: dict[str, Chip] = {}
        self._reasons = Flowing()
        self.new_reason = ReasonField()
        self.verbatim = PlainText("", "quoteS", max_lines=4)
        self.follow_up = _chip(FOLLOW_UP)
        self._place()
        presses = {chip: pressing.outcome(outcome) for outcome, chip in self.outcomes.items()}
        presses[self.follow_up] = pressing.follow_up()
        for chip, press in presses.items():
            chip.clicked.connect(partial(self._press, press))
        self.new_reason.entered.connect(self._add_reason)

    def show_call(self, call: LossCall, known: Sequence[str], verbatim: Note | None) -> None:
        """Show this call, the reasons to choose from, and its one sentence."""
        for outcome, chip in self.outcomes.items():
            chip.setChecked(call.outcome is outcome)
        self._show_reasons(call, known)
        self.new_reason.set_full(full=len(call.reasons) >= MOST_REASONS)
        if verbatim is not None:
            self.verbatim.setText(quoted(verbatim.text, verbatim.language))
        else:
            self.verbatim.setText(_("Alt+{key} keeps the line as their one sentence").format(key=VERBATIM))
        self.verbatim.set_ink("ink" if verbatim is not None else "ink3")
        answers = {YesNo.OPEN: _("May we follow up?"), YesNo.YES: _("We may follow up"), YesNo.NO: _("No follow-up")}
        self.follow_up.setText(answers[call.follow_up])
        self.follow_up.setChecked(call.follow_up is not YesNo.OPEN)

    def flush(self) -> None:
        """Have noted what was typed last and not entered, of the call that is shown."""
        name = " ".join(self.new_reason.text().split())
        self.new_reason.clear()
        chip = self.reasons.get(name)
        if name and (chip is None or not chip.isChecked()):
            self.pressed.emit(pressing.reason(name))

    def _place(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 6)
        whole.setSpacing(8)
        whole.addWidget(Flowing(self.outcomes.values()))
        whole.addWidget(self._reasons)
        whole.addWidget(self.new_reason)
        whole.addWidget(self.verbatim)
        whole.addWidget(Flowing((self.follow_up,)))

    def _press(self, press: Press, _on: bool = False) -> None:
        """Ask for the change; the chip shows it once it is on disk."""
        chip = self.sender()
        if isinstance(chip, Chip) and chip.isCheckable():
            chip.setChecked(not chip.isChecked())
        self.pressed.emit(press)

    def _add_reason(self) -> None:
        self.flush()
        self.left.emit()

    def _show_reasons(self, call: LossCall, known: Sequence[str]) -> None:
        names = tuple(dict.fromkeys((*known, *call.reasons)))
        if names != tuple(self.reasons):
            self._reasons.clear()
            hints = REASONS.ljust(len(names))
            self.reasons = {name: _chip(hint.strip(), name) for name, hint in zip(names, hints, strict=False)}
            for name, chip in self.reasons.items():
                chip.clicked.connect(partial(self._press, pressing.reason(name)))
                chip.setToolTip(tip(name))
            self._reasons.add(*self.reasons.values())
        self._reasons.setVisible(bool(names))
        for name, chip in self.reasons.items():
            chip.setChecked(name in call.reasons)


def _chip(letter: str, text: str = "") -> Chip:
    chip = Chip(text, hint=letter)
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line
    chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # long words are shortened, not cut
    chip.setAccessibleDescription(f"Alt+{letter}" if letter else "")
    return chip
