"""Where one is in the agenda at a moment."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from safari.plan.agenda import AgendaStep
from safari.run.pace import pace

DAY, EIGHT = date(2026, 11, 5), time(8, 0)
STEPS = [AgendaStep(str(n), "s", n, minutes, f"Step {n}") for n, minutes in enumerate((15, 10, 60))]


def at(moment: str, day: date | None = DAY, starts: time | None = EIGHT):
    return pace(STEPS, day, starts, datetime.fromisoformat(moment))


def test_in_the_middle_of_a_step():
    now = at("2026-11-05T08:47:20")
    assert (now.phase, now.step, now.minutes) == ("during", 2, 38)
    assert now.over[:2] == (1.0, 1.0)
    assert now.over[2] == pytest.approx(22.33 / 60, abs=0.001)


def test_a_step_ends_where_the_next_begins():
    assert at("2026-11-05T08:15:00").step == 1
    assert at("2026-11-05T08:14:59").minutes == 1


def test_before_and_after():
    assert (at("2026-11-05T07:48:00").phase, at("2026-11-05T07:48:00").minutes) == ("before", 12)
    assert at("2026-11-05T09:25:00").phase == "after"
    assert at("2026-11-05T09:25:00").over == (1.0, 1.0, 1.0)


@pytest.mark.parametrize("day", [None, date(2026, 11, 4), date(2026, 11, 6)])
def test_on_another_day_nothing_runs(day):
    now = at("2026-11-05T08:47:00", day)
    assert (now.phase, now.over) == ("unplanned", (0.0, 0.0, 0.0))


def test_without_a_time_or_an_agenda_nothing_runs():
    assert at("2026-11-05T08:47:00", starts=None).phase == "unplanned"
    assert pace([], DAY, EIGHT, datetime.fromisoformat("2026-11-05T08:47:00")).phase == "unplanned"


def test_past_midnight_it_goes_on():
    assert at("2026-11-06T00:10:00", starts=time(23, 30)).step == 2
