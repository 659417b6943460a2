"""A process that is killed in the middle of a case, a round, a loss call: all it answered for is there, and goes on."""

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
from safari.loss_calls.loss_call import Outcome
from safari.rounds.ring import at_hand, left, planned
from safari.steady import reading

ROOT = Path(__file__).resolve().parents[3]
PROCESS = """
import sys
from datetime import datetime
from pathlib import Path
from safari.cases import pressing
from safari.counting.timing import Instant
from safari.library import Library
from safari.loss_calls import pressing as about_call
from safari.rounds.ring import planned
from safari.steady import reading
library, safari, customer = Library.open(Path(sys.argv[1])), sys.argv[2], sys.argv[3]
def now():
    return Instant(datetime.now().astimezone(), reading())
rounds = planned(safari, library.plans.agenda(safari))
library.rounds.start(rounds, 1, (), now())
library.loss_calls.begin(safari, customer, now().at)
library.loss_calls.press(safari, customer, about_call.reason("Price"))
library.cases.start(safari, None, now())
for number in range(10_000):
    case = library.cases.open_case(safari, None)
    library.cases.press(case.uid, pressing.handover())
    library.cases.edit(case.uid, case.uid, about=f"Card {number + 1}")
    print(number + 1, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.parametrize("after", [1, 6, 30])
def test_an_open_case_a_running_round_and_a_call_begun_are_there_again(library, breakfast, after):
    customer = library.people.add_customer("Ingrid, 67").uid
    library.guests.invite(breakfast.uid, customer=customer)
    library.close()
    command = [sys.executable, "-c", PROCESS, str(library.path), breakfast.uid, customer]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout
        for _line in range(after):
            process.stdout.readline()
        os.kill(process.pid, signal.SIGKILL)
        rest = [line for line in process.stdout.read().splitlines() if line.isdecimal()]
    answered = int(rest[-1]) if rest else after
    again = Library.open(library.path)
    now = Instant(datetime.now().astimezone(), reading())
    case = again.cases.open_case(breakfast.uid, None)
    assert case is not None
    assert answered <= case.handovers <= answered + 1
    assert answered <= int(case.about.removeprefix("Card ")) <= answered + 1
    assert 0 < length_of(case, now) < 60_000
    going = at_hand(again.rounds.of_safari(breakfast.uid))
    assert going is not None
    assert going.position == 1
    assert 0 < going.minutes * 60_000 - left(going, now) < 60_000
    assert len(again.rounds.of_safari(breakfast.uid)) == len(planned(breakfast.uid, again.plans.agenda(breakfast.uid)))
    call = again.loss_calls.of_safari(breakfast.uid)[customer]
    assert (call.reasons, call.outcome) == (("Price",), Outcome.OPEN)
    assert call.called is not None
    assert [verdict.problems for verdict in again.check() if verdict.problems] == []
    again.close()
