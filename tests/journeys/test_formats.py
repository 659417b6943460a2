"""A CX lead makes a format of their own out of a shipped one, plans with it, and gives it to somebody else."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog

from safari.library import Library
from tests.journeys import looking
from ui.theme import theme


@pytest.fixture
def begun(tmp_path):
    """An empty library."""
    path = tmp_path / "fjellvik.safari"
    Library.create(path, "Fjellvik Insurance").close()
    return path


@pytest.fixture
def to_formats(person):
    """From wherever one is to all formats."""

    def go():
        def from_new_safari():
            person.tab_to("Formats…")
            person.press("Return")

        person.in_dialog(lambda: person.press("Ctrl+N"), from_new_safari)
        assert person.sees("Copy to change it")

    return go


def whole(person):
    """Nothing is wrong with what is in front, once it stands still."""
    person.rests()
    wrong = [*looking.cut(person.front), *looking.nameless(person.front)]
    return wrong + looking.out_of_reach(person.front, person.walk()) == []


@pytest.fixture
def colleague(start, tmp_path, saved, monkeypatch):
    """Starts the program of somebody else, who chooses the file that was shared."""

    def begin(name):
        path = tmp_path / "other.safari"
        Library.create(path, "Nordfjord Bank").close()
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(saved / name), ""))
        return start(path)

    return begin


def test_copied_changed_planned_with_shared_and_taken_in(start, person, begun, to_formats, colleague):
    program = start(begun)
    to_formats()
    person.tab_to("Formats")
    person.press("Down", "Down", "Down")
    person.tab_to("Copy to change it", key="Shift+Tab")
    person.press("Return")
    person.write("Calls on Friday")
    person.tab_to("Photo")
    person.press("Space")
    person.tab_to("Agenda")
    person.press("Return")
    person.write("Coffee and headphones")
    person.press("Return")
    person.tab_to("Share…", key="Shift+Tab")
    person.press("Return")
    assert person.sees("Saved as Calls on Friday.toml.")

    def plan_it():
        person.tab_to("Format", key="Shift+Tab")
        person.press("End", "Return")

    person.in_dialog(lambda: person.press("Ctrl+N"), plan_it)
    person.waits(lambda: person.sees("Why we go"))
    program.quit()
    was_planned(begun)

    colleague("Calls on Friday.toml")
    to_formats()
    person.tab_to("Take in…", key="Shift+Tab")
    person.press("Return")
    assert person.sees("“Calls on Friday” is taken in.")
    assert "Calls on Friday" in person.read()


def was_planned(path):
    """The safari has the format's agenda and consents."""
    library = Library.open(path)
    (safari,) = library.plans.safaris()
    assert (safari.format, safari.title) == ("calls-2", "Calls on Friday")
    assert "photo" in safari.needs
    assert library.plans.agenda(safari.uid)[0].title == "Coffee and headphones"
    library.close()


@pytest.mark.parametrize("look", [("light", 1.0, 1440, 900), ("dark", 1.0, 1100, 700), ("light", 1.5, 1100, 700)])
def test_the_formats_are_whole_to_read_and_to_change(start, person, begun, to_formats, look):
    program = start(begun)
    choice, text, *size = look
    theme().choose(choice)
    theme().set_text_size(text)
    program.window.resize(*size)
    to_formats()
    assert whole(person)
    person.tab_to("Copy to change it")
    person.press("Return")
    for part in ("Do", "Do not", "Watch out", "Before the day", "On the day", "After it", "The leaders alone"):
        person.tab_to(part)
        person.press("Space")
    assert whole(person)
