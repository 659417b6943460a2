"""How the bets came out that leaders placed before the day: right, wrong, surprised."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.guests.participant import Outcome
from safari.words import _
from ui.debrief.panes import Pane
from ui.widgets.avatar import Avatar
from ui.widgets.boxes import column, row
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_text import PlainText, heading
from ui.widgets.quotation import quoted
from ui.widgets.reading_order import tab_as_read

if TYPE_CHECKING:
    from safari.debrief.bet import Bet
    from safari.library import Library
    from ui.screen import Context


def outcomes() -> tuple[tuple[Outcome, str], ...]:
    """How a bet can come out, in words."""
    return (Outcome.RIGHT, _("Right")), (Outcome.WRONG, _("Wrong")), (Outcome.SURPRISED, _("Surprised"))


class BetRow(QWidget):
    """One leader's bet and three chips; the one that is on can be taken off again. `chosen(Outcome)`."""

    chosen = Signal(object)

    def __init__(self, leader: str) -> None:
        super().__init__()
        self.words = PlainText("", "quoteS")
        self.chips = {outcome: Chip(word) for outcome, word in outcomes()}
        choice = QWidget()
        flow = FlowLayout(choice)
        for outcome, chip in self.chips.items():
            chip.setAccessibleName(_("{name}: {outcome}").format(name=leader, outcome=chip.text()))
            chip.clicked.connect(partial(self._choose, outcome))
            flow.addWidget(chip)
        avatar = Avatar(leader)
        whole = row(avatar, column(self.words, choice, gap=6), gap=12)
        whole.setStretch(1, 1)
        whole.setAlignment(avatar, Qt.AlignmentFlag.AlignTop)
        self.setLayout(whole)

    def show_bet(self, bet: Bet, language: str) -> None:
        """Show what was believed and how it came out."""
        self.words.setText(quoted(bet.text, language))
        for outcome, chip in self.chips.items():
            chip.setChecked(outcome is bet.outcome)

    def _choose(self, outcome: Outcome) -> None:
        self.chosen.emit(outcome if self.chips[outcome].isChecked() else Outcome.OPEN)


class BetsPane(QWidget):
    """All bets of a safari; hidden where nobody placed one."""

    TABLES: ClassVar = frozenset({"participants", "leaders"})

    def __init__(self, context: Context, safari_uid: str) -> None:
        super().__init__()
        self._context, self._safari = context, safari_uid
        self._library: Library = context.library
        self.rows: dict[str, BetRow] = {}
        self._body = QVBoxLayout()
        self._body.setSpacing(14)
        self.setLayout(column(heading(_("How the bets came out"), side=True), self._body, gap=12))
        self._show_bets()  # now, so that Tab comes here before it comes to the panes below

    def refresh(self) -> None:
        """Read the bets anew."""
        self._show_bets()
        self.setVisible(bool(self.rows))

    def _show_bets(self) -> None:
        bets = self._library.debriefs.bets(self._safari)
        for uid in set(self.rows) - {bet.participant for bet in bets}:
            gone = self.rows.pop(uid)
            gone.hide()
            gone.deleteLater()
        for place, bet in enumerate(bets):
            shown = self.rows.get(bet.participant) or self._row(bet, place)
            shown.show_bet(bet, self._library.programme.language)
        stops = [chip for bet in bets for chip in self.rows[bet.participant].chips.values()]
        if stops:
            tab_as_read(stops, stops[0])

    def _row(self, bet: Bet, place: int) -> BetRow:
        made = self.rows[bet.participant] = BetRow(bet.leader.name)
        made.chosen.connect(partial(self._came_out, bet.participant))
        self._body.insertWidget(place, made)
        return made

    def _came_out(self, participant: str, outcome: Outcome) -> None:
        desk = self._library.debriefs
        if not self._context.attempt(lambda: desk.came_out(participant, outcome)):
            self.refresh()


PANES = (Pane("bets", "right", 30, BetsPane),)
