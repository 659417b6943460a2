"""Who sits beside whom, as rows to be shown: every leader, then the customers nobody sits beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from safari.guests.participant import Participant
from safari.plan.safari import Setting
from safari.words import _, ngettext
from ui.plan.seat_row import PAIRED, Seat
from ui.plan.typed import duration

if TYPE_CHECKING:
    from safari.people.coverage import Coverage
    from safari.people.desk import PeopleDesk


def seats(participants: Sequence[Participant], people: PeopleDesk, setting: Setting) -> list[Seat]:
    """The rows for these participants, as they meet in this setting."""
    aliases = {one.customer: people.called(customer=one.customer) for one in participants if one.customer}
    leaders = {one.leader for one in participants if one.leader}
    covered = {one.leader.uid: one for one in people.coverage(*leaders)} if leaders else {}
    of_customer = {one.customer: one.uid for one in participants if one.customer}
    shown, seated = [], set()
    for one in participants:
        if one.leader:
            met = covered[one.leader]
            beside = of_customer.get(one.beside or "", "") if setting in PAIRED else ""
            alias = aliases.get(one.beside or "", "") if beside else ""
            below, overdue = since(met.days, overdue=met.is_overdue)
            whom = (one.uid, beside, met.leader.name, below, overdue, alias)
            shown.append(Seat(*whom, setting=setting, bet=one.bet, agent=one.agent))
            seated.add(beside)
    free = [one for one in participants if one.customer and one.uid not in seated]
    return shown + [Seat("", one.uid, alias=aliases[one.customer or ""], setting=setting) for one in free]


def since(days: int | None, *, overdue: bool) -> tuple[str, bool]:
    """How long ago a leader met a customer, and whether that is too long."""
    if days is None:
        return _("no customer met yet"), overdue
    if days == 0:
        return _("today"), False
    said = ngettext("{n} day ago", "{n} days ago", days).format(n=days)
    return (_("{since}, overdue").format(since=said) if overdue else said), overdue


def this_year(met: Coverage) -> str:
    """How long a leader was with customers this year: "2 h 30 min this year"."""
    if not met.minutes:
        return _("no time this year")
    return _("{time} this year").format(time=duration(met.minutes))
