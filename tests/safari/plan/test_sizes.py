"""For how many customers a format is made, and what is said where fewer come."""

from __future__ import annotations

import pytest

from safari.people.leader import Leader
from safari.places import formats_folder
from safari.plan.format import called, formats
from safari.plan.matter import Matter, Mend
from safari.plan.safari import Setting
from safari.plan.sizes import fewest_customers


@pytest.fixture
def few(library):
    """What is said of the size of a safari."""

    def said(safari):
        return [one for one in library.plans.to_settle(safari.uid) if one.matter is Matter.FEW_CUSTOMERS]

    return said


def invite(library, safari, *numbers):
    for number in numbers:
        library.guests.invite_customer(safari.uid, f"Customer {number}")


def test_every_shipped_format_is_read_as_it_is():
    for kind in formats()[0]:
        assert fewest_customers(kind.key) == kind.customers.fewest


def test_a_format_in_the_users_folder_and_one_nobody_knows(tmp_path):
    text = (formats_folder() / "own.toml", 'key = "lunch"\ntitle = "Lunch"\ncustomers = [4, 5]\n')
    text[0].parent.mkdir(parents=True, exist_ok=True)
    text[0].write_text(text[1], "utf-8")
    (formats_folder() / "broken.toml").write_bytes(b"\xff\xfe")
    assert fewest_customers("lunch") == 4
    assert [fewest_customers(key) for key in ("gone", "", "../breakfast", "breakfast.nb")] == [0, 0, 0, 0]


def test_fewer_than_the_format_is_made_for_is_said_until_enough_come(library, planned, few):
    assert few(planned) == [], "that nobody comes is said already"
    invite(library, planned, 1)
    (one,) = few(planned)
    assert one.sentence == "One customer is coming, and the format is made for six at least."
    assert (one.mend, one.verb) == (Mend.ADD_CUSTOMER, "Invite")
    invite(library, planned, 2, 3, 4, 5)
    assert few(planned)[0].sentence == "Five customers are coming, and the format is made for six at least."
    invite(library, planned, 6)
    assert few(planned) == []


def test_it_is_not_said_twice_that_somebody_is_to_be_invited(library, planned, few):
    invite(library, planned, 1)
    for name in ("Astrid", "Petros"):
        leader: Leader = library.people.add_leader(name)
        library.guests.invite(planned.uid, leader=leader.uid)
    assert few(planned) == []
    assert Matter.TOO_FEW_CUSTOMERS in [one.matter for one in library.plans.to_settle(planned.uid)]


def test_nothing_is_said_where_no_customer_is_invited_the_safari_was_run_or_the_format_is_gone(
    library, planned, few, hold, breakfast_format
):
    invite(library, planned, 1)
    library.plans.edit(planned.uid, setting=Setting.RECORDINGS)
    assert few(planned) == []
    library.plans.edit(planned.uid, setting=Setting.TABLE)
    hold(library, planned)
    assert few(planned) == []
    copy = library.formats.copy("breakfast", "en")
    other = library.plans.plan(called(copy.key, library.formats.formats()[0]))
    library.formats.edit(copy.uid, customers=(3, 4))
    invite(library, other, 1)
    assert few(other)[0].sentence.endswith("made for three at least.")
    library.formats.remove(copy.uid)
    assert few(other) == []
