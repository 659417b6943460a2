"""Where one is in the agenda at a moment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

import pytest

from safari.counting.step_time import StepTime
from safari.plan.agenda import AgendaStep
from safari.run.pace import Pace, agenda_period, pace

DAY, EIGHT = date(2026, 11, 5), time(8, 0)
STEPS = [AgendaStep(str(n), "s", n, minutes, f"Step {n}") for n, minutes in enumerate((15, 10, 60))]


def at(moment: str, day: date | None = DAY, starts: time | None = EIGHT, went: Sequence[StepTime] = ()):
    return pace(STEPS, day, starts, datetime.fromisoformat(moment), went)


def closed(step: int, moment: str) -> StepTime:
    return StepTime(f"t{step}", "s", str(step), closed=datetime.fromisoformat(f"2026-11-05T{moment}+01:00"))


def times(now: Pace) -> list[str]:
    return [f"{one:%H:%M}" for one in now.starts]


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
    assert at("2026-11-05T09:55:00").phase == "after"
    assert at("2026-11-05T09:55:00").over == (1.0, 1.0, 1.0)


@pytest.mark.parametrize("day", [None, date(2026, 11, 4), date(2026, 11, 6)])
def test_on_another_day_nothing_runs(day):
    now = at("2026-11-05T08:47:00", day)
    assert (now.phase, now.over) == ("unplanned", (0.0, 0.0, 0.0))


def test_without_a_time_or_an_agenda_nothing_runs():
    assert at("2026-11-05T08:47:00", starts=None).phase == "unplanned"
    assert pace([], DAY, EIGHT, datetime.fromisoformat("2026-11-05T08:47:00")).phase == "unplanned"


def test_past_midnight_it_goes_on():
    assert at("2026-11-06T00:10:00", starts=time(23, 30)).step == 2


def test_the_last_step_waits_a_while_for_whoever_closes_it():
    now = at("2026-11-05T09:27:30")
    assert (now.phase, now.step, now.minutes) == ("over", 2, 3)
    assert at("2026-11-05T09:27:30", went=[closed(2, "09:26")]).phase == "after"


def test_a_step_closed_early_begins_the_next_one_there_and_moves_what_follows():
    now = at("2026-11-05T08:12:00", went=[closed(0, "08:05")])
    assert (now.phase, now.step, now.minutes) == ("during", 1, 3)
    assert now.over[0] == 1.0
    assert times(now) == ["08:00", "08:05", "08:15"]


def test_who_closes_steps_by_hand_is_waited_for():
    now = at("2026-11-05T08:17:10", went=[closed(0, "08:05")])
    assert (now.phase, now.step, now.minutes) == ("over", 1, 3)
    assert times(now) == ["08:00", "08:05", "08:17"]
    assert now.over == (1.0, 1.0, 0.0)
    went = [closed(0, "08:05"), closed(1, "08:17:10")]
    assert (at("2026-11-05T08:18:10", went=went).step, at("2026-11-05T08:18:10", went=went).minutes) == (2, 59)


def test_after_hours_the_clock_waits_for_nobody():
    assert at("2026-11-05T12:00:00", went=[closed(0, "08:05")]).phase == "after"
    assert at("2026-11-06T08:30:00", went=[closed(0, "08:05")]).phase == "unplanned"


def test_five_minutes_more_move_what_follows():
    now = at("2026-11-05T08:17:00", went=[StepTime("t", "s", "0", extra=5)])
    assert (now.phase, now.step, now.minutes) == ("during", 0, 3)
    assert times(now) == ["08:00", "08:20", "08:30"]


def test_begun_before_its_time():
    early = StepTime("t", "s", "0", began=datetime.fromisoformat("2026-11-05T07:50:00+01:00"))
    now = at("2026-11-05T07:55:00", went=[early])
    assert (now.phase, now.step, now.minutes) == ("during", 0, 10)
    assert times(now) == ["07:50", "08:05", "08:15"]
    yesterday = StepTime("t", "s", "0", began=datetime.fromisoformat("2026-11-04T07:50:00+01:00"))
    assert at("2026-11-05T07:55:00", went=[yesterday]).phase == "before"


@pytest.mark.parametrize("now", ["2026-11-05T07:00:00", "2026-11-05T08:00:00", "2026-11-05T08:20:00"])
def test_a_clock_that_is_set_back_after_a_step_was_closed_does_no_harm(now):
    found = at(now, went=[closed(0, "09:15"), closed(1, "09:20")])
    assert (found.phase, found.step) == (("before", -1) if "T07" in now else ("during", 2))
    assert 1 <= found.minutes <= 60
    assert all(0 <= share <= 1 for share in found.over)


def test_from_when_to_when_as_things_go():
    moment = datetime.fromisoformat("2026-11-05T08:12:00+01:00")
    period = agenda_period(STEPS, DAY, EIGHT, moment, [closed(0, "08:05")])
    assert [one.isoformat() for one in period or ()] == ["2026-11-05T08:00:00+01:00", "2026-11-05T09:15:00+01:00"]
    assert agenda_period(STEPS, None, EIGHT, moment) is None


@pytest.mark.parametrize("plan", [(DAY, None), (None, None), (None, EIGHT), (date(2026, 11, 9), EIGHT)])
def test_begun_by_hand_where_no_time_is_planned_for_today(plan):
    day, starts = plan
    began = [StepTime("t", "s", "0", began=datetime.fromisoformat("2026-11-05T10:05:00"))]
    now = pace(STEPS, day, starts, datetime.fromisoformat("2026-11-05T10:08:00"), began)
    assert (now.phase, now.step, f"{now.starts[0]:%H:%M}") == ("during", 0, "10:05")
    period = agenda_period(STEPS, day, starts, datetime.fromisoformat("2026-11-05T10:08:00+01:00"), began)
    assert period is not None
    assert f"{period[0]:%H:%M}" == "10:05"
    assert pace(STEPS, day, starts, datetime.fromisoformat("2026-11-07T10:08:00"), began).phase == "unplanned"


def test_a_rehearsal_on_another_day_does_not_move_the_day_itself():
    began = [StepTime("t", "s", "0", began=datetime.fromisoformat("2026-11-03T10:05:00"))]
    assert f"{pace(STEPS, DAY, EIGHT, datetime.fromisoformat('2026-11-05T08:05:00'), began).starts[0]:%H:%M}" == "08:00"
