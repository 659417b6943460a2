"""Taking people in from a file: all of them or none, one undo, real names kept apart."""

from __future__ import annotations

import pytest

from safari.change import Change
from safari.errors import SafariError
from safari.imports import people_csv
from safari.library import Library
from safari.newcomers.people_file import Kind
from safari.newcomers.preview import Standing
from safari.people.customer import Identity

TEXT = """\
Name,E-mail,Phone,Segment,Language
Per Lie,per@x.no,55,Home,nb
Kari Moe,,,Home,
Ola Dal,,,Motor,da
"""


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "a.safari", "Fjellvik Insurance")
    yield opened
    opened.close()


def shown(library, text, kind):
    return library.newcomers.preview(people_csv.read(text.encode(), "a.csv"), kind)


def test_a_preview_takes_nothing(library):
    assert shown(library, TEXT, Kind.CUSTOMERS).count(Standing.NEW) == 3
    assert library.people.customers() == []
    assert library.people.segments() == []


def test_customers_come_in_under_neutral_aliases_and_one_undo_takes_all_back(library):
    heard: list[Change] = []
    library.events.changed.connect(heard.append)
    assert library.newcomers.take_in(shown(library, TEXT, Kind.CUSTOMERS)) == (3, 0)
    customers = library.people.customers()
    assert [one.alias for one in customers] == ["Customer 1", "Customer 2", "Customer 3"]
    assert library.people.identity(customers[0].uid) == Identity(customers[0].uid, "Per Lie", "per@x.no\n55")
    assert [one.name for one in library.people.segments()] == ["Home", "Motor"]
    assert len(heard) == 1
    assert {"customers", "identities", "segments"} == set(heard[0].tables)
    assert library.undo() == "3 customers taken in"
    assert (library.people.customers(), library.people.segments()) == ([], [])
    library.redo()
    assert len(library.people.customers()) == 3
    assert library.people.identity(customers[0].uid).real_name == "Per Lie"


def test_the_journal_knows_who_was_born(library):
    library.newcomers.take_in(shown(library, TEXT, Kind.CUSTOMERS))
    uid = library.people.customers()[0].uid
    births = library.journal.history(uid)
    assert {(one.table, one.before) for one in births} == {("customers", None), ("identities", None)}
    library.people.edit_customer(uid, alias="Per, 50")
    library.undo()
    library.undo()
    assert library.people.customers() == []


def test_real_names_stay_out_of_the_customers(library):
    library.newcomers.take_in(shown(library, TEXT, Kind.CUSTOMERS))
    rows = library.database.rows("SELECT * FROM customers")
    assert not any("Lie" in str(cell) or "per@" in str(cell) for row in rows for cell in row)


def test_leaders_come_in_and_change(library):
    astrid = library.people.add_leader("Astrid Holm")
    text = "Name,Role,E-mail\nAstrid Holm,CFO,a@x.no\nMette Lie,CEO,\n,,\nPer,,nonsense\n"
    preview = shown(library, text, Kind.LEADERS)
    assert library.newcomers.take_in(preview) == (1, 1)
    assert [(one.name, one.role, one.email) for one in library.people.leaders()] == [
        ("Astrid Holm", "CFO", "a@x.no"),
        ("Mette Lie", "CEO", ""),
    ]
    assert library.undo() == "2 leaders taken in"
    assert library.people.leaders() == [astrid]


def test_a_second_time_nothing_is_left_to_take(library):
    library.newcomers.take_in(shown(library, TEXT, Kind.CUSTOMERS))
    again = shown(library, TEXT, Kind.CUSTOMERS)
    assert again.count(Standing.THERE) == 3
    assert library.newcomers.take_in(again) == (0, 0)
    assert library.undo() == "3 customers taken in"


def test_lines_left_out_stay_out_and_their_segments_too(library):
    library.newcomers.take_in(shown(library, TEXT, Kind.CUSTOMERS), left_out={4})
    assert len(library.people.customers()) == 2
    assert [one.name for one in library.people.segments()] == ["Home"]


def test_a_change_reaches_who_a_customer_is(library):
    ingrid = library.people.add_customer("Ingrid, 67")
    library.people.identify(ingrid.uid, "Ingrid Dahl", "55")
    text = 'Alias,Name,E-mail,Segment\n"Ingrid, 67",Ingrid Dahl,i@x.no,Home\n'
    library.newcomers.take_in(shown(library, text, Kind.CUSTOMERS))
    assert library.people.identity(ingrid.uid).contact == "55\ni@x.no"
    assert library.people.customer(ingrid.uid).segment == library.people.segments()[0].uid
    library.undo()
    assert library.people.identity(ingrid.uid).contact == "55"
    assert library.people.segments() == []


def test_stopped_halfway_nothing_is_there(library):
    text = "Name\n" + "".join(f"Person {n}\n" for n in range(1200))
    steps = []
    preview = shown(library, text, Kind.CUSTOMERS)
    stopped = library.newcomers.take_in(preview, progress=lambda *at: steps.append(at), stop=lambda: len(steps) > 1)
    assert stopped == (0, 0)
    assert steps == [(0, 1200), (500, 1200)]
    assert library.people.customers() == []


def test_all_or_nothing_where_somebody_was_removed_since_the_preview(library):
    astrid = library.people.add_leader("Astrid Holm")
    preview = shown(library, "Name,Role\nMette,CEO\nAstrid Holm,CFO\n", Kind.LEADERS)
    library.people.remove_leader(astrid.uid)
    with pytest.raises(SafariError):
        library.newcomers.take_in(preview)
    assert library.people.leaders() == []


@pytest.mark.parametrize("kind", list(Kind))
def test_a_preview_taken_in_twice_makes_nobody_twice(library, kind):
    preview = shown(library, TEXT, kind)
    library.newcomers.take_in(preview)
    with pytest.raises(SafariError, match="line 2 came into the library meanwhile"):
        library.newcomers.take_in(preview)
    assert len(library.people.customers() + library.people.leaders()) == 3
    library.undo()
    assert library.newcomers.take_in(preview) == (3, 0)


def test_whoever_came_meanwhile_by_hand_is_not_made_again(library):
    preview = shown(library, "Alias,Name\nIngrid,Kari Moe\n", Kind.CUSTOMERS)
    library.people.add_customer("Nikos")
    library.people.add_customer("ingrid")
    with pytest.raises(SafariError, match="line 2 came"):
        library.newcomers.take_in(preview)
    assert len(library.people.customers()) == 2
    assert library.people.segments() == []


def test_who_else_came_meanwhile_is_in_nobodys_way(library):
    preview = shown(library, TEXT, Kind.CUSTOMERS)
    library.people.add_customer("Nikos")
    assert library.newcomers.take_in(preview) == (3, 0)
