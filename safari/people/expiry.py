"""When what a customer agreed to ends."""

from __future__ import annotations

from datetime import date, timedelta

from safari.people.consent import Agreement, Answer

SOON = timedelta(days=30)  # time enough to ask again before a consent runs out


def first_end(agreement: Agreement) -> date | None:
    """The last day of the consent that ends first, past or to come; None where none has an end."""
    ends = [
        consent.until
        for consent in agreement.answers.values()
        if consent.answer is Answer.YES and consent.withdrawn_on is None and consent.until is not None
    ]
    return min(ends, default=None)


def ends_soon(end: date | None, today: date) -> bool:
    """Whether a consent with this last day (None: no end) has run out or will within thirty days."""
    return end is not None and end <= today + SOON
