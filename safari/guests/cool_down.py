"""Guarded customers: who is not to be asked on a day, because they were asked lately or want no asking."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from safari.dates import long_date
from safari.people.customer import Customer
from safari.words import _, spoken


@dataclass(frozen=True, slots=True)
class Guarded:
    """Why a customer is not to be asked for a day.

    `asked` is the day nearest to it on which they were, or will be, asked (None: they opted out), `until` the first
    day on which they may be asked again.
    """

    customer: str
    day: date
    asked: date | None = None
    until: date | None = None

    def sentence(self, alias: str) -> str:
        """The reason in words."""
        if self.asked is None or self.until is None:
            return _("{alias} does not want to be asked.").format(alias=alias)
        if self.asked >= self.day:
            return _("{alias} is asked already for {day}.").format(alias=alias, day=_long(self.asked))
        said = _("{alias} was asked on {day} and may be asked again from {until}.")
        return said.format(alias=alias, day=_long(self.asked), until=_long(self.until))


def guarded(customer: Customer, asked: Iterable[date], day: date, cool_down: int) -> Guarded | None:
    """Whether a customer is guarded on a day; None where they may be asked.

    `asked` are the days of their other safaris, and those on which they were asked for consent and gave none.
    `cool_down` is how many days pass between two of them, before the day as after it: a safari in two weeks guards
    today as one two weeks ago does.
    Source: "A customer who was asked recently is guarded (a cool-down, an opt-out)" in the product's description.
    """
    if customer.opted_out:
        return Guarded(customer.uid, day)
    near = min(asked, key=lambda one: (abs(one - day), one), default=None)
    if near is None or abs(near - day) >= timedelta(days=cool_down):
        return None
    return Guarded(customer.uid, day, near, days_from(near, cool_down))


def days_from(day: date, days: int) -> date:
    """The day so many days later (or, below zero, before); the first or last day there is, where that is beyond it."""
    return date.fromordinal(max(date.min.toordinal(), min(day.toordinal() + days, date.max.toordinal())))


def _long(day: date) -> str:
    return long_date(day, spoken())
