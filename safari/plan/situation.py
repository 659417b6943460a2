"""All that what is to be settled for a safari rests on, gathered in one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from safari.guests.cool_down import Guarded, days_from
from safari.guests.participant import Participant
from safari.people.consent import NEVER_ASKED, Agreement, Use
from safari.plan.checklist import ChecklistItem
from safari.plan.on_the_clock import begins
from safari.plan.safari import Safari


@dataclass(frozen=True, slots=True)
class Booking:
    """A safari, how long it takes (minutes), and who is on it."""

    safari: Safari
    minutes: int
    participants: tuple[Participant, ...]

    def span(self) -> tuple[float, float] | None:
        """From when to when (POSIX seconds) it takes its people; the whole day where no start is known, None without
        a day."""
        begin, day = begins(self.safari), self.safari.day
        if begin is None or day is None:
            return None
        if self.safari.starts is not None:
            return begin.timestamp(), begin.timestamp() + self.minutes * 60
        tomorrow = begins(replace(self.safari, day=days_from(day, 1))) or begin  # a day may have 23 hours
        return begin.timestamp(), tomorrow.timestamp()

    def overlaps(self, other: Booking) -> bool:
        """Whether somebody cannot be on both."""
        ours, theirs = self.span(), other.span()
        return ours is not None and theirs is not None and ours[0] < theirs[1] and theirs[0] < ours[1]


@dataclass(frozen=True, slots=True)
class Situation:
    """All that the answer rests on.

    `names` are leaders' names and customers' aliases, by uid; `agreements`, `guarded` (who is not to be asked for its
    day, and why) speak of its customers. `checklist` is what is not done yet, `outdated` the leaders
    (participants' uids) whose brief says what the plan said before it was changed.
    """

    booking: Booking
    others: tuple[Booking, ...]
    names: Mapping[str, str]
    agreements: Mapping[str, Agreement]
    today: date
    guarded: Mapping[str, Guarded] = field(default_factory=dict)
    checklist: tuple[ChecklistItem, ...] = ()
    outdated: frozenset[str] = frozenset()

    @property
    def safari(self) -> Safari:
        """The safari it is about."""
        return self.booking.safari

    @property
    def leaders(self) -> list[Participant]:
        """The leaders on it."""
        return [one for one in self.booking.participants if one.leader]

    @property
    def customers(self) -> list[Participant]:
        """The customers on it."""
        return [one for one in self.booking.participants if one.customer]

    @property
    def needs(self) -> tuple[Use, ...]:
        """What its customers must have agreed to."""
        return tuple(Use(use) for use in self.safari.needs)

    def name(self, one: Participant) -> str:
        """A participant's name or alias."""
        return self.names.get(one.leader or one.customer or "", "")

    def agreement(self, one: Participant) -> Agreement:
        """What a customer agreed to."""
        return self.agreements.get(one.customer or "", NEVER_ASKED)
