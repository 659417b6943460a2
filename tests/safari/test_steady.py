"""The steady clock: sleep counts, clocks that are set do not; nothing lasts for less than nothing, or for days."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from safari.steady import LONGEST_MS, Reading, lasted, reading

BEGAN = datetime(2026, 11, 5, 8, 47, tzinfo=UTC)
THEN = Reading("boot", 5_000)


def after(milliseconds: int, boot: str = "boot", **jump: int) -> int:
    """What is measured so long after the beginning, where the time of day jumped meanwhile."""
    now = BEGAN + timedelta(milliseconds=milliseconds) + timedelta(**jump)
    return lasted(BEGAN, THEN, now, Reading(boot, THEN.steady + milliseconds))


def test_in_the_same_run_the_time_of_day_may_jump():
    assert after(250_000) == after(250_000, hours=3) == after(250_000, days=-30) == 250_000


def test_after_a_restart_the_time_of_day_tells():
    assert lasted(BEGAN, THEN, BEGAN + timedelta(seconds=250), Reading("another", 7)) == 250_000


def test_nothing_is_negative_and_nothing_lasts_for_days():
    assert after(-1_000) == 0
    assert after(0, "another", days=-1) == 0
    assert after(0, "another", days=900) == LONGEST_MS
    assert after(3 * LONGEST_MS) == LONGEST_MS


def test_it_goes_on():
    first, second = reading(), reading()
    assert first.boot == second.boot != ""
    assert second.steady >= first.steady
