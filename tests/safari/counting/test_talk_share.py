"""The share of the time in which leaders talked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from safari.counting.talk import Talk
from safari.counting.talk_share import share
from safari.counting.timing import Instant
from safari.steady import Reading

EIGHT = datetime(2026, 11, 5, 8, tzinfo=UTC)
AGENDA = (EIGHT, EIGHT + timedelta(hours=2))


def talk(minute: float, seconds: int) -> Talk:
    began = EIGHT + timedelta(minutes=minute)
    return Talk("t", "s", began, "boot", 0, began + timedelta(seconds=seconds), seconds * 1000)


def now(minute: float, steady: int = 0, boot: str = "boot") -> Instant:
    return Instant(EIGHT + timedelta(minutes=minute), Reading(boot, steady))


def test_nobody_has_talked():
    assert share([], now(20), AGENDA) is None


def test_from_the_beginning_of_the_safari_within_its_agenda():
    found = share([talk(10, 120), talk(20, 30)], now(50), AGENDA)
    assert found is not None
    assert (found.talked, found.of, found.percent) == (150_000, 50 * 60_000, 5)


def test_from_the_first_talk_where_there_is_no_agenda():
    found = share([talk(10, 60)], now(15), None)
    assert found is not None
    assert found.percent == 20


def test_a_talk_that_goes_on_counts():
    going_on = Talk("t", "s", EIGHT, "boot", 0)
    found = share([going_on], now(10, 120_000), AGENDA)
    assert found is not None
    assert found.percent == 20


def test_no_further_than_the_agenda_nor_into_another_day():
    afterwards = share([talk(0, 24 * 60)], now(60 * 9), AGENDA)
    next_day = share([talk(0, 60), talk(9, 60)], now(60 * 30), None)
    assert afterwards is not None
    assert afterwards.percent == 20
    assert next_day is not None
    assert next_day.percent == 20


def test_a_clock_that_jumps_gives_no_absurd_share():
    for minute in (-3000, -5, 0, 5, 60 * 24 * 400):
        for agenda in (AGENDA, None):
            found = share([talk(0, 60)], now(minute), agenda)
            assert found is not None
            assert 0 <= found.percent <= 100
