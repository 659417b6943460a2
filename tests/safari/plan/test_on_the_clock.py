"""Times that the clocks of their night jump over."""

from __future__ import annotations

import time as system
from datetime import date, time

import pytest

from safari.plan.on_the_clock import is_skipped
from safari.plan.safari import Safari

SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)


def skipped(day, at, zone="Europe/Oslo"):
    return is_skipped(Safari("s", "breakfast", "A safari", day=day, starts=at, zone=zone))


def test_only_within_the_hour_that_is_not_there():
    assert skipped(SPRING, time(2, 30))
    assert not skipped(SPRING, time(1, 59))
    assert not skipped(SPRING, time(3))
    assert not skipped(AUTUMN, time(2, 30)), "that one is there twice"
    assert not skipped(SPRING, time(2, 30), "Asia/Tokyo")


@pytest.mark.parametrize("zone", ["", "Europe/Oslo", "Asia/Tokyo", "America/New_York"])
def test_the_calendars_ends_are_no_trouble(zone):
    assert not skipped(date.min, time(0, 30), zone)
    assert not skipped(date.max, time(23, 30), zone)


def test_without_a_day_or_a_time_nothing_is_skipped():
    assert not skipped(None, time(2, 30))
    assert not skipped(SPRING, None)


@pytest.mark.skipif(not hasattr(system, "tzset"), reason="here the zone of a computer is not set for one program")
def test_on_the_clocks_of_this_computer_where_no_zone_is_named(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Oslo")
    system.tzset()
    try:
        assert skipped(SPRING, time(2, 30), zone="")
        assert not skipped(SPRING, time(3), zone="")
    finally:
        monkeypatch.undo()
        system.tzset()
