"""`brief`: the papers of a safari in a new folder, and a word for what could not be made."""

from __future__ import annotations

from pathlib import Path

from safari.library import Library


def test_all_papers_of_a_safari_are_written(run, planned, tmp_path):
    done = run("brief", planned, "latest", "--to", tmp_path / "out")
    assert done.code == 0
    assert done.out == [str(tmp_path / "out" / "Breakfast with claims customers")]
    names = {one.name for one in Path(done.out[0]).iterdir()}
    assert {"Brief - Astrid Holm.pdf", "Brief - Jonas Bakke.pdf", "Consent form - Ingrid, 67.pdf"} <= names
    assert done.err == [
        "Invitation left out: An invitation needs a day and a time. Choose both in the plan.",
        "Seating plan left out: Nobody has a chair yet. Seat them in the plan.",
    ]
    library = Library.open(planned)
    leaders = [one for one in library.guests.participants(library.plans.safaris()[0].uid) if one.leader]
    library.close()
    assert all(one.briefed_on for one in leaders)


def test_the_papers_of_one_leader_alone(run, planned, tmp_path):
    done = run("brief", planned, "Breakfast", "--to", tmp_path, "--leader", "astrid")
    assert done.out == [str(tmp_path / "Breakfast with claims customers - Astrid Holm")]
    assert [one.name for one in Path(done.out[0]).iterdir()] == ["Brief - Astrid Holm.pdf"]


def test_nothing_that_is_there_is_replaced(run, planned, tmp_path):
    first = run("brief", planned, "latest", "--to", tmp_path).out[0]
    assert run("brief", planned, "latest", "--to", tmp_path).out == [f"{first} (2)"]


def test_who_is_not_on_it_is_said_and_nothing_is_written(run, planned, tmp_path):
    library = Library.open(planned)
    library.people.add_leader("Eleni Papadaki")
    library.close()
    refused = run("brief", planned, "latest", "--to", tmp_path / "out", "--leader", "Eleni")
    assert (refused.code, refused.out) == (2, [])
    assert refused.err == ["Eleni Papadaki is not on this safari. Add them in the plan, or name somebody who is."]
    assert not (tmp_path / "out").exists()
