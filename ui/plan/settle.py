"""Things to settle, each with the word that mends it, and what is in place already."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from safari.plan.matter import Mend
from safari.plan.settling_words import headline
from safari.plan.to_settle import ToSettle, in_place, to_settle
from safari.words import _
from ui.theme.icons import matter_icon
from ui.widgets.boxes import column, row
from ui.widgets.icon_label import IconLabel
from ui.widgets.plain_text import PlainText
from ui.widgets.warning_list import Unsettled, WarningList

if TYPE_CHECKING:
    from safari.library import Library
    from ui.screen import Context


class Settle(QWidget):
    """`mend(matter)` when somebody takes a green word; `counted(n)` how many there are.

    `settled()` when the last one was mended by keyboard: the keyboard needs another place.
    """

    TABLES: ClassVar = frozenset(
        {
            *("safaris", "agenda_steps", "questions", "checklist_items", "programme"),
            *("participants", "leaders", "customers", "consents", "drivers", "formats"),
        }
    )

    mend = Signal(object)
    counted = Signal(int)
    settled = Signal()

    def __init__(self, context: Context, uid: str) -> None:
        super().__init__()
        self._context, self._uid = context, uid
        self._library: Library = context.library
        self.matters: dict[str, ToSettle] = {}
        self.card = WarningList()
        self.card.mend.connect(lambda key: self.mend.emit(self.matters[key]))
        self.card.help_wanted.connect(lambda key: self.save_form(self.matters[key].customer))
        self.good = PlainText("", "small", "ink2")
        self._good_line = QWidget()
        line = row(gap=10)
        line.setContentsMargins(17, 0, 0, 0)
        line.addWidget(IconLabel("check", "accent", side=16, beside="small"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.good, 1)
        self._good_line.setLayout(line)
        self.setLayout(column(self.card, self._good_line, gap=14))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.refresh()

    def refresh(self) -> None:
        """Look again; the card is only made anew where something differs."""
        if self._library.plans.safari(self._uid) is None:
            return
        situation = self._library.plans.situation(self._uid)
        matters = {one.key: one for one in to_settle(situation)}
        if matters != self.matters or (matters and not self.card.isVisibleTo(self)):
            self.matters = matters
            self._fill()
        said = in_place(situation)
        self.good.setText(said)
        self._good_line.setVisible(bool(said))

    def verb(self, matter: ToSettle) -> str:
        """The green word of a line."""
        return matter.verb

    def _fill(self) -> None:
        held = self.card.standing()
        matters = self.matters.items()
        lines = [self._line(key, one) for key, one in matters]
        self.card.show_list(headline(len(lines)), lines)
        self.counted.emit(len(lines))
        if held is not None:
            key, place = held
            QTimer.singleShot(0, self, lambda: self._hold(key, place))  # when the new lines are there

    def save_form(self, customer: str) -> None:
        """Save the form on which a customer answers."""
        from ui.files.consent_form import save_consent_form

        save_consent_form(self._context, self, customer, self._uid)

    def _line(self, key: str, matter: ToSettle) -> Unsettled:
        form = _("Consent form…") if matter.mend is Mend.ASK_CONSENT and matter.customer else ""
        return Unsettled(key, matter_icon(matter.matter), matter.sentence, self.verb(matter), form)

    def _hold(self, key: str, place: int) -> None:
        """Keep the keyboard at the line it was in, else at the same place, or say that there is nothing to hold it."""
        if not self.card.stand_at(key, place):
            self.settled.emit()
