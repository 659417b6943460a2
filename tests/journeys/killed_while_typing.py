"""Types on and on into a field of the program: `python -m tests.journeys.killed_while_typing LIBRARY PLACE WORDS`.

Says for each letter when it was typed, in seconds of the clock that only goes forward. Run in a process of its own,
which the test kills.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtTest import QTest

from tests.journeys.person import Person
from tests.journeys.program import Program
from ui.application import make_application

BETWEEN_MS = 60  # faster than anybody pauses


def main(path: Path, place: str, words: str) -> None:
    _application = make_application()
    program = Program(path)
    person = Person()
    person.waits(program.window.isActiveWindow)
    person.press("Ctrl+2", "Return")
    GO_TO[place](person)
    for letter in words:
        person.write(letter)
        print(time.monotonic(), flush=True)
        QTest.qWait(BETWEEN_MS)
    raise SystemExit("nobody killed it")


def go_to_the_ask(person: Person) -> None:
    """Into a field of the story."""
    person.press("Alt+5")
    person.tab_to("The ask and the promises")
    person.press("Return")
    person.tab_to("What we ask for")


def go_to_a_promise(person: Person) -> None:
    """Into a new row of the story."""
    go_to_the_ask(person)
    person.tab_to("Add a promise")
    person.press("Return")


def go_to_the_checklist(person: Person) -> None:
    """Into the first row of the list before the day, which is edited."""
    person.press("Alt+1")
    person.tab_to("Before the day")
    person.press("Tab", "Return", "Ctrl+A")


def go_to_a_new_question(person: Person) -> None:
    """Into the row that invites a new question."""
    person.press("Alt+1")
    person.tab_to("Questions")
    person.press("Return", "Tab", "Ctrl+End", "Return")


GO_TO = {
    "ask": go_to_the_ask,
    "promise": go_to_a_promise,
    "checklist": go_to_the_checklist,
    "question": go_to_a_new_question,
}


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
