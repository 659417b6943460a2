"""Whom to choose from: leaders, who waits longest first; customers, with what speaks against asking them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.plan.picker import Choice
from ui.plan.seats import since, this_year
from ui.widgets.dates import short_day

if TYPE_CHECKING:
    from safari.guests.cool_down import Guarded
    from safari.library import Library


def free_leaders(library: Library, safari: str) -> list[Choice]:
    """Leaders who are not on a safari: longest since a customer first, with their time with customers this year."""
    here = {one.leader for one in library.guests.participants(safari)}
    choices = []
    for met in library.people.coverage():
        if met.leader.uid not in here:
            said, overdue = since(met.days, overdue=met.is_overdue)
            known = met.days is not None or met.minutes  # who never met a customer had no time with one either
            below = _("{since}, {hours}").format(since=said, hours=this_year(met)) if known else said
            choices.append(Choice(met.leader.uid, met.leader.name, below, is_warning=overdue))
    return choices


def free_customers(library: Library, safari: str) -> list[Choice]:
    """Customers who are not on a safari, with their segment, when they were asked last, and whether to ask now."""
    guests, people = library.guests, library.people
    here = {one.customer for one in guests.participants(safari)}
    day = guests.day_to_ask_for(safari)
    guarded = guests.all_guarded(day, safari) if day else {}
    asked, segments = guests.last_asked(), {one.uid: one.name for one in people.segments()}
    choices = []
    for one in people.customers():
        if one.uid in here:
            continue
        found = guarded.get(one.uid)
        if found:
            about = _rest(found)
        else:
            when = _("asked {day}").format(day=short_day(asked[one.uid])) if one.uid in asked else _("never asked")
            about = ", ".join(part for part in (segments.get(one.segment or "", ""), when) if part)
        choices.append(Choice(one.uid, one.alias, about, is_warning=bool(found)))
    return choices


def _rest(found: Guarded) -> str:
    """Why somebody is not to be asked now, in few words: the whole sentence is said once they are chosen."""
    if found.asked is None or found.until is None:
        return _("wants no asking")
    if found.asked >= found.day:
        return _("asked for {day}").format(day=short_day(found.asked))
    return _("asked {day}, again from {until}").format(day=short_day(found.asked), until=short_day(found.until))
