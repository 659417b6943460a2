"""The desk of the guests: who takes part in a safari, who is not to be asked, and who sits where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.guests.cool_down import Guarded, days_from, guarded
from safari.guests.participant import Participant
from safari.plan.safari import stage_of_plan
from safari.store.asked import asked_between, customers_asked, last_asked
from safari.store.tables import CUSTOMERS, PARTICIPANTS, PROGRAMME, SAFARIS
from safari.text import line, note_text
from safari.words import _

if TYPE_CHECKING:  # a start asks this desk who comes, not who sits where, and loads nothing of the table
    from collections.abc import Iterable, Sequence
    from datetime import date

    from safari.guests.seating import Guest, Seating, Shape
    from safari.people.desk import PeopleDesk
    from safari.plan.safari import Safari
    from safari.sharing.table_gate import TableMaterial
    from safari.sharing.table_papers import PlaceCards, SeatingPlan
    from safari.store.journal import Intention, Journal
_NUMBERS = "SELECT safari, COUNT(leader), COUNT(customer) FROM participants {one} GROUP BY safari"


class GuestDesk:
    """The leaders and customers of every safari."""

    def __init__(self, journal: Journal, people: PeopleDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._people = people

    def participants(self, safari: str) -> list[Participant]:
        """Who takes part, in the order they were added."""
        return PARTICIPANTS.find(self._database, "safari = ?", (safari,), "position, seq")

    def numbers(self, safari: str = "") -> dict[str, tuple[int, int]]:
        """How many leaders and customers each safari (or one) has, by safari; one without anybody is not in it."""
        counted = self._database.rows(
            _NUMBERS.format(one="WHERE safari = ?" if safari else ""), (safari,) * bool(safari)
        )
        return {safari: (leaders, customers) for safari, leaders, customers in counted}

    def invite(
        self, safari: str, *, leader: str | None = None, customer: str | None = None, reason: str = ""
    ) -> Participant:
        """Add a leader or a customer to a safari; whoever is on it already stays as they are.

        Raises SafariError for a customer who is guarded, unless there is a `reason` to ask them all the same, which is
        kept. For a day that is past, nobody is asked any more.
        """
        standing = self.participants(safari)
        if already := next((one for one in standing if (one.leader, one.customer) == (leader, customer)), None):
            return already
        why = line(reason) if customer and self._needs_reason(safari, customer, line(reason)) else ""
        place = 1 + max((one.position for one in standing), default=-1)
        participant = Participant(self._journal.new_uid(), safari, leader, customer, position=place, reason=why)
        label = _("{name} invited").format(name=self._people.called(leader=leader, customer=customer))
        with self._journal.intention(label) as change:
            change.add(PARTICIPANTS, participant)
            self.restage(change, safari)
        return participant

    def invite_leader(self, safari: str, name: str) -> Participant:
        """Add the leader of this name to a safari, a new one where nobody is called so."""
        with self._journal.intention(_("{name} invited").format(name=line(name))):
            leader = self._people.leader_called(name) or self._people.add_leader(name)
            return self.invite(safari, leader=leader.uid)

    def invite_customer(self, safari: str, alias: str, *, beside: str = "", reason: str = "") -> Participant:
        """Add the customer of this alias, a new one where there is none, and seat a leader (participant uid) there.

        Raises SafariError for one who is guarded, as `invite` does.
        """
        with self._journal.intention(_("{name} invited").format(name=line(alias))):
            customer = self._people.customer_called(alias) or self._people.add_customer(alias)
            participant = self.invite(safari, customer=customer.uid, reason=reason)
            if beside:
                self.pair(beside, customer.uid)
            return participant

    def uninvite(self, uid: str) -> None:
        """Take somebody off a safari; whoever sat beside them is free again."""
        gone = PARTICIPANTS.standing(self._database, uid)
        name = self._people.called(leader=gone.leader, customer=gone.customer)
        with self._journal.intention(_("{name} taken off the safari").format(name=name)) as change:
            for one in self.participants(gone.safari):
                if gone.customer and one.beside == gone.customer:
                    change.edit(PARTICIPANTS, one, beside=None)
            change.remove(PARTICIPANTS, gone)
            self.restage(change, gone.safari)

    def pair(self, uid: str, customer: str | None) -> Participant:
        """Seat a leader (by participant uid) beside a customer, or beside nobody."""
        seated = PARTICIPANTS.standing(self._database, uid)
        label = _("Seat of {name} changed").format(name=self._people.called(leader=seated.leader))
        with self._journal.intention(label) as change:
            return change.edit(PARTICIPANTS, seated, beside=customer)

    def seating(self, safari: str) -> Seating:
        """Who sits where at the table of a safari, and who has no chair yet."""
        from safari.guests.seating import Seating, Shape

        invited = self.participants(safari)
        seated = sorted((one for one in invited if one.seat is not None), key=lambda one: one.seat or 0)
        waiting = (one for one in invited if one.seat is None)
        shape = Shape(SAFARIS.standing(self._database, safari).table_shape)
        return Seating(shape, tuple(map(self._guest, seated)), tuple(map(self._guest, waiting)))

    def take_seats(self, safari: str) -> Seating:
        """Seat everyone by the rules of safari.guests.seating. As few as possible who sit already have to move."""
        from safari.guests.seat_search import seat

        invited = [self._guest(one) for one in self.participants(safari)]
        return self._seat(safari, seat(invited, [one.uid for one in self.seating(safari).guests]), _("Guests seated"))

    def sit(self, uid: str, chair: int) -> Seating:
        """Put a guest (participant uid) on a chair by hand. Whoever sits there takes theirs; for one who had no chair,
        all from there on move up by one."""
        safari = PARTICIPANTS.standing(self._database, uid).safari
        now = self.seating(safari)
        order = list(now.guests)
        (guest,) = [one for one in (*order, *now.waiting) if one.uid == uid]
        place = max(0, min(chair, len(order)))
        if guest in order:
            place = min(place, len(order) - 1)
            old = order.index(guest)
            order[old], order[place] = order[place], order[old]
        else:
            order.insert(place, guest)
        return self._seat(safari, order, _("Seat changed"))

    def shape_table(self, safari: str, shape: Shape) -> Seating:
        """Choose the shape of the table. Everyone keeps their neighbours."""
        with self._journal.intention(_("Table changed")) as change:
            change.edit(SAFARIS, SAFARIS.standing(self._database, safari), table_shape=shape.value)
        return self.seating(safari)

    def seating_plan(self, safari: str) -> SeatingPlan:
        """The seating plan as it may be printed: those who have a chair, customers by alias."""
        from safari.sharing.table_gate import seating_plan

        return seating_plan(self._material(safari))

    def place_cards(self, safari: str) -> PlaceCards:
        """A place card for every guest, as they may be printed."""
        from safari.sharing.table_gate import place_cards

        return place_cards(self._material(safari))

    def agent(self, uid: str, name: str, sitting: str = "") -> Participant:
        """Name the agent, who serves customers, that a leader (participant uid) sits beside; "" for none."""
        return self._write(uid, _("Agent changed"), sitting, agent=line(name))

    def bet(self, uid: str, text: str, sitting: str = "") -> Participant:
        """Note what a leader (participant uid) believes will be said. One undo takes back all of one `sitting`."""
        return self._write(uid, _("Bet changed"), sitting, bet=note_text(text))

    def give_reason(self, uid: str, reason: str, sitting: str = "") -> Participant:
        """Change why a guarded customer (participant uid) was asked all the same."""
        return self._write(uid, _("Reason changed"), sitting, reason=line(reason))

    def briefed(self, uids: Iterable[str]) -> None:
        """Note that the briefs of these leaders (participant uids) were made today, which no undo can unmake."""
        today = self._journal.clock().date()
        with self._journal.intention(_("Brief made"), for_good=True) as change:
            for one in filter(None, (PARTICIPANTS.get(self._database, uid) for uid in uids)):  # whoever still comes
                # A revision also where it is the same day: it comes after what has changed since.
                was = PARTICIPANTS.values(one)["briefed_on"]
                change.write(PARTICIPANTS, one.uid, {"briefed_on": was}, {"briefed_on": today.isoformat()})

    def last_asked(self, customer: str = "") -> dict[str, date]:
        """When each customer (or one) was asked last: the day of a safari (also to come) or of an answer on consent.

        Who was never asked is not in it.
        """
        return last_asked(self._database, customer)

    def guarded(self, customer: str, day: date, safari: str = "") -> Guarded | None:
        """Why a customer is not to be asked for a day; None where they may be. Being on `safari` does not count."""
        return self._guarded(day, safari, customer).get(customer)

    def all_guarded(self, day: date, safari: str = "") -> dict[str, Guarded]:
        """Every customer who is not to be asked for a day, and why, by customer. Being on `safari` does not count."""
        return self._guarded(day, safari)

    def day_to_ask_for(self, safari: str) -> date | None:
        """The day for which customers are asked: that of the safari, today where it has none; None once it is past."""
        today = self._journal.clock().date()
        day = SAFARIS.standing(self._database, safari).day or today
        return day if day >= today else None

    def restage(self, change: Intention, uid: str) -> Safari:
        """Bring a safari to the stage its plan has come to, within a change of its plan or its guests."""
        safari = SAFARIS.standing(self._database, uid)
        leaders, customers = self.numbers(uid).get(uid, (0, 0))
        return change.edit(SAFARIS, safari, stage=stage_of_plan(safari, leaders=leaders, customers=customers))

    def _material(self, safari: str) -> TableMaterial:
        from safari.sharing.table_gate import TableMaterial
        from safari.store.agreements import of_guests

        seating = self.seating(safari)
        people = (self._people.leader(one.person) for one in (*seating.guests, *seating.waiting) if one.is_leader)
        roles = {leader.uid: leader.role for leader in people if leader}
        of_safari = PROGRAMME.find(self._database)[0], SAFARIS.standing(self._database, safari), seating, roles
        return TableMaterial(*of_safari, of_guests(self._database, safari), self._journal.clock().date())

    def _guest(self, one: Participant) -> Guest:
        from safari.guests.seating import Guest

        if one.leader:
            name = self._people.called(leader=one.leader)
            return Guest(one.uid, name, one.leader, is_leader=True, beside=one.beside or "")
        customer = CUSTOMERS.standing(self._database, one.customer or "")
        return Guest(one.uid, customer.alias, customer.uid, is_leader=False, owner=customer.account_owner or "")

    def _seat(self, safari: str, order: Sequence[Guest], label: str) -> Seating:
        from safari.guests.seating import beside_whom

        beside = beside_whom(self.seating(safari), order)
        with self._journal.intention(label) as change:
            for chair, one in enumerate(PARTICIPANTS.standing(self._database, guest.uid) for guest in order):
                change.edit(PARTICIPANTS, one, seat=chair, beside=beside.get(one.uid, one.beside))
        return self.seating(safari)

    def _needs_reason(self, safari: str, customer: str, reason: str) -> bool:
        """Whether a customer may be asked with a reason alone. Raises SafariError where there should be one."""
        day = self.day_to_ask_for(safari)
        found = self.guarded(customer, day, safari) if day else None
        if found and not reason:
            alias = CUSTOMERS.standing(self._database, customer).alias
            raise SafariError(found.sentence(alias), _("Say why you ask all the same, or choose somebody else."))
        return found is not None

    def _guarded(self, day: date, safari: str, customer: str = "") -> dict[str, Guarded]:
        """Of all customers, or of one."""
        rest = PROGRAMME.find(self._database)[0].cool_down
        asked = asked_between(self._database, (days_from(day, -rest), days_from(day, rest)), safari, customer)
        wanted = customers_asked(asked) if not customer else ("uid = ?", (customer,))
        found = (guarded(one, asked.get(one.uid, ()), day, rest) for one in CUSTOMERS.find(self._database, *wanted))
        return {one.customer: one for one in found if one}

    def _write(self, uid: str, label: str, sitting: str, **fields: str) -> Participant:
        with self._journal.intention(label, sitting=sitting) as change:
            return change.edit(PARTICIPANTS, PARTICIPANTS.standing(self._database, uid), **fields)
