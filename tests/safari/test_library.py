"""The library: begun, opened again, with everything that was put into it."""

from __future__ import annotations

import pytest

from safari.errors import SafariError
from safari.library import Library


def test_a_library_begins_with_a_programme_and_nothing_else(tmp_path):
    library = Library.create(tmp_path / "a.safari", "  Fjellvik   Insurance ")
    assert library.programme.organisation == "Fjellvik Insurance"
    assert library.undo() == ""
    assert (library.plans.safaris(), library.people.leaders(), library.people.customers()) == ([], [], [])
    library.close()


@pytest.mark.parametrize("name", ["", "  \n", "\u202e"])
def test_a_library_of_nobody_is_not_begun(tmp_path, name):
    with pytest.raises(SafariError, match="name of the organisation is missing"):
        Library.create(tmp_path / "a.safari", name)
    assert list(tmp_path.iterdir()) == []


def test_what_was_done_is_there_when_it_is_opened_again(tmp_path):
    path = tmp_path / "a.safari"
    library = Library.create(path, "Fjellvik Insurance")
    library.edit_programme(organisation="Fjellvik", name="Closer to customers, 2026")
    leader = library.people.add_leader("Astrid Holm", "CFO")
    library.close()
    again = Library.open(path)
    assert (again.programme.organisation, again.programme.name) == ("Fjellvik", "Closer to customers, 2026")
    assert again.people.leader(leader.uid) == leader
    assert again.path == path
    assert again.undo() == ""
    again.close()


def test_nobody_listens_and_nothing_is_loaded_for_it(tmp_path):
    library = Library.create(tmp_path / "a.safari", "Fjellvik Insurance")
    library.people.add_leader("Astrid Holm")
    assert "events" not in vars(library)
    heard: list[object] = []
    library.events.changed.connect(heard.append)
    library.people.add_leader("Jonas Bakke")
    assert len(heard) == 1
    library.close()


def test_idle_moments_change_nothing_that_is_said(tmp_path):
    library = Library.create(tmp_path / "a.safari", "Fjellvik Insurance")
    library.people.add_leader("Astrid Holm")
    for _idle in range(3):
        library.tidy()
    assert [leader.name for leader in library.people.leaders()] == ["Astrid Holm"]
    assert not [problem for verdict in library.check() for problem in verdict.problems]
    library.close()


@pytest.mark.parametrize("change", [{"cool_down": -1}, {"cool_down": 3651}, {"language": "fr"}, {"language": ""}])
def test_what_a_programme_cannot_be_is_said(tmp_path, change):
    library = Library.create(tmp_path / "a.safari", "Fjellvik Insurance")
    before = library.programme
    with pytest.raises(SafariError):
        library.edit_programme(**change)
    assert library.programme == before
    assert library.edit_programme(cool_down=0, language="el").cool_down == 0
    library.close()
