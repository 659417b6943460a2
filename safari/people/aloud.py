"""A consent given aloud, in the middle of something: asked by whoever writes, and how long a yes holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from safari.people.consent import Answer, Given, How

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from safari.clock import Clock
    from safari.people.consent import Use


class Answers(Protocol):
    """Where answers are noted: the desk of People."""

    def called(self, *, leader: str | None = None, customer: str | None = None) -> str:
        """What somebody is called."""

    def answer(self, customer: str, uses: Iterable[Use], given: Given) -> None:
        """Note what a customer answered for these uses."""


class Writes(Protocol):
    """Who writes, and when: the journal."""

    author: str
    clock: Clock


def a_year_on(day: date) -> date:
    """The same day of the next year; of 29 February the 28th."""
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap_day else day.day)


def answer_aloud(people: Answers, journal: Writes, customer: str, uses: Iterable[Use], *, agreed: bool) -> None:
    """Note what a customer says now when whoever writes asks them. A yes holds for a year."""
    today, by = journal.clock().date(), people.called(leader=journal.author or None)
    until = a_year_on(today) if agreed else None
    people.answer(customer, uses, Given(Answer.YES if agreed else Answer.NO, How.SPOKEN, today, by, until))
