"""All that what is to be settled for a safari rests on, gathered in one value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol

from safari.guests.participant import Participant
from safari.people.consent import Agreement, Use
from safari.people.customer import Customer
from safari.people.leader import Leader
from safari.plan.agenda import AgendaStep, length
from safari.plan.safari import Safari

A_DAY = 24 * 60  # minutes a safari without a starting time takes, as far as bookings are concerned


class Plans(Protocol):
    """Who knows the plans."""

    def agenda(self, safari: str) -> list[AgendaStep]:
        """The steps of a safari."""


class Guests(Protocol):
    """Who knows the guests."""

    def participants(self, safari: str) -> list[Participant]:
        """Who is on a safari."""


class People(Protocol):
    """Who knows the people."""

    def leader(self, uid: str) -> Leader | None:
        """One leader."""

    def customer(self, uid: str) -> Customer | None:
        """One customer."""

    def agreement(self, customer: str) -> Agreement:
        """What a customer agreed to."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where a situation is gathered from."""

    plans: Plans
    guests: Guests
    people: People


@dataclass(frozen=True, slots=True)
class Booking:
    """A safari, how long it takes (minutes), and who is on it."""

    safari: Safari
    minutes: int
    participants: tuple[Participant, ...]

    def span(self) -> tuple[datetime, datetime] | None:
        """From when to when it takes its people; the whole day where no start is known, None without a day."""
        if self.safari.day is None:
            return None
        begin = datetime.combine(self.safari.day, self.safari.starts or time.min)
        return begin, begin + timedelta(minutes=A_DAY if self.safari.starts is None else self.minutes)

    def overlaps(self, other: Booking) -> bool:
        """Whether somebody cannot be on both."""
        ours, theirs = self.span(), other.span()
        return ours is not None and theirs is not None and ours[0] < theirs[1] and theirs[0] < ours[1]


@dataclass(frozen=True, slots=True)
class Situation:
    """All that the answer rests on. `names` are leaders' names and customers' aliases, by uid.

    Names and agreements are those of the people on these safaris, not of everybody in the library.
    """

    booking: Booking
    others: tuple[Booking, ...]
    names: Mapping[str, str]
    agreements: Mapping[str, Agreement]
    today: date

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
        return self.agreements.get(one.customer or "", Agreement({}))


def gather(safari: Safari, others: Sequence[Safari], sources: Sources, today: date) -> Situation:
    """The situation of a safari among `others`, those on about the same day."""

    def booking(one: Safari) -> Booking:
        return Booking(one, length(sources.plans.agenda(one.uid)), tuple(sources.guests.participants(one.uid)))

    people = sources.people
    ours, theirs = booking(safari), tuple(map(booking, others))
    coming = [one for each in (ours, *theirs) for one in each.participants]
    leaders = [people.leader(uid) for uid in {one.leader for one in coming if one.leader}]
    customers = [people.customer(uid) for uid in {one.customer for one in coming if one.customer}]
    names = {one.uid: one.name for one in leaders if one} | {one.uid: one.alias for one in customers if one}
    agreements = {one.uid: people.agreement(one.uid) for one in customers if one}
    return Situation(ours, theirs, names, agreements, today)
