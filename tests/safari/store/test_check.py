"""The check of a library: silent where all is well, plain about what another tool did to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from safari import example
from safari.library import Library
from safari.store.check import Verdict


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("example") / "example.safari"
    example.write(path)
    return path


@pytest.fixture
def library(written: Path, tmp_path: Path) -> Path:
    """A copy of the example for another tool to meddle with."""
    copy = tmp_path / "copy.safari"
    copy.write_bytes(written.read_bytes())
    return copy


def verdicts(path: Path) -> list[Verdict]:
    opened = Library.open(path)
    try:
        return list(opened.check())
    finally:
        opened.close()


def problems(path: Path) -> Iterator[str]:
    return (problem for verdict in verdicts(path) for problem in verdict.problems)


def meddle(path: Path, *statements: str) -> None:
    """What some other SQLite tool may do, triggers and all."""
    tool = sqlite3.connect(path)
    for statement in statements:
        tool.execute(statement)
    tool.commit()
    tool.close()


def test_the_example_is_in_order(written):
    found = verdicts(written)
    assert [verdict.problems for verdict in found] == [()] * 5
    assert "The file is whole." in [verdict.sentence for verdict in found]
    # one is off the record and not counted
    assert any("93 notes" in verdict.sentence for verdict in found)
    assert any("2 pictures" in verdict.sentence for verdict in found)


def test_a_library_is_in_order_after_edits_removals_undo_and_redo(library):
    opened = Library.open(library)
    leader = opened.people.add_leader("Marit Vik", "Claims")
    opened.people.edit_leader(leader.uid, name="Marit Vik", role="Claims, second floor")
    opened.undo()
    opened.redo()
    opened.people.remove_leader(leader.uid)
    opened.undo()
    customer = opened.people.add_customer("Per, 70")
    opened.people.identify(customer.uid, "Somebody Else", "")
    opened.people.remove_customer(customer.uid)
    opened.undo()
    opened.people.identify(customer.uid, "Somebody Else Entirely", "")
    note = opened.finding.notes(opened.finding.newest(_everything()))[0]
    opened.notes.edit(note.uid, text="Something else was said", off_record=True, reason="Misheard")
    opened.undo()
    opened.close()
    assert list(problems(library)) == []


def _everything():
    from safari.finding.query import Query

    return Query()


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("UPDATE leaders SET name = 'Somebody'", "is not what the journal says"),
        ("DELETE FROM questions WHERE seq = 1", "is not what the journal says"),
        ("INSERT INTO segments VALUES (99, 'x', 'Nobody')", "does not know where 1 of its rows come from"),
        ("DELETE FROM revisions WHERE seq = (SELECT max(seq) FROM revisions WHERE parent IS NULL)", "journal"),
        ("DELETE FROM revisions WHERE uid IN (SELECT parent FROM revisions WHERE before NOT NULL)", "has a gap"),
        ("UPDATE revisions SET before = '{\"done\": 1}' WHERE before = '{\"done\":0}'", "does not follow"),
        ("UPDATE notes SET text = 'Nobody said this' WHERE seq = 3", "is not found by what it says"),
        ("UPDATE participants SET beside = 'nobody' WHERE seq = 1", "participants, row 1, refers to something"),
        ("UPDATE blob_pieces SET bytes = x'ffd8ff'", "is not what it was"),
        ("INSERT INTO notes_index(notes_index) VALUES ('delete-all')", "does not hold what the notes say"),
    ],
)
def test_what_another_tool_did_is_told(library, statement, sentence):
    meddle(library, "PRAGMA foreign_keys=OFF", statement)
    assert any(sentence in problem for problem in problems(library)), list(problems(library))


def test_a_changed_page_of_an_index_is_told(library):
    content, size, leaf_of_an_index = bytearray(library.read_bytes()), 4096, 10
    *_others, page = (start for start in range(size, len(content), size) if content[start] == leaf_of_an_index)
    content[page + size - 20 : page + size] = b"?" * 20
    library.write_bytes(content)
    assert any(verdict.problems for verdict in verdicts(library))
