"""The desk of People: what can be done with leaders, customers and what customers agreed to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from safari.errors import SafariError
from safari.people.consent import Agreement, Answer, Consent, Given, How, Use, agreement
from safari.people.coverage import Coverage, coverage
from safari.people.customer import Customer, Identity, Segment, Touchpoint
from safari.people.leader import Leader
from safari.store.in_use import is_used
from safari.store.journal import Journal
from safari.store.outings import outings
from safari.store.tables import CONSENTS, CUSTOMERS, IDENTITIES, LEADERS, SEGMENTS, TOUCHPOINTS
from safari.text import clean, fold, line, lines
from safari.words import _

__all__ = ["Given", "PeopleDesk"]  # whoever notes an answer needs both

_LONG = ("who",)  # may have line breaks


class PeopleDesk:
    """Leaders, customers, consents, segments, touchpoints."""

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

    def add_leader(self, name: str, role: str = "") -> Leader:
        """A new leader."""
        with self._journal.intention(_("Leader added")) as change:
            return change.add(LEADERS, Leader(self._journal.new_uid(), _named(name), line(role)))

    def edit_leader(self, uid: str, **changes: Any) -> Leader:  # noqa: ANN401 - fields of Leader
        """Change fields of a leader."""
        _named(changes.get("name", "-"))
        with self._journal.intention(_("Leader changed")) as change:
            return change.edit(LEADERS, LEADERS.standing(self._database, uid), **lines(changes))

    def remove_leader(self, uid: str) -> None:
        """Remove a leader who is on no safari and has written nothing."""
        leader = LEADERS.standing(self._database, uid)
        self._free(uid, leader.name, LEADERS.name)
        with self._journal.intention(_("Leader removed")) as change:
            change.remove(LEADERS, leader)

    def coverage(self) -> list[Coverage]:
        """When each leader last met a customer and will next; longest wait first."""
        return coverage(self.leaders(), outings(self._database), self._journal.clock().date())

    def customers(self) -> list[Customer]:
        """All customers, by alias."""
        return sorted(CUSTOMERS.find(self._database), key=lambda customer: fold(customer.alias))

    def customer(self, uid: str) -> Customer | None:
        """One customer."""
        return CUSTOMERS.get(self._database, uid)

    def customer_called(self, alias: str) -> Customer | None:
        """The customer of this alias, whatever its case and accents."""
        return next((one for one in self.customers() if fold(one.alias) == fold(line(alias))), None)

    def add_customer(self, alias: str, **details: Any) -> Customer:  # noqa: ANN401 - fields of Customer
        """A new customer. `details` are fields of Customer (segment, language, who, since)."""
        with self._journal.intention(_("Customer added")) as change:
            return change.add(CUSTOMERS, Customer(self._journal.new_uid(), _named(alias), **lines(details, _LONG)))

    def edit_customer(self, uid: str, **details: Any) -> Customer:  # noqa: ANN401 - fields of Customer
        """Change fields of a customer."""
        if "alias" in details:
            details["alias"] = _named(details["alias"])
        with self._journal.intention(_("Customer changed")) as change:
            return change.edit(CUSTOMERS, CUSTOMERS.standing(self._database, uid), **lines(details, _LONG))

    def keep_customer(self, uid: str, alias: str, details: Mapping[str, str], identity: tuple[str, str]) -> Customer:
        """Add (`uid` "") or change a customer with all that People knows: one undo for all of it.

        `details` are fields of Customer, the segment by its name; `identity` the real name and the contact.
        """
        with self._journal.intention(_("Customer changed") if uid else _("Customer added")):
            segment = self.segment_called(details["segment"]).uid if details["segment"].strip() else None
            fields = {**details, "segment": segment}
            kept = self.edit_customer(uid, alias=alias, **fields) if uid else self.add_customer(alias, **fields)
            if any(identity) or self.identity(kept.uid) != Identity(kept.uid):
                self.identify(kept.uid, *identity)
        return kept

    def remove_customer(self, uid: str) -> None:
        """Remove a customer who is on no safari and in no note, with their identity and consents."""
        customer = CUSTOMERS.standing(self._database, uid)
        self._free(uid, customer.alias, CUSTOMERS.name)
        with self._journal.intention(_("Customer removed")) as change:
            for consent in CONSENTS.find(self._database, "customer = ?", (uid,), "seq DESC"):
                change.remove(CONSENTS, consent)
            identity = IDENTITIES.get(self._database, uid)
            if identity:
                change.remove(IDENTITIES, identity)
            change.remove(CUSTOMERS, customer)

    def identity(self, customer: str) -> Identity:
        """Who a customer really is; for People alone."""
        return IDENTITIES.get(self._database, customer) or Identity(customer)

    def identify(self, customer: str, real_name: str, contact: str) -> Identity:
        """Note who a customer really is and how to reach them."""
        with self._journal.intention(_("Contact changed")) as change:
            standing = IDENTITIES.get(self._database, customer)
            if standing is None:
                return change.add(IDENTITIES, Identity(customer, line(real_name), clean(contact)))
            return change.edit(IDENTITIES, standing, real_name=line(real_name), contact=clean(contact))

    def agreement(self, customer: str) -> Agreement:
        """What a customer agreed to."""
        return agreement(CONSENTS.find(self._database, "customer = ?", (customer,)))

    def agreements(self) -> dict[str, Agreement]:
        """What every customer agreed to, by customer; one without any answer is not in it."""
        by_customer: dict[str, list[Consent]] = {}
        for consent in CONSENTS.find(self._database):
            by_customer.setdefault(consent.customer, []).append(consent)
        return {customer: agreement(consents) for customer, consents in by_customer.items()}

    def answer(self, customer: str, uses: Iterable[Use], given: Given) -> None:
        """Note what a customer answered for these uses. Raises SafariError where it would end before it begins."""
        self.note_answers(customer, dict.fromkeys(uses, given))

    def note_answers(
        self, customer: str, given: Mapping[Use, Given], withdrawn: Iterable[Use] = (), on: date | None = None
    ) -> None:
        """Note what a customer answered for each use, and what they take back from the day `on`: one undo for all.

        Raises SafariError where an answer would end before it begins.
        """
        with self._journal.intention(_("Consent noted") if given else _("Consent withdrawn")) as change:
            for use, answered in given.items():
                change.add(CONSENTS, _consent(self._journal.new_uid(), customer, use, answered))
            standing, day = self.agreement(customer).answers, on or self._journal.clock().date()
            for use in withdrawn:
                if use in standing:
                    change.edit(CONSENTS, standing[use], withdrawn_on=day)
                else:  # never asked, and yet they said no
                    no = Given(Answer.NO, How.SPOKEN, day)
                    change.add(CONSENTS, _consent(self._journal.new_uid(), customer, use, no))

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
            return change.add(SEGMENTS, Segment(self._journal.new_uid(), _named(name)))

    def rename_segment(self, uid: str, name: str) -> Segment:
        """Give a segment another name."""
        with self._journal.intention(_("Segment renamed")) as change:
            return change.edit(SEGMENTS, SEGMENTS.standing(self._database, uid), name=_named(name))

    def remove_segment(self, uid: str) -> None:
        """Remove a segment that no customer and no safari has."""
        segment = SEGMENTS.standing(self._database, uid)
        if is_used(self._database, SEGMENTS.name, uid):
            raise SafariError(
                _("{name} has customers or safaris.").format(name=segment.name), _("Give them another segment first.")
            )
        with self._journal.intention(_("Segment removed")) as change:
            change.remove(SEGMENTS, segment)

    def touchpoints(self) -> list[Touchpoint]:
        """All touchpoints, in journey order."""
        return TOUCHPOINTS.find(self._database, order="position, seq")

    def touchpoint_called(self, name: str) -> Touchpoint:
        """The touchpoint of this name, made at the end of the journey where there is none."""
        standing = self.touchpoints()
        found = next((one for one in standing if fold(one.name) == fold(line(name))), None)
        if found:
            return found
        with self._journal.intention(_("Touchpoint added")) as change:
            return change.add(TOUCHPOINTS, Touchpoint(self._journal.new_uid(), _named(name), len(standing)))

    def rename_touchpoint(self, uid: str, name: str) -> Touchpoint:
        """Give a touchpoint another name."""
        with self._journal.intention(_("Touchpoint renamed")) as change:
            return change.edit(TOUCHPOINTS, TOUCHPOINTS.standing(self._database, uid), name=_named(name))

    def move_touchpoint(self, uid: str, to: int) -> None:
        """Move a touchpoint to place `to` of the journey (0 is its beginning)."""
        moved = TOUCHPOINTS.standing(self._database, uid)
        order = [one for one in self.touchpoints() if one.uid != uid]
        order.insert(max(0, to), moved)
        with self._journal.intention(_("Journey changed")) as change:
            for place, one in enumerate(order):
                change.edit(TOUCHPOINTS, one, position=place)

    def remove_touchpoint(self, uid: str) -> None:
        """Remove a touchpoint that no note names and no safari is about."""
        touchpoint = TOUCHPOINTS.standing(self._database, uid)
        if is_used(self._database, TOUCHPOINTS.name, uid):
            raise SafariError(
                _("{name} is in notes, or a safari is about it.").format(name=touchpoint.name), _("Rename it instead.")
            )
        with self._journal.intention(_("Touchpoint removed")) as change:
            change.remove(TOUCHPOINTS, touchpoint)

    def _free(self, uid: str, name: str, table: str) -> None:
        if is_used(self._database, table, uid):
            raise SafariError(
                _("{name} is on a safari, in notes or in a story.").format(name=name),
                _("Who has taken part stays in the library, so that its notes keep their names."),
            )


def _named(name: str) -> str:
    named = line(name)
    if not named:
        raise SafariError(_("A name is missing."), _("Type one first."))
    return named


def _consent(uid: str, customer: str, use: Use, given: Given) -> Consent:
    if given.until is not None and given.until < given.given_on:
        raise SafariError(
            _("This consent would end before it begins."), _("Choose a last day on or after the day it was given.")
        )
    details = (given.answer, given.how, given.given_on, line(given.taken_by), given.until, line(given.language))
    return Consent(uid, customer, use, *details)
