"""The desk of the debrief: how customers felt, what leaders make of it, what it did to them, how bets came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.debrief.bet import Bet
from safari.debrief.curve import Curve, points_of
from safari.debrief.feeling import Feeling
from safari.debrief.finding import Asked, Finding
from safari.debrief.reflection import Reflection
from safari.errors import SafariError
from safari.store.tables import FEELINGS, FINDINGS, PARTICIPANTS, REFLECTIONS, SAFARI_TOUCHPOINTS, TOUCHPOINTS
from safari.text import lines, note_text
from safari.words import _

if TYPE_CHECKING:
    from safari.debrief.curve import Point
    from safari.guests.desk import GuestDesk
    from safari.guests.participant import Outcome
    from safari.people.customer import Customer, Touchpoint
    from safari.people.desk import PeopleDesk
    from safari.people.leader import Leader
    from safari.run.desk import NoteDesk
    from safari.store.journal import Journal

STRONGEST = 3
"""A feeling lies between minus this and this."""
_SENTENCES = ("surprised", "felt", "will_do")


class DebriefDesk:
    """Sense made of a safari. One undo takes back all that was changed in one `sitting` at a field or a point."""

    def __init__(self, journal: Journal, people: PeopleDesk, notes: NoteDesk, guests: GuestDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._people, self._notes, self._guests = people, notes, guests

    def curves(self, safari: str) -> list[Curve]:
        """The curve of everyone who was there or was heard, in the order of the guests. Whoever ended their consent
        to being read has none."""
        notes, said, journey = self._notes.on_record(safari), self._said(safari), self._journey()
        about = {one.touchpoint for one in SAFARI_TOUCHPOINTS.find(self._database, "safari = ?", (safari,))}
        curves = []
        for customer in self._readable(safari, [note.said_by or "" for note in notes]):
            points = points_of(notes, said, customer.uid, journey)
            known = {point.touchpoint.uid for point in points}
            free = [one for one in journey if one.uid not in known]
            free.sort(key=lambda one: one.uid not in about)  # what the safari is about is offered first
            curves.append(Curve(customer, points, tuple(free)))
        return curves

    def points(self, safari: str, customer: str) -> tuple[Point, ...]:
        """One customer's feelings in journey order; none for whoever ended their consent to being read."""
        if not self._may_be_read(customer):
            return ()
        return points_of(self._notes.on_record(safari), self._said(safari), customer, self._journey())

    def feel(self, safari: str, customer: str, touchpoint: str, feeling: int | None, sitting: str = "") -> None:
        """Say how a customer felt at a touchpoint; None, or what the notes have, takes back what was said before.

        A feeling beyond the strongest becomes the strongest. Raises SafariError for a customer whose consent ended.
        """
        if not self._may_be_read(customer):
            alias = self._people.called(customer=customer)
            raise SafariError(_("{alias} has withdrawn their consent.").format(alias=alias), _("No curve is drawn."))
        where = "safari = ? AND customer = ? AND touchpoint = ?"
        standing = next(iter(FEELINGS.find(self._database, where, (safari, customer, touchpoint))), None)
        if feeling is not None:
            feeling = max(-STRONGEST, min(STRONGEST, feeling))
            if feeling == self._noted(safari, customer, touchpoint):
                feeling = None
        label = _("Feeling changed") if feeling is not None else _("Feeling as the notes have it")
        with self._journal.intention(label, sitting=sitting) as change:
            if feeling is None and standing:
                change.remove(FEELINGS, standing)
            elif feeling is not None and standing:
                change.edit(FEELINGS, standing, feeling=feeling)
            elif feeling is not None:
                change.add(FEELINGS, Feeling(self._journal.new_uid(), safari, customer, touchpoint, feeling))

    def findings(self, safari: str) -> list[Finding]:
        """What? So what? Now what? line by line, each question's lines in order."""
        return FINDINGS.find(self._database, "safari = ?", (safari,), "position, seq")

    def write_finding(self, safari: str, part: Asked, text: str, uid: str = "", sitting: str = "") -> Finding | None:
        """What a line says: a new one at the end where there is none of this uid; an empty one is taken off."""
        words = " ".join(note_text(text).split())
        standing = FINDINGS.get(self._database, uid) if uid else None
        with self._journal.intention(_("Line changed"), sitting=sitting) as change:
            if standing is None:
                return self._begin(safari, part, words, uid) if words else None
            if words:
                return change.edit(FINDINGS, standing, text=words)
            change.remove(FINDINGS, standing)
            return None

    def mark_finding(self, uid: str, *, certain: bool | None) -> Finding:
        """Say that a line is a fact (True) or a guess (False), or take that back (None)."""
        with self._journal.intention(_("Fact or guess said")) as change:
            return change.edit(FINDINGS, FINDINGS.standing(self._database, uid), certain=certain)

    def leaders(self, safari: str) -> list[Leader]:
        """The leaders of a safari, in the order they were invited, and whoever wrote and is not on it any more."""
        invited = [one.leader for one in self._guests.participants(safari) if one.leader]
        found = (self._people.leader(uid) for uid in dict.fromkeys([*invited, *self.reflections(safari)]))
        return [leader for leader in found if leader is not None]

    def reflections(self, safari: str) -> dict[str, Reflection]:
        """What leaders wrote of themselves, by leader."""
        return {one.leader: one for one in REFLECTIONS.find(self._database, "safari = ?", (safari,))}

    def silent(self, safari: str) -> list[Leader]:
        """The leaders who have not written yet."""
        written = self.reflections(safari)
        return [leader for leader in self.leaders(safari) if leader.uid not in written]

    def reflect(self, safari: str, leader: str, sitting: str = "", **sentences: str) -> Reflection | None:
        """Write a leader's sentences (`surprised`, `felt`, `will_do`); where none is left, nothing is kept of them."""
        words = lines(sentences, _SENTENCES)
        standing = self.reflections(safari).get(leader)
        label = _("What it did to {name} changed").format(name=self._people.called(leader=leader))
        with self._journal.intention(label, sitting=sitting) as change:
            if standing is None:
                made = Reflection(self._journal.new_uid(), safari, leader, **words)
                return change.add(REFLECTIONS, made) if any(words.values()) else None
            edited = change.edit(REFLECTIONS, standing, **words)
            if edited.surprised or edited.felt or edited.will_do:
                return edited
            change.remove(REFLECTIONS, edited)
            return None

    def bets(self, safari: str) -> list[Bet]:
        """The bets that leaders placed before the day, in the order of the guests."""
        leaders = {one.uid: one for one in self.leaders(safari)}
        placed = [one for one in self._guests.participants(safari) if one.leader in leaders and one.bet]
        return [Bet(one.uid, leaders[one.leader or ""], one.bet, one.outcome) for one in placed]

    def came_out(self, participant: str, outcome: Outcome) -> None:
        """Say how a leader's bet (by participant uid) came out."""
        with self._journal.intention(_("How a bet came out")) as change:
            change.edit(PARTICIPANTS, PARTICIPANTS.standing(self._database, participant), outcome=outcome)

    def _begin(self, safari: str, part: Asked, text: str, uid: str) -> Finding:
        place = 1 + max((one.position for one in self.findings(safari) if one.part is part), default=-1)
        with self._journal.intention(_("Line added")) as change:
            return change.add(FINDINGS, Finding(uid or self._journal.new_uid(), safari, part, place, text))

    def _noted(self, safari: str, customer: str, touchpoint: str) -> int | None:
        points = points_of(self._notes.on_record(safari), (), customer, self._journey())
        return next((point.feeling for point in points if point.touchpoint.uid == touchpoint), None)

    def _said(self, safari: str) -> list[Feeling]:
        return FEELINGS.find(self._database, "safari = ?", (safari,))

    def _journey(self) -> list[Touchpoint]:
        return TOUCHPOINTS.find(self._database, order="position, seq")

    def _readable(self, safari: str, heard: list[str]) -> list[Customer]:
        """The customers of a safari, and those heard on it, who may be read today."""
        invited = [one.customer or "" for one in self._guests.participants(safari)]
        found = (self._people.customer(uid) for uid in dict.fromkeys([*invited, *heard]) if uid)
        return [one for one in found if one is not None and self._may_be_read(one.uid)]

    def _may_be_read(self, customer: str) -> bool:
        return self._people.agreement(customer).may_be_read(self._journal.clock().date())
