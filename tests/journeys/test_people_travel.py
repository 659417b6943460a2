"""People by keyboard: a list taken in after a look at it, taken back with one undo, and given away as a list."""

from __future__ import annotations

from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.journeys import breakfast as the
from tests.journeys.person import name_of

LIST = """Όνομα;Ρόλος;E-mail
Μαρία Παππά;Αποζημιώσεις;maria.pappa@fjellvik.example
Νίκος Ρήγας;Πωλήσεις;nikos@@fjellvik
Astrid Holm;CFO;
Ελένη Δήμου;Τεχνικός;eleni.dimou@fjellvik.example
"""


@pytest.fixture
def listed(tmp_path, monkeypatch):
    """A list as an old Greek Excel saves it: semicolons, and letters of Windows-1253."""
    path = tmp_path / "στελέχη.csv"
    path.write_bytes(LIST.encode("cp1253"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(path), ""))


def test_a_list_is_taken_in_and_taken_back(start, person, breakfast, listed):
    program = start(breakfast)
    before = leaders(program)
    person.press("Ctrl+4")
    person.in_dialog(lambda: person.press("Ctrl+Shift+I"), lambda: look_and_take(person))
    person.waits(lambda: program.toast)
    assert leaders(program) == sorted([*before, "Ελένη Δήμου", "Μαρία Παππά"])
    person.press("Ctrl+Z")
    person.waits(lambda: leaders(program) == before)


def test_leaders_go_out_as_a_list(start, person, breakfast, saved):
    program = start(breakfast)
    person.press("Ctrl+4")
    person.tab_to("Import and export")
    person.press("Return")
    person.choose("Save the leaders as a list…")
    person.waits(lambda: program.toast.startswith("Saved as "))
    [file] = saved.iterdir()
    with ZipFile(file) as book:
        words = " ".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))
    assert [name for name, _role in the.LEADERS if name not in words] == []


def look_and_take(person):
    """What is wrong is said before anything is taken in."""
    person.waits(lambda: person.sees("2 new"))
    assert person.sees("1 wrong. Line 3: ")
    dialog = person.front
    take = next(each for each in person.controls() if name_of(each).startswith("Take in"))
    person.tab_to(name_of(take))
    person.press("Return")
    person.waits(lambda: not dialog.isVisible())


def leaders(program):
    return sorted(one.name for one in program.library.people.leaders())
