"""What somebody does by keyboard on the day itself, whatever the format: sit down, jot, finish, look it up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from safari.library import Library
from tests.journeys import planning

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from safari.run.note import Note
    from tests.journeys.person import Person
    from tests.journeys.program import Program
    from tests.journeys.trips import Trip

# In what is typed: ⏎ picks what is offered, ⇥ bears who is new, ↑ and ↓ are a better and a worse feeling.
KEYS = {"⏎": "Return", "⇥": "Tab", "↑": "Ctrl+Up", "↓": "Ctrl+Down"}


def begin(start: Callable[..., Program], person: Person, trip: Trip) -> Program:
    """From an empty library to the line of the day: planned, Run opened, the first leader writes."""
    program = planning.begin(start, person)
    planning.plan(person, trip)
    person.press("Alt+3")
    assert person.sees("Who is writing?")
    person.press("1")
    assert person.sees(f"{trip.leaders[0].name}’s notes")
    return program


def write(person: Person, typed: str) -> None:
    """Type a line, with its keys."""
    for letter in typed:
        if letter in KEYS:
            person.press(KEYS[letter])
        else:
            person.write(letter)


def jot(person: Person, typed: str) -> None:
    """Type a line, and keep it."""
    write(person, typed)
    person.press("Return")
    kept(person)


def jot_off_the_record(person: Person, words: str) -> None:
    """Type a line that stays in this room; what comes after is on the record again."""
    person.press("Ctrl+O")
    jot(person, words)


def kept(person: Person) -> None:
    """Wait until the window says that all is on disk."""
    person.waits(lambda: person.sees("Every word is kept"))


def paste(person: Person, words: str) -> None:
    """Bring words of another program into the line."""
    QApplication.clipboard().setText(words)
    person.press("Ctrl+V")


def finish(person: Person, program: Program) -> None:
    """Leave Run for the story."""
    person.press("Ctrl+W")
    person.waits(lambda: not program.window.is_alone)


def finds(person: Person, words: str, *shown: str) -> None:
    """The room Library finds one note by some of its words, and shows it."""
    person.press("Ctrl+F")
    person.write(words)
    person.waits(lambda: person.sees("1 found"))
    person.press("Down")
    person.waits(lambda: all(person.sees(each) for each in shown))


def finds_nothing(person: Person, words: str) -> None:
    """Nothing is found by these words: they are off the record."""
    person.press("Ctrl+F")
    person.write(words)
    person.waits(lambda: person.sees("Nothing found"))


def reopened(program: Program) -> Library:
    """The library from its file, after the program has ended. It is whole."""
    path: Path = program.library.path
    program.quit()
    library = Library.open(path)
    assert [verdict for verdict in library.check() if verdict.problems] == []
    return library


def notes(library: Library) -> list[Note]:
    """The notes of the one safari there is, in the order they were written."""
    [safari] = library.plans.safaris()
    return library.notes.of_safari(safari.uid)


def said(library: Library, note: Note) -> str:
    """Who said it, by alias."""
    return library.people.called(customer=note.said_by) if note.said_by else ""
