"""The desk of the guests: who takes part in a safari, and who sits beside whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.guests.participant import Participant
from safari.plan.safari import stage_of_plan
from safari.store.tables import PARTICIPANTS, SAFARIS
from safari.words import _

if TYPE_CHECKING:
    from safari.people.desk import PeopleDesk
    from safari.plan.safari import Safari
    from safari.store.journal import Intention, Journal


class GuestDesk:
    """The leaders and customers of every safari."""

    def __init__(self, journal: Journal, people: PeopleDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._people = people

    def participants(self, safari: str) -> list[Participant]:
        """Who takes part, in the order they were added."""
        return PARTICIPANTS.find(self._database, "safari = ?", (safari,), "position, seq")

    def numbers(self) -> dict[str, tuple[int, int]]:
        """How many leaders and how many customers each safari has, by safari; one without anybody is not in it."""
        counted = self._database.rows("SELECT safari, COUNT(leader), COUNT(customer) FROM participants GROUP BY safari")
        return {safari: (leaders, customers) for safari, leaders, customers in counted}

    def invite(self, safari: str, *, leader: str | None = None, customer: str | None = None) -> Participant:
        """Add a leader or a customer to a safari; whoever is on it already stays as they are."""
        standing = self.participants(safari)
        if already := next((one for one in standing if (one.leader, one.customer) == (leader, customer)), None):
            return already
        participant = Participant(self._journal.new_uid(), safari, leader, customer, position=len(standing))
        with self._journal.intention(_("Invited")) as change:
            change.add(PARTICIPANTS, participant)
            self.restage(change, safari)
        return participant

    def invite_leader(self, safari: str, name: str) -> Participant:
        """Add the leader of this name to a safari, a new one where nobody is called so."""
        with self._journal.intention(_("Invited")):
            leader = self._people.leader_called(name) or self._people.add_leader(name)
            return self.invite(safari, leader=leader.uid)

    def invite_customer(self, safari: str, alias: str, *, beside: str = "") -> Participant:
        """Add the customer of this alias, a new one where there is none, and seat a leader (participant uid) there."""
        with self._journal.intention(_("Invited")):
            customer = self._people.customer_called(alias) or self._people.add_customer(alias)
            participant = self.invite(safari, customer=customer.uid)
            if beside:
                self.pair(beside, customer.uid)
            return participant

    def uninvite(self, uid: str) -> None:
        """Take somebody off a safari; whoever sat beside them is free again."""
        gone = PARTICIPANTS.standing(self._database, uid)
        with self._journal.intention(_("Taken off the safari")) as change:
            for one in self.participants(gone.safari):
                if gone.customer and one.beside == gone.customer:
                    change.edit(PARTICIPANTS, one, beside=None)
            change.remove(PARTICIPANTS, gone)
            self.restage(change, gone.safari)

    def pair(self, uid: str, customer: str | None) -> Participant:
        """Seat a leader (by participant uid) beside a customer, or beside nobody."""
        with self._journal.intention(_("Seat changed")) as change:
            return change.edit(PARTICIPANTS, PARTICIPANTS.standing(self._database, uid), beside=customer)

    def restage(self, change: Intention, uid: str) -> Safari:
        """Bring a safari to the stage its plan has come to, within a change of its plan or its guests."""
        safari = SAFARIS.standing(self._database, uid)
        leaders, customers = self.numbers().get(uid, (0, 0))
        return change.edit(SAFARIS, safari, stage=stage_of_plan(safari, leaders=leaders, customers=customers))
