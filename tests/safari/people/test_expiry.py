"""Whose consent ends first, and who has to be asked again soon."""

from __future__ import annotations

from datetime import date

from safari.people.consent import Answer, Consent, How, Use, agreement
from safari.people.expiry import ends_soon, first_end

TODAY = date(2026, 11, 17)
GIVEN = date(2026, 1, 1)


def agreed(*ends, **details):
    uses = list(Use)
    return agreement(
        Consent(str(number), "c", uses[number], Answer.YES, How.WRITTEN, GIVEN, until=end, **details)
        for number, end in enumerate(ends)
    )


def test_the_first_end_counts():
    assert first_end(agreed(date(2027, 5, 1), date(2026, 12, 3), None)) == date(2026, 12, 3)
    assert first_end(agreed(None)) is None
    assert first_end(agreed()) is None


def test_what_was_withdrawn_has_no_end():
    assert first_end(agreed(date(2026, 12, 3), withdrawn_on=TODAY)) is None


def test_soon_is_thirty_days_or_already_over():
    assert ends_soon(date(2026, 12, 17), TODAY)
    assert ends_soon(date(2025, 1, 1), TODAY)
    assert not ends_soon(date(2026, 12, 18), TODAY)
    assert not ends_soon(None, TODAY)
