"""Every write to the disk failing once, and from some write on for good: never "kept" without a commit."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reliability.whole_notes import begin, wrong_with

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.parametrize(("first", "last"), [(1, 100), (101, 200)])
def test_each_of_two_hundred_writes_failing(program, failing_writes, tmp_path, first, last):
    report = program("failing_writer", "notes", tmp_path, first, last, preload=failing_writes)
    assert report["wrong"] == []
    assert report["refused"] > (last - first) * 1.9  # nearly every one of these failures met somebody
    assert report["kept"] > 0


def test_a_backup_and_a_new_library_on_a_failing_disk_leave_nothing_half(program, failing_writes, tmp_path):
    report = program("failing_writer", "backups", tmp_path, 1, 120, preload=failing_writes)
    assert report["wrong"] == []
    assert report["refused"] > 180


@pytest.mark.skipif(os.name != "posix", reason="a limit on the size of files is set through resource")
def test_a_file_that_may_not_grow(tmp_path):
    path = tmp_path / "a.safari"
    safari = begin(path)
    program = (
        "import resource, signal, sys; from safari import commands\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))\n"
        f"sys.exit(commands.run(['jot', {str(path)!r}, {safari!r}, '--as', 'Astrid Holm']))"
    )
    typed = "".join(f"note {number} {'x' * 2000}\n" for number in range(40))
    done = subprocess.run(
        [sys.executable, "-c", program], input=typed, cwd=ROOT, capture_output=True, text=True, check=False
    )
    kept = [line.removeprefix("kept ") for line in done.stdout.splitlines()]
    assert done.returncode == 2
    assert 0 < len(kept) < 40
    assert "Traceback" not in done.stderr
    assert "The disk would not write, so nothing was saved just now." in done.stderr
    found = wrong_with(path, safari, {})
    assert [one for one in found if not one.startswith("half a note")] == []
