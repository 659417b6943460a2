"""Asks afterwards what a moment by chance lacks: after its first note, and once more when somebody finishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from safari.run.note import Kind
from safari.words import _
from ui.chance.strip import Strip

if TYPE_CHECKING:
    from safari.chance.met import Known, Met
    from safari.change import Change
    from ui.run.at_hand import AtHand

TOLD_BY = frozenset({"notes", "participants", "safaris", "consents"})


class Asking(QObject):
    """Shows the strip while something is unknown. Whoever finishes is asked once, and may finish all the same."""

    def __init__(self, at_hand: AtHand) -> None:
        self.strip = Strip([one.alias for one in at_hand.library.people.customers()])
        super().__init__(self.strip)
        self._at_hand = at_hand
        self._uid = at_hand.day.safari.uid
        self._was_asked = False
        self._customer: str | None = None  # who says what is jotted down
        self.strip.told.connect(self._keep)
        self.strip.skipped.connect(at_hand.to_line)
        at_hand.bridge.changed.connect(self._changed)
        self._known = at_hand.library.chance.known(self._uid)
        self._show(self._known)

    def leaving(self) -> bool:
        """Whether somebody may finish: not before they were asked who it was."""
        if self._was_asked or not self._at_hand.library.chance.known(self._uid).lacks:
            return True
        self._was_asked = True
        self.strip.setVisible(True)
        self.strip.setFocus(Qt.FocusReason.OtherFocusReason)
        self._at_hand.say(_("Who was it? Finish once more to leave that open; it is asked again when you come back."))
        return False

    def _changed(self, change: Change) -> None:
        if change.tables & TOLD_BY:
            self._at_hand.keeper.read(lambda: self._at_hand.library.chance.known(self._uid), self._show)

    def _show(self, known: Known) -> None:
        self.strip.show_known(known)
        self.strip.setVisible(known.lacks)
        if known.customer != self._customer:
            self._customer = known.customer
            self._let_them_speak()

    def _let_them_speak(self) -> None:
        """Whoever is named says all that follows, and the quote that is being typed: what they said when asked counts
        for it, too."""
        jotting = self._at_hand.jotting
        jotting.stand(said_by=self._customer)
        if self._customer and jotting.jotted.kind is Kind.QUOTE and not jotting.jotted.said_by:
            jotting.choose(said_by=self._customer)

    def _keep(self, met: Met) -> None:
        desk = self._at_hand.library.chance
        self._at_hand.keeper.do(lambda: desk.tell(self._uid, met), lambda _nothing: self._kept(met))

    def _kept(self, met: Met) -> None:
        said = {
            True: _("Noted: {name} said yes to notes and anonymous quotes, spoken, for a year."),
            False: _("Noted: {name} said no. What they said is kept from everything but this screen."),
            None: _("Noted: {name}. Nobody asked for consent yet."),
        }[met.agreed]
        self._at_hand.say(said.format(name=met.alias.strip()) if met.alias.strip() else _("The place is noted."))
        self._at_hand.to_line()
