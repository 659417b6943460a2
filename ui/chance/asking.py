"""Asks afterwards what a moment by chance lacks: after its first note, and once more when somebody finishes."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from safari.run.note import Kind, in_field
from safari.words import _
from ui.chance.strip import Strip
from ui.half_typed import HalfTyped

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
        self._half = self._half_typed()
        self._show(self._known)
        self._bring_back()

    def leaving(self) -> bool:
        """Whether somebody may finish: not before they were asked who it was, and what they typed there is kept."""
        if not self._keep_what_stands():
            return False
        if self._was_asked or not self._at_hand.library.chance.known(self._uid).lacks:
            return True
        self._was_asked = True
        self.strip.setVisible(True)
        self.strip.setFocus(Qt.FocusReason.OtherFocusReason)
        self._at_hand.say(_("Who was it? Finish once more to leave that open; it is asked again when you come back."))
        return False

    def _half_typed(self) -> HalfTyped:
        """What is typed in the strip is on disk before anybody keeps it; by the writer, as all that Run writes."""
        drafts, keeper = self._at_hand.library.drafts, self._at_hand.keeper
        half = HalfTyped(self.strip, self._at_hand.library, (self._uid, in_field("asked", self._uid)), self._stands)
        half.write = lambda draft: keeper.do(lambda: drafts.keep(draft), refused=half.refused)
        self.strip.typed.connect(half.touch)
        return half

    def _stands(self) -> tuple[str, str]:
        """What was typed and is not known yet, as a draft; an answer is pressed, not typed."""
        met = replace(self.strip.met, agreed=None)
        if not met.differs_from(self._known):
            return "", ""
        return f"{met.alias} {met.place}", json.dumps({"who": met.alias, "where": met.place})

    def _bring_back(self) -> None:
        """What was being told when the program ended stands there again. Nobody has said it is so yet."""
        if self._half.left is None:
            return
        try:
            told = json.loads(self._half.left.chips)
            self.strip.who.setText(str(told["who"]))
            self.strip.where.setText(str(told["where"]))
        except (ValueError, KeyError, TypeError):  # not written by this program
            return
        self.strip.setVisible(self._known.lacks or bool(self._stands()[0]))

    def _keep_what_stands(self) -> bool:
        """Keep what was typed and never entered; whether the disk has it. An answer of nobody in particular is left."""
        met, known = self.strip.met, self._at_hand.library.chance.known(self._uid)
        if not met.alias.strip():
            met = replace(met, agreed=None)
        if not met.differs_from(known):
            return True
        self._keep(met)
        return self._at_hand.sitting.settle()

    def _changed(self, change: Change) -> None:
        if change.tables & TOLD_BY:
            self._at_hand.keeper.read(lambda: self._at_hand.library.chance.known(self._uid), self._show)

    def _show(self, known: Known) -> None:
        self._known = known
        if known.customer != self._customer:
            self._customer = known.customer
            self._let_them_speak()
            if known.customer is None:  # it was taken back
                self.strip.clear()
        self.strip.show_known(known)
        self.strip.setVisible(known.lacks)
        self._half.touch()  # what was told is no longer half-typed

    def _let_them_speak(self) -> None:
        """Whoever is named says all that follows, and the quote that is being typed: what they said when asked counts
        for it, too."""
        jotting = self._at_hand.jotting
        jotting.stand(said_by=self._customer)
        if self._customer and jotting.jotted.kind is Kind.QUOTE and not jotting.jotted.said_by:
            jotting.choose(said_by=self._customer)

    def _keep(self, met: Met) -> None:
        desk = self._at_hand.library.chance
        self._at_hand.keeper.do(lambda: desk.tell(self._uid, met), lambda left: self._kept(met, left))

    def _kept(self, met: Met, left: int) -> None:
        with_photos = _("Noted: {name} said yes to notes, anonymous quotes and photos, spoken, for a year.")
        without = _("Noted: {name} said yes to notes and anonymous quotes, spoken, for a year.")
        said = {
            True: with_photos if met.photos else without,
            False: _("Noted: {name} said no. What they said is kept from everything but this screen."),
            None: _("Noted: {name}. Nobody asked for consent yet."),
        }[met.agreed]
        self.strip.clear_answer()
        sentence = said.format(name=met.alias.strip()) if met.alias.strip() else _("The place is noted.")
        if left:
            sentence += " " + _("A quote with a photo stays nobody’s: there is no yes to photos.")
        self._at_hand.say(sentence)
        self._at_hand.to_line()
