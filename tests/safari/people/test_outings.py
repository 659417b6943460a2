"""Who was on which safari: for all leaders no more is read than coverage needs, and coverage is the same."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from safari.library import Library
from safari.people.coverage import coverage
from safari.plan.format import called, formats
from safari.store.outings import outings

TODAY, SINCE = date(2026, 11, 17), date(2025, 1, 1)


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "a.safari", "Fjellvik Insurance")
    yield opened
    opened.close()


@pytest.fixture
def went(library, hold):
    """`went("Astrid", day)`: somebody was, or will be, on a safari on that day."""
    kind = called("breakfast", formats()[0])

    def go(name, day, *, run=True):
        safari = library.plans.plan(kind, f"{name} {day}", day=day)
        if run:
            hold(library, safari)
        library.guests.invite_leader(safari.uid, name)

    return go


def test_of_whoever_was_on_none_lately_the_last_one_long_ago_is_known(library, went):
    went("Astrid", date(2019, 5, 1))
    went("Astrid", date(2020, 5, 1))
    went("Jonas", date(2020, 6, 1))
    went("Jonas", date(2026, 6, 1))
    found = {one.leader.name: one.last.day for one in library.people.coverage() if one.last}
    assert found == {"Astrid": date(2020, 5, 1), "Jonas": date(2026, 6, 1)}


def test_what_is_only_ahead_hides_nothing_that_was_long_ago(library, went):
    went("Astrid", date(2020, 5, 1))
    went("Astrid", TODAY + timedelta(9))  # run already, for somebody tried it out
    went("Astrid", TODAY + timedelta(20), run=False)
    leaders = library.people.leaders()
    (astrid,) = coverage(leaders, outings(library.database, (SINCE, TODAY)), TODAY)
    days = [one.day for one in (astrid.last, astrid.next) if one]
    assert days == [date(2020, 5, 1), TODAY + timedelta(20)]


def test_all_leaders_and_each_alone_are_covered_alike(library, went):
    for number in range(12):
        went(("Astrid", "Jonas", "Mette")[number % 3], TODAY - timedelta(97 * number))
    leaders = library.people.leaders()
    together = coverage(leaders, outings(library.database, (SINCE, TODAY)), TODAY)
    for one in leaders:
        (alone,) = coverage([one], outings(library.database, (SINCE, TODAY), [one.uid]), TODAY)
        assert alone in together
