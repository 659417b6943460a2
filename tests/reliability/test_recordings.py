"""A recording is taken in whole or not at all, whatever kills the process or fails the disk in the middle."""

from __future__ import annotations

import os

import pytest

from tests.reliability.whole_notes import begin

KILLS = 200


@pytest.mark.slow
@pytest.mark.parametrize(("first", "last"), [(1, 60), (61, 120)])
def test_each_of_the_writes_of_a_taking_in_failing(program, failing_writes, tmp_path, first, last):
    folder = tmp_path / "disk"
    folder.mkdir()
    report = program("failing_recordings", folder, first, last, preload=failing_writes)
    assert report["wrong"] == []
    assert report["refused"] > last - first


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the processes to be killed are forks")
def test_two_hundred_kills_leave_whole_recordings_and_nothing_else(program, tmp_path):
    path = tmp_path / "a.safari"
    report = program("kill_takings_in", path, begin(path), KILLS, 20261122)
    assert report["wrong"] == []
    assert report["in_the_middle"] > KILLS // 4
