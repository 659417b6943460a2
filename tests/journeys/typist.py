"""Types half a sentence in Run and waits for its end: `python -m tests.journeys.typist LIBRARY WORDS`.

Says "kept" once the window says so. Run in a process of its own, which the test kills.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtTest import QTest

from tests.journeys.person import Person
from tests.journeys.program import Program
from ui.application import make_application


def main(path: Path, words: str) -> None:
    _application = make_application()
    program = Program(path)
    person = Person()
    person.waits(program.window.isActiveWindow)
    person.press("Ctrl+2", "Return", "Alt+3", "2")
    person.write(words)
    person.waits(lambda: person.sees("Writing"))
    person.waits(lambda: person.sees("Every word is kept"))
    print("kept", flush=True)
    while True:
        QTest.qWait(10)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
