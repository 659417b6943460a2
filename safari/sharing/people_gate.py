"""Turns leaders and customers into lists to give away: by alias, and with real names only where that is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from safari.people.consent import NEVER_ASKED, Agreement, Use
from safari.people.consent_words import standing_word, use_name
from safari.people.coverage import Coverage, last_quarters
from safari.people.customer import Customer, Identity
from safari.people.expiry import first_end
from safari.sharing.people_list import Cell, NamedPeopleList, PeopleList
from safari.words import _


@dataclass(frozen=True, slots=True)
class AboutCustomers:
    """What a list of customers draws on, by uid: what they agreed to, the names of segments, when they were asked."""

    agreements: Mapping[str, Agreement]
    segments: Mapping[str, str]
    asked: Mapping[str, date]
    today: date


def leader_list(covered: Iterable[Coverage], today: date) -> PeopleList:
    """Leaders and how close to customers they are, in the order given."""
    quarters = [_("{year} Q{number}").format(year=one.year, number=one.number) for one in last_quarters(today)]
    headings = (
        *(_("Name"), _("Role"), _("E-mail"), _("Last met a customer"), _("Days since"), _("Next date")),
        *(_("Minutes with customers this year"), *quarters),
    )
    rows = tuple(
        (
            *(one.leader.name, one.leader.role, one.leader.email, one.last.day if one.last else None, one.days),
            *(one.next.day if one.next else None, one.minutes, *one.met),
        )
        for one in covered
    )
    return PeopleList(_("Leaders"), headings, rows)


def customer_list(customers: Iterable[Customer], about: AboutCustomers) -> PeopleList:
    """Customers by alias, with what they agreed to today."""
    return PeopleList(_("Customers"), _headings(), tuple(_row(one, about) for one in customers))


def customer_list_with_real_names(
    customers: Iterable[Customer], about: AboutCustomers, identities: Mapping[str, Identity]
) -> NamedPeopleList:
    """The same, with who they really are. Only for whoever asked for it after a warning."""
    alias, *rest = _headings()
    rows = []
    for one in customers:
        identity = identities.get(one.uid, Identity(one.uid))
        shown, *details = _row(one, about)
        rows.append((shown, identity.real_name, identity.contact, *details))
    headings = (alias, _("Real name"), _("Contact"), *rest)
    return NamedPeopleList(_("Customers with real names"), headings, tuple(rows))


def _headings() -> tuple[str, ...]:
    return (
        *(_("Alias"), _("Segment"), _("Language"), *(use_name(use) for use in Use)),
        *(_("Until"), _("Last asked"), _("Wants no asking"), _("Under age")),
    )


def _row(one: Customer, about: AboutCustomers) -> tuple[Cell, ...]:
    agreed = about.agreements.get(one.uid, NEVER_ASKED)
    standings = (standing_word(agreed.standing(use, about.today)) for use in Use)
    return (
        *(one.alias, about.segments.get(one.segment or "", ""), one.language, *standings),
        *(first_end(agreed), about.asked.get(one.uid), _said(yes=one.opted_out), _said(yes=one.minor)),
    )


def _said(*, yes: bool) -> str:
    return _("yes") if yes else ""
