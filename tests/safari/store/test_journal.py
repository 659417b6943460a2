"""The journal: one transaction, one undo, one announcement for each intention, and the history of it all."""

from __future__ import annotations

import sys
import threading
from contextlib import suppress
from datetime import datetime, timedelta, timezone

import pytest

from safari.change import Change
from safari.errors import SafariError
from safari.library import Library
from safari.people.leader import Leader
from safari.plan.safari import Stage
from safari.run.note import Kind, Note
from safari.store.tables import JOURNALLED, LEADERS, PROGRAMME, SAFARIS


@pytest.fixture
def changes(library) -> list[Change]:
    """What the library announces, as it happens."""
    heard: list[Change] = []
    library.events.changed.connect(heard.append)
    return heard


def names(library: Library) -> list[str]:
    return [leader.name for leader in library.people.leaders()]


def in_order(library: Library) -> bool:
    return not [problem for verdict in library.check() for problem in verdict.problems]


def test_undo_and_redo_of_a_birth_an_edit_and_a_removal(library):
    leader = library.people.add_leader("Astrid Holm", "CFO")
    library.people.edit_leader(leader.uid, name="Astrid Holm", role="CEO")
    library.people.remove_leader(leader.uid)
    steps = ["Astrid Holm removed", "Entry of Astrid Holm changed", "Astrid Holm added"]
    assert [library.undo() for _ in range(4)] == [*steps, ""]
    assert names(library) == []
    assert [library.redo() for _ in range(4)] == [*reversed(steps), ""]
    assert names(library) == []
    library.undo()
    assert library.people.leader(leader.uid) == Leader(leader.uid, "Astrid Holm", "CEO")
    assert in_order(library)


def test_a_new_deed_after_undo_ends_what_could_be_done_again(library):
    library.people.add_leader("Astrid Holm")
    library.undo()
    library.people.add_leader("Jonas Bakke")
    assert library.redo() == ""
    assert names(library) == ["Jonas Bakke"]


def test_what_one_intention_does_is_taken_back_and_announced_as_one(library, changes):
    with library.journal.intention("Both invited", initiator="a test"):
        astrid = library.people.add_leader("Astrid Holm")
        ingrid = library.people.add_customer("Ingrid, 67")
    assert changes == [Change(frozenset({"leaders", "customers"}), frozenset({astrid.uid, ingrid.uid}), "a test")]
    assert library.undo() == "Both invited"
    assert (names(library), library.people.customers()) == ([], [])
    assert changes[1].tables == {"leaders", "customers"}


def test_an_intention_that_fails_leaves_nothing_and_says_nothing(library, changes):
    def fail() -> None:
        with library.journal.intention("Never"):
            library.people.add_leader("Astrid Holm")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert (names(library), changes, library.undo()) == ([], [], "")
    library.people.add_leader("Jonas Bakke")
    assert names(library) == ["Jonas Bakke"]
    assert in_order(library)


def test_an_edit_that_changes_nothing_is_no_revision(library, changes):
    leader = library.people.add_leader("Astrid Holm")
    library.people.edit_leader(leader.uid, name="Astrid Holm", role="")
    assert len(library.journal.history(leader.uid)) == 1
    assert len(changes) == 1


def test_one_sitting_at_a_field_is_one_undo(library):
    leader = library.people.add_leader("A")
    for text in ("As", "Ast", "Astrid"):
        with library.journal.intention("Name changed", sitting="name") as change:
            leader = change.edit(LEADERS, leader, name=text)
    assert library.undo() == "Name changed"
    assert names(library) == ["A"]
    assert library.redo() == "Name changed"
    assert names(library) == ["Astrid"]
    assert in_order(library)


def test_what_was_done_for_good_is_passed_by(library, changes):
    leader = library.people.add_leader("A")
    library.undo()
    with library.journal.intention("Sent", for_good=True) as change:
        change.edit(PROGRAMME, library.programme, name="Sent")
    assert changes[-1].tables == {"programme"}
    assert library.redo() == "A added"
    assert library.undo() == "A added"
    assert (names(library), library.programme.name, library.undo()) == ([], "Sent", "")
    assert library.people.leader(leader.uid) is None
    assert in_order(library)


def test_what_goes_takes_along_what_was_done_for_good_and_comes_back_with_it(library, breakfast):
    leader = library.people.add_leader("Astrid Holm")
    seat = library.guests.invite(breakfast.uid, leader=leader.uid)
    library.guests.briefed([seat.uid])
    briefed_on = library.guests.participants(breakfast.uid)[0].briefed_on
    assert briefed_on is not None
    assert library.undo() == "Astrid Holm invited"
    assert in_order(library)
    assert library.redo() == "Astrid Holm invited"
    assert library.guests.participants(breakfast.uid)[0].briefed_on == briefed_on
    assert in_order(library)


def test_undo_leaves_alone_what_was_changed_for_good_since(library, breakfast, jot):
    note = jot("Eleven calls")
    with library.journal.intention("Told", for_good=True) as change:
        change.edit(SAFARIS, library.plans.safari(breakfast.uid), stage=Stage.TOLD)
    while library.undo() != "Note kept":
        pass
    assert library.notes.of_safari(breakfast.uid) == []
    assert library.plans.safari(breakfast.uid).stage == "told"
    assert in_order(library)
    assert library.redo() == "Note kept"
    assert library.notes.of_safari(breakfast.uid) == [note]
    assert library.plans.safari(breakfast.uid).stage == "told"
    assert in_order(library)


