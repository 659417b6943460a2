"""One use in the consent form: what it allows, how it stands, and the answer given now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.people.consent import Answer, Consent, Standing, Use
from safari.people.consent_words import how_word, use_name, use_question
from safari.words import _
from ui.people.choice import AnswerChip
from ui.widgets.boxes import column, row
from ui.widgets.dates import long_day
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from datetime import date

WITHDRAW = "withdraw"
ENDED = (Standing.NOT_ASKED, Standing.WITHDRAWN)


class ConsentRow(QWidget):
    """Nothing is chosen at first: what stands, stands. At most one of yes, no, asked and withdrawn is chosen."""

    changed = Signal()

    def __init__(self, use: Use, consent: Consent | None, standing: Standing, form: str = "") -> None:
        super().__init__()
        self.use = use
        words = {Answer.YES: _("Yes"), Answer.NO: _("No"), Answer.ASKED: _("Asked"), WITHDRAW: _("Withdrawn")}
        self.chips = {key: AnswerChip(word) for key, word in words.items()}
        for key, chip in self.chips.items():
            chip.setAccessibleName(_("{use}: {answer}").format(use=use_name(use), answer=words[key]))
            chip.clicked.connect(lambda _checked=False, chosen=key: self._choose(chosen))
        self._can_be_withdrawn = standing not in ENDED
        stands = standing_sentence(consent, standing, form) if consent else use_question(use)
        self.stands = PlainText(stands, "meta", "ink2")
        words_column = column(PlainText(use_name(use), "body_strong"), self.stands)
        line = row(gap=6)
        line.addLayout(words_column, 1)
        for chip in self.chips.values():
            line.addWidget(chip)
        self.setLayout(line)
        self.chips[WITHDRAW].setVisible(self._can_be_withdrawn)  # not before: it would be a window of its own

    @property
    def can_be_withdrawn(self) -> bool:
        """Whether there is something to take back."""
        return self._can_be_withdrawn

    @property
    def answer(self) -> Answer | None:
        """What the customer answers now; None where nothing was chosen."""
        return next((key for key, chip in self.chips.items() if chip.isChecked() and isinstance(key, Answer)), None)

    @property
    def is_withdrawn(self) -> bool:
        """Whether the customer takes this use back now."""
        return self.chips[WITHDRAW].isChecked()

    def withdraw(self) -> None:
        """Choose to take this use back, where there is something to take back."""
        if self._can_be_withdrawn:
            self.chips[WITHDRAW].setChecked(True)
            self._choose(WITHDRAW)

    def _choose(self, chosen: str) -> None:
        for key, chip in self.chips.items():
            if key != chosen:
                chip.setChecked(False)
        self.changed.emit()


def standing_sentence(consent: Consent, standing: Standing, form: str = "") -> str:
    """What was answered before: "Agreed, written, 19 November 2026, to Astrid Holm, until 19 November 2027". `form` is
    the sign of the wording it was given on, "" where it is not known."""
    if consent.withdrawn_on is not None:
        return _("Withdrawn on {day}").format(day=long_day(consent.withdrawn_on))
    on_form = [_("on form {sign}").format(sign=form)] if form else []
    first = _first_word(standing)
    if consent.answer is Answer.YES and standing is Standing.ASKED:  # no parent signed yet, or the day is to come
        first = _("Said yes, does not count yet")
    parts = [first, how_word(consent.how), *on_form, long_day(consent.given_on)]
    if consent.taken_by:
        parts.append(_("to {name}").format(name=consent.taken_by))
    if consent.answer is Answer.YES:
        parts.append(_end(consent.until))
    return _(", ").join(parts)


def _first_word(standing: Standing) -> str:
    words = {Standing.AGREED: _("Agreed"), Standing.EXPIRED: _("Expired"), Standing.REFUSED: _("Said no")}
    return words.get(standing, _("Asked, no answer yet"))


def _end(until: date | None) -> str:
    return _("until {day}").format(day=long_day(until)) if until else _("no end agreed")
