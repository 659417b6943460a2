"""Who sits beside whom, as rows to be shown: every leader, then the customers nobody sits beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from safari.guests.participant import Participant
from safari.words import _, ngettext
from ui.plan.seat_row import Seat

if TYPE_CHECKING:
    from safari.people.desk import PeopleDesk


def seats(participants: Sequence[Participant], people: PeopleDesk) -> list[Seat]:
    """The rows for these participants."""
    aliases = {customer.uid: customer.alias for customer in people.customers()}
    covered = {one.leader.uid: one for one in people.coverage()}
    of_customer = {one.customer: one.uid for one in participants if one.customer}
    shown, seated = [], set()
    for one in participants:
        if one.leader:
            met = covered[one.leader]
            beside = of_customer.get(one.beside or "", "")
            alias = aliases.get(one.beside or "", "") if beside else ""
            below, overdue = _since(met.days, overdue=met.is_overdue)
            shown.append(Seat(one.uid, beside, met.leader.name, below, overdue, alias))
            seated.add(beside)
    free = [one for one in participants if one.customer and one.uid not in seated]
    return shown + [Seat("", one.uid, alias=aliases[one.customer or ""]) for one in free]


def _since(days: int | None, *, overdue: bool) -> tuple[str, bool]:
    """How long ago a leader met a customer, and whether that is too long."""
    if days is None:
        return _("no customer met yet"), overdue
    if days == 0:
        return _("today"), False
    said = ngettext("{n} day ago", "{n} days ago", days).format(n=days)
    return (_("{since}, overdue").format(since=said) if overdue else said), overdue
