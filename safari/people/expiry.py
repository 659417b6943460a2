"""When what a customer agreed to ends."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from safari.people.consent import Agreement, Answer
from safari.people.customer import Customer
from safari.text import fold

SOON = timedelta(days=30)  # time enough to ask again before a consent runs out


def first_end(agreement: Agreement) -> date | None:
    """The last day of the consent that ends first, past or to come; None where none has an end."""
    ends = [
        consent.until
        for consent in agreement.answers.values()
        if consent.answer is Answer.YES and consent.withdrawn_on is None and consent.until is not None
    ]
    return min(ends, default=None)


def ends_soon(agreement: Agreement, today: date) -> bool:
    """Whether a consent has run out or will within thirty days."""
    end = first_end(agreement)
    return end is not None and end <= today + SOON


def by_end(people: Iterable[tuple[Customer, Agreement]]) -> list[tuple[Customer, Agreement]]:
    """Customers whose consent ends first come first; those without an end by alias after them."""

    def key(one: tuple[Customer, Agreement]) -> tuple[bool, date, str]:
        end = first_end(one[1])
        return end is None, end or date.max, fold(one[0].alias)

    return sorted(people, key=key)
