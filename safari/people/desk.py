"""The desk of People: what can be done with leaders, customers and what customers agreed to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from safari.people.alias import check_alias
from safari.people.consent import NEVER_ASKED, Agreement, Answer, Given, How, Use
from safari.people.coverage import Coverage, coverage, last_quarters
from safari.people.customer import Customer, Identity, Segment
from safari.people.leader import Leader
from safari.people.refusals import has_members, in_charge
from safari.people.typed import consent_on, details_of_leader, named
from safari.store.agreements import agreements
from safari.store.consent_ends import by_end, consent_ends, first_ends
from safari.store.in_use import check_may_go, is_used
from safari.store.journal import Journal
from safari.store.outings import outings, words_of
from safari.store.shown_customers import held_back, shown, unseen
from safari.store.table import Table
from safari.store.tables import CONSENTS, CUSTOMERS, IDENTITIES, LEADERS, SEGMENTS
from safari.text import clean, fold, line, lines
from safari.words import _

__all__ = ["Given", "PeopleDesk"]  # whoever notes an answer needs both

_LONG = ("who",)  # may have line breaks


class PeopleDesk:
    """Leaders, customers, consents, segments."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._database = journal.database

    def leaders(self) -> list[Leader]:
        """All leaders, by name."""
        return sorted(LEADERS.find(self._database), key=lambda leader: fold(leader.name))

    def leader(self, uid: str) -> Leader | None:
        """One leader."""
        return LEADERS.get(self._database, uid)

    def leader_called(self, name: str) -> Leader | None:
        """The leader of this name, whatever its case and accents."""
        return next((leader for leader in self.leaders() if fold(leader.name) == fold(line(name))), None)

    def add_leader(self, name: str, role: str = "", **details: Any) -> Leader:  # noqa: ANN401 - fields of Leader
        """A new leader. `details` are further fields of Leader (email, joined). Raises SafariError without a name."""
        leader = Leader(self._journal.new_uid(), named(name), line(role), **details_of_leader(details))
        with self._journal.intention(_("{name} added").format(name=leader.name)) as change:
            return change.add(LEADERS, leader)

    def edit_leader(self, uid: str, **changes: Any) -> Leader:  # noqa: ANN401 - fields of Leader
        """Change fields of a leader. Raises SafariError without a name, or for what can be no e-mail address."""
        named(changes.get("name", "-"))
        changes = details_of_leader(changes)
        standing = LEADERS.standing(self._database, uid)
        with self._journal.intention(_("Entry of {name} changed").format(name=standing.name)) as change:
            return change.edit(LEADERS, standing, **changes)

    def remove_leader(self, uid: str) -> None:
        """Remove a leader who is on no safari, has written nothing, and is neither sponsor nor account owner."""
        leader = LEADERS.standing(self._database, uid)
        if is_used(self._database, "leaders_in_charge", uid):
            raise in_charge(leader.name)
        self._remove(leader.name, LEADERS, leader)

    def coverage(self, *of: str) -> list[Coverage]:
        """When each leader, or each of these, last met a customer and will next; longest wait first."""
        leaders = [one for one in self.leaders() if not of or one.uid in of]
        today = self._journal.clock().date()
        return coverage(leaders, outings(self._database, (last_quarters(today)[0].begins, today), of), today)

    def last_words(self, leader: str) -> tuple[str, str]:
        """What a leader said in the last story they speak in, and its language; "" where there is none, and not where
        its customer ended their consent: it may tell of them."""
        told = words_of(self._database, leader)
        held = held_back(self._database, self._journal.clock().date(), {whose for *_told, whose in told if whose})
        return next(((words, language) for words, language, whose in told if whose not in held), ("", ""))

    def customers(self) -> list[Customer]:
        """All customers, by alias."""
        return sorted(CUSTOMERS.find(self._database), key=lambda customer: fold(customer.alias))

    def number_of_customers(self) -> int:
        """How many customers there are."""
        return int(self._database.value("SELECT COUNT(*) FROM customers"))

    def customer(self, uid: str) -> Customer | None:
        """One customer."""
        return CUSTOMERS.get(self._database, uid)

    def shown(self, customers: Iterable[Customer], language: str = "") -> list[Customer]:
        """The same customers as others than People may see them, on a page in a language: no alias is a real name."""
        return shown(self._database, customers, language)

    def held_back(self) -> dict[str, str]:
        """The customers (uids) whose words nobody reads today: they withdrew, said no to notes, or their consent has
        run out; with what stands in the place of the words, wherever that would be. Nothing is deleted."""
        return held_back(self._database, self._journal.clock().date())

    def unseen(self) -> dict[str, Agreement]:
        """Those (uids) whose photos nobody looks at today though their words may be read; with what they agreed to."""
        return unseen(self._database, self._journal.clock().date())

    def called(self, *, leader: str | None = None, customer: str | None = None) -> str:
        """What somebody is called: a leader by name, a customer by alias, never by their real name; "" for nobody."""
        found = LEADERS.get(self._database, leader) if leader else None
        asked = CUSTOMERS.get(self._database, customer) if customer else None
        return found.name if found else asked.alias if asked else ""

    def customer_called(self, alias: str) -> Customer | None:
        """The customer of this alias, whatever its case and accents."""
        rows, wanted = self._database.rows("SELECT uid, alias FROM customers ORDER BY seq"), fold(line(alias))
        return CUSTOMERS.get(self._database, next((uid for uid, one in rows if fold(one) == wanted), ""))

    def add_customer(self, alias: str, **details: Any) -> Customer:  # noqa: ANN401 - fields of Customer
        """A new customer. `details` are fields of Customer (segment, language, who, since)."""
        with self._journal.intention(_("{name} added").format(name=line(alias))) as change:
            return change.add(CUSTOMERS, Customer(self._journal.new_uid(), named(alias), **lines(details, _LONG)))

    def edit_customer(self, uid: str, **details: Any) -> Customer:  # noqa: ANN401 - fields of Customer
        """Change fields of a customer. Raises SafariError where the alias would be their real name."""
        check_alias(details.get("alias", ""), self.identity(uid).real_name)
        return self._edit_customer(uid, **details)

    def _edit_customer(self, uid: str, **details: Any) -> Customer:  # noqa: ANN401 - fields of Customer
        if "alias" in details:
            details["alias"] = named(details["alias"])
        standing = CUSTOMERS.standing(self._database, uid)
        with self._journal.intention(_("Entry of {name} changed").format(name=standing.alias)) as change:
            return change.edit(CUSTOMERS, standing, **lines(details, _LONG))

    def keep_customer(self, uid: str, alias: str, details: Mapping[str, Any], identity: tuple[str, str]) -> Customer:
        """Add (`uid` "") or change a customer with all that People knows: one undo for all of it.

        `details` are fields of Customer, the segment by its name; `identity` the real name (no alias) and the contact.
        """
        check_alias(alias, identity[0])
        label = _("Entry of {name} changed") if uid else _("{name} added")
        with self._journal.intention(label.format(name=self.called(customer=uid) or line(alias))):
            segment = self.segment_called(details["segment"]).uid if details["segment"].strip() else None
            fields = {**details, "segment": segment}
            kept = self._edit_customer(uid, alias=alias, **fields) if uid else self.add_customer(alias, **fields)
            if any(identity) or self.identity(kept.uid) != Identity(kept.uid):
                self.identify(kept.uid, *identity)
        return kept

    def remove_customer(self, uid: str) -> None:
        """Remove a customer who is on no safari and in no note, with their identity and consents."""
        customer = CUSTOMERS.standing(self._database, uid)
        agreed = [(CONSENTS, one) for one in CONSENTS.find(self._database, "customer = ?", (uid,), "seq DESC")]
        known = [(IDENTITIES, one) for one in IDENTITIES.find(self._database, "uid = ?", (uid,))]
        self._remove(customer.alias, CUSTOMERS, customer, *agreed, *known)

    def identity(self, customer: str) -> Identity:
        """Who a customer really is; for People alone."""
        return IDENTITIES.get(self._database, customer) or Identity(customer)

    def identify(self, customer: str, real_name: str, contact: str) -> Identity:
        """Note who a customer really is and how to reach them. Raises SafariError where the alias tells the name."""
        check_alias(self.called(customer=customer), real_name)
        label = _("Contact of {name} changed").format(name=self.called(customer=customer))
        with self._journal.intention(label) as change:
            standing = IDENTITIES.get(self._database, customer)
            if standing is None:
                return change.add(IDENTITIES, Identity(customer, line(real_name), clean(contact)))
            return change.edit(IDENTITIES, standing, real_name=line(real_name), contact=clean(contact))

    def agreement(self, customer: str) -> Agreement:
        """What a customer agreed to."""
        return agreements(self._database, "customer = ?", (customer,)).get(customer, NEVER_ASKED)

    def consent_ends(self, most: int = 0) -> dict[str, date]:
        """The last day of the consent of each customer that ends first, past or to come; the earliest first.

        Whose consent has no end is not in it. `most` is how many customers are wanted (0: all).
        """
        return first_ends(self._database, most) if most else consent_ends(self._database)

    def customers_by_end(self) -> list[tuple[str, date | None]]:
        """All customers (uids), by the last day of the consent that ends first (None: no end, last), then by alias."""
        return by_end(self._database)

    def agreements(self) -> dict[str, Agreement]:
        """What every customer agreed to, by customer; one without any answer is not in it."""
        return agreements(self._database)

    def answer(self, customer: str, uses: Iterable[Use], given: Given) -> None:
        """Note what a customer answered for these uses. Raises SafariError where it would end before it begins."""
        self.note_answers(customer, dict.fromkeys(uses, given))

    def note_answers(
        self, customer: str, given: Mapping[Use, Given], withdrawn: Iterable[Use] = (), on: date | None = None
    ) -> None:
        """Note what a customer answered for each use, and what they take back from the day `on`: one undo for all.

        Raises SafariError where an answer would end before it begins.
        """
        label = _("Consent of {name} noted") if given else _("Consent of {name} withdrawn")
        with self._journal.intention(label.format(name=self.called(customer=customer))) as change:
            for use, answered in given.items():
                change.add(CONSENTS, consent_on(self._journal.new_uid(), customer, use, answered))
            standing, day = self.agreement(customer).answers, on or self._journal.clock().date()
            for use in withdrawn:
                if use in standing:
                    change.edit(CONSENTS, standing[use], withdrawn_on=day)
                else:  # never asked, and yet they said no
                    no = Given(Answer.NO, How.SPOKEN, day)
                    change.add(CONSENTS, consent_on(self._journal.new_uid(), customer, use, no))

    def withdraw(self, customer: str, uses: Iterable[Use], on: date) -> None:
        """The customer takes back what they agreed to, from this day on."""
        self.note_answers(customer, {}, uses, on)

    def segments(self) -> list[Segment]:
        """All segments, by name."""
        return sorted(SEGMENTS.find(self._database), key=lambda segment: fold(segment.name))

    def segment_called(self, name: str) -> Segment:
        """The segment of this name, made where there is none."""
        found = next((one for one in self.segments() if fold(one.name) == fold(line(name))), None)
        if found:
            return found
        with self._journal.intention(_("Segment added")) as change:
            return change.add(SEGMENTS, Segment(self._journal.new_uid(), named(name)))

    def rename_segment(self, uid: str, name: str) -> Segment:
        """Give a segment another name."""
        with self._journal.intention(_("Segment renamed")) as change:
            return change.edit(SEGMENTS, SEGMENTS.standing(self._database, uid), name=named(name))

    def remove_segment(self, uid: str) -> None:
        """Remove a segment that no customer and no safari has."""
        segment = SEGMENTS.standing(self._database, uid)
        if is_used(self._database, SEGMENTS.name, uid):
            raise has_members(segment.name)
        with self._journal.intention(_("Segment removed")) as change:
            change.remove(SEGMENTS, segment)

    def _remove(self, name: str, table: Table[Any], person: Customer | Leader, *theirs: tuple[Table[Any], Any]) -> None:
        check_may_go(self._database, table.name, person.uid, name)
        with self._journal.intention(_("{name} removed").format(name=name)) as change:
            for of, one in (*theirs, (table, person)):
                change.remove(of, one)
