"""A process that is killed while it times and counts: all it answered for is there, and runs on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from safari.counting.timing import Instant, length_of
from safari.library import Library
from safari.steady import reading

ROOT = Path(__file__).resolve().parents[3]
PROCESS = """
import sys
from datetime import datetime
from pathlib import Path
from safari.counting.timing import Instant
from safari.library import Library
from safari.steady import reading
library, safari = Library.open(Path(sys.argv[1])), sys.argv[2]
desk = library.counting
def now():
    return Instant(datetime.now().astimezone(), reading())
desk.start_or_stop(safari, None, now(), "en")
desk.talk(safari, now())
tally = desk.begin_tally(safari, "Sorry")
for number in range(10_000):
    desk.count(tally.uid, now().at)
    if number % 10 == 0:
        desk.still_talks(safari, now())
    print(number + 1, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.parametrize("after", [1, 7, 40])
def test_nothing_that_was_answered_for_is_missing(library, breakfast, after):
    library.close()
    command = [sys.executable, "-c", PROCESS, str(library.path), breakfast.uid]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout
        for _line in range(after):
            process.stdout.readline()
        os.kill(process.pid, signal.SIGKILL)
        rest = [line for line in process.stdout.read().splitlines() if line.isdecimal()]
    answered = int(rest[-1]) if rest else after
    again = Library.open(library.path)
    desk, now = again.counting, Instant(datetime.now().astimezone(), reading())
    ((sorry,), watch) = (desk.counted(breakfast.uid), desk.running(breakfast.uid, None))
    assert answered <= len(sorry.moments) <= answered + 1
    assert watch is not None
    assert 0 < length_of(watch, now) < 60_000
    talk = desk.close_talk_left_open(breakfast.uid)
    assert talk is not None
    assert (talk.lasted or 0) <= length_of(watch, now)
    assert [verdict.problems for verdict in again.check() if verdict.problems] == []
    again.close()
