"""The program is killed while somebody types: half a sentence is there again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.journeys import breakfast as the

ROOT = Path(__file__).resolve().parent.parent.parent
HALF = "!Jeg ringte elleve ganger, og så"


def test_half_a_sentence_survives_a_kill(start, person, breakfast):
    typing = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.typist", str(breakfast), HALF],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    with typing:
        assert typing.stdout is not None
        said = typing.stdout.readline()
        typing.kill()
    assert said == "kept\n"

    program = start()
    person.waits(lambda: person.sees("Jonas Bakke’s notes"))
    assert person.sees("Brought back: half a sentence.")
    assert person.at.toPlainText() == HALF
    person.write(" la hun på.")
    person.press("Return")
    person.waits(lambda: len(the.jotted(program)) == 13)
    assert the.jotted(program)[-1].text == "Jeg ringte elleve ganger, og så la hun på."
    assert [verdict for verdict in program.library.check() if verdict.problems] == []
