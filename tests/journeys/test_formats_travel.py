"""A format of one's own by keyboard: copied, changed, shared as a file, taken in elsewhere and planned with."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractItemView

from tests.journeys import planning
from tests.journeys.person import name_of

TITLE = "Breakfast in the workshop"
QUESTION = "Which tool do you wish we had?"


@pytest.fixture
def shared(start, person, breakfast, saved):
    """A copy of the breakfast with a title and a question of its own, as a file; the program is closed."""
    program = start(breakfast)
    change_a_copy(person)
    person.tab_to("Share…")
    person.press("Return")
    person.waits(lambda: program.toast.startswith("Saved as "))
    program.quit()
    [file] = saved.iterdir()
    return file


def test_a_format_goes_from_one_library_to_another(shared, start, person, other, chosen):
    program = start(other)
    chosen.append(shared)
    person.from_menu("Formats…")
    person.tab_to("Take in…")
    person.press("Return")
    person.waits(lambda: TITLE in program.toast)
    person.in_dialog(lambda: person.press("Ctrl+N"), lambda: plan_with_it(person))
    [safari] = program.library.plans.safaris()
    assert safari.title == TITLE
    assert QUESTION in [one.text for one in program.library.plans.questions(safari.uid)]


def test_a_bad_file_is_told_with_its_line(start, person, breakfast, chosen, tmp_path):
    program = start(breakfast)
    bad = tmp_path / "mine.toml"
    bad.write_text('key = "mine"\ntitle = "Mine"\nsetting = "on the moon"\n', encoding="utf-8")
    chosen.append(bad)
    before = len(program.library.formats.formats("en")[0])
    person.from_menu("Formats…")
    person.tab_to("Take in…")
    said = []

    def read():
        said.extend(person.read())
        person.press("Return")

    person.in_dialog(lambda: person.press("Return"), read)
    told = " ".join(said)
    assert "mine.toml cannot be used. Line 3: “setting” must be one of table, ring, agent" in told
    assert len(program.library.formats.formats("en")[0]) == before


def change_a_copy(person):
    """A copy of the breakfast gets a title and a question."""
    person.from_menu("Formats…")
    planning.go_down(person, "Formats", "Breakfast with customers")
    person.tab_to("Copy to change it")
    person.press("Return")
    assert name_of(person.at) == "Title"
    person.write(TITLE)
    while not isinstance(person.tab_to("Questions"), QAbstractItemView):
        person.press("Tab")  # past the heading, by which the list is folded away
    person.press("End", "Return")
    person.write(QUESTION)
    person.press("Return")


def plan_with_it(person):
    planning.go_down(person, "Format", TITLE)
    person.press("Return")
