"""How long backups are kept, and what their files are called."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from safari.backups import folder_beside, is_due, made_at, name_for, superfluous

NOW = datetime(2026, 11, 19, 8, 0)
MOMENTS = st.lists(st.datetimes(datetime(2023, 1, 1), datetime(2026, 12, 1)), max_size=200)


def kept(moments: list[datetime], now: datetime = NOW) -> list[datetime]:
    return sorted(set(moments) - superfluous(moments, now), reverse=True)


def test_every_backup_of_two_days_is_kept():
    hourly = [NOW - timedelta(hours=hours) for hours in range(48)]
    assert kept(hourly) == hourly


def test_then_one_a_day_then_one_a_week_then_one_a_month():
    every_six_hours = [NOW - timedelta(hours=6 * number) for number in range(4 * 500)]
    left = kept(every_six_hours)
    recent = [moment for moment in left if NOW - moment < timedelta(days=2)]
    daily, weekly, monthly = left[8:20], left[20:30], left[30:]
    assert len(recent) == 8
    assert [earlier.date() - later.date() for later, earlier in pairwise(daily)] == [timedelta(days=-1)] * 11
    assert len({moment.isocalendar()[:2] for moment in weekly}) == 10
    assert len({(moment.year, moment.month) for moment in monthly}) == 9
    assert len(left) == 8 + 12 + 10 + 9
    assert NOW - left[-1] > timedelta(days=290)


def test_a_library_that_rested_for_two_years_loses_nothing():
    old = [NOW - timedelta(days=730 + days) for days in range(5)]
    assert kept(old) == old


def test_one_backup_a_day_for_three_years_thinned_each_day_reaches_back_nine_months():
    moments: list[datetime] = []
    for day in range(3 * 365):
        now = datetime(2024, 1, 1, 9) + timedelta(days=day)
        moments = kept([*moments, now], now)
    assert 30 <= len(moments) <= 2 + 12 + 10 + 9
    assert now - moments[-1] > timedelta(days=270)


def test_backups_from_the_future_are_kept_and_do_not_count_as_new():
    future = [NOW + timedelta(days=30)]
    assert kept(future) == future
    assert is_due(future, NOW)


@given(MOMENTS)
def test_thinning_keeps_the_newest_and_never_takes_more_the_second_time(moments: list[datetime]):
    left = kept(moments)
    assert kept(left) == left
    assert moments == [] or max(moments) in left
    assert all(moment in left for moment in moments if NOW - moment < timedelta(days=2))
    assert len([moment for moment in left if NOW - moment >= timedelta(days=2)]) <= 12 + 10 + 9


def test_a_backup_is_due_once_the_newest_is_older_than_a_day():
    assert is_due([], NOW)
    assert is_due([NOW - timedelta(days=1, seconds=1)], NOW)
    assert not is_due([NOW - timedelta(days=3), NOW - timedelta(hours=23)], NOW)


@given(st.datetimes(datetime(1000, 1, 1), datetime(9999, 12, 31)), st.integers(1, 99))
def test_the_name_of_a_backup_tells_when_it_was_made(moment: datetime, number: int):
    moment = moment.replace(microsecond=0)
    assert made_at(Path(name_for(moment, "", number))) == moment
    assert made_at(Path(name_for(moment, "Λέσχη 2 å", number))) is None  # another library's, put here by hand


def test_other_files_are_no_backups():
    for name in (
        "library.safari",
        "2026-11-19.safari",
        "2026-13-19 08.00.00.safari",
        "2026-11-19 08.00.00.safari.part",
    ):
        assert made_at(Path(name)) is None


def test_backups_lie_in_a_folder_beside_the_library():
    assert folder_beside(Path("/data/a.safari")) == Path("/data/a.safari backups")
