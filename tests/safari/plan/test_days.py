"""Days before and after, as people type them."""

from __future__ import annotations

import pytest

from safari.errors import SafariError
from safari.plan.checklist import When
from safari.plan.days import days_words, read_days


@pytest.mark.parametrize("when", list(When))
@pytest.mark.parametrize("days", [None, 0, 1, 14, 365])
def test_what_is_written_is_read_back(days, when):
    assert read_days(days_words(days, when)) == days


@pytest.mark.parametrize(("typed", "days"), [("14", 14), (" 7 d ", 7), ("21 days before", 21), ("", None), ("0", 0)])
def test_what_people_type(typed, days):
    assert read_days(typed) == days


@pytest.mark.parametrize("typed", ["soon", "366", "99999", "-3", "3 or 4", "x" * 500])
def test_what_are_no_days(typed):
    with pytest.raises(SafariError, match="is not a number of days"):
        read_days(typed)