def test_undo_goes_past_what_was_all_changed_for_good_since(library):
    library.people.add_leader("A")
    library.edit_programme(name="Closer")
    with library.journal.intention("Sent", for_good=True) as change:
        change.edit(PROGRAMME, library.programme, name="Sent")
    assert library.undo() == "A added"
    assert (names(library), library.programme.name, library.undo()) == ([], "Sent", "")
    assert library.redo() == "A added"
    assert library.redo() == ""
    assert in_order(library)


def test_a_sitting_that_is_given_up_was_never_there(library):
    leader = library.people.add_leader("A")
    for text in ("As", "Ast"):
        with library.journal.intention("Name changed", sitting="name") as change:
            leader = change.edit(LEADERS, leader, name=text)
    assert not library.journal.give_up("another")
    assert not library.journal.give_up("")
    assert library.journal.give_up("name")
    assert names(library) == ["A"]
    assert not library.journal.give_up("name")
    assert library.redo() == ""
    assert library.undo() == "A added"
    assert in_order(library)


def test_the_history_tells_what_was_said_first_and_when(tmp_path):
    oslo = timezone(timedelta(hours=2))
    moments = iter(datetime(2026, 7, 1, 8, minute, tzinfo=oslo) for minute in range(60))
    library = Library.create(tmp_path / "a.safari", "Fjellvik", clock=lambda: next(moments))
    library.journal.author = "Astrid Holm"
    leader = library.people.add_leader("Astird Holm")
    library.people.edit_leader(leader.uid, name="Astrid Holm", role="")
    born, mended = library.journal.history(leader.uid)
    library.close()
    assert (born.before, mended.before, mended.after) == (None, {"name": "Astird Holm"}, {"name": "Astrid Holm"})
    assert born.at < mended.at
    assert mended.at.utcoffset() == timedelta(hours=2)
    assert mended.author == "Astrid Holm"


def test_every_revision_names_the_one_before_it(library):
    customer = library.people.add_customer("Ingrid, 67")
    library.people.identify(customer.uid, "Gunhild", "")
    library.people.identify(customer.uid, "Gunhild Eide", "")
    library.people.edit_customer(customer.uid, who="Retired teacher")
    rows = library.database.rows(
        "SELECT of_table, uid, parent FROM revisions WHERE record = ? ORDER BY seq", (customer.uid,)
    )
    last: dict[str, str] = {}
    for table, uid, parent in rows:
        assert parent == last.get(table)
        last[table] = uid
    assert len(rows) == 4


def test_many_threads_write_at_once_and_nothing_is_torn(library, breakfast):
    def write(number: int) -> None:
        for turn in range(25):
            with library.journal.intention(f"{number}"):
                library.notes.keep(Note("", breakfast.uid, None, Kind.SAW, f"{number} {turn}", library.journal.clock()))
                library.people.add_leader(f"{number} {turn}")

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(library.notes.of_safari(breakfast.uid)) == len(names(library)) == 100
    library.undo()
    assert len(library.notes.of_safari(breakfast.uid)) == len(names(library)) == 99
    assert in_order(library)


def test_whoever_writes_outside_a_transaction_is_stopped(library):
    with pytest.raises(RuntimeError, match="outside a transaction"):
        library.database.execute("DELETE FROM programme")
    assert library.programme.organisation == "Fjellvik Insurance"


def test_going_on_after_the_disk_ended_the_transaction_keeps_nothing_of_it(library):
    def go_on() -> None:
        with library.journal.intention("Half"):
            library.people.add_leader("First half")
            library.database.connection.execute("ROLLBACK")  # as SQLite itself does where the disk is full
            library.people.add_leader("Second half")

    with pytest.raises(RuntimeError):
        go_on()
    assert names(library) == []
    library.people.add_leader("Astrid Holm")
    assert names(library) == ["Astrid Holm"]
    assert in_order(library)


def test_every_journalled_table_has_a_uid_and_is_strict(library):
    for name in JOURNALLED:
        (sql,) = library.database.rows("SELECT sql FROM sqlite_master WHERE name = ?", (name,))[0]
        assert "uid TEXT UNIQUE NOT NULL" in sql
        assert "seq INTEGER PRIMARY KEY" in sql
        assert sql.rstrip().endswith("STRICT")


def test_something_gone_is_a_sentence(library):
    with pytest.raises(SafariError, match="gone"):
        library.people.edit_leader("nobody", name="X", role="")


def test_whoever_swallows_the_failure_of_a_part_writes_nothing(library):
    def swallow() -> None:
        with library.journal.intention("whole"):
            library.people.add_leader("Astrid Holm")
            with suppress(SafariError), library.journal.intention("part"):
                library.people.add_leader("Half a leader")
                raise SafariError("refused")

    with pytest.raises(RuntimeError):
        swallow()
    assert library.people.leaders() == []


def test_a_listener_in_trouble_does_not_make_a_kept_note_look_lost(library, monkeypatch):
    heard = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: heard.append(error))
    library.events.changed.connect(lambda _change: 1 / 0)
    assert library.people.add_leader("Astrid Holm") in library.people.leaders()
    assert heard
