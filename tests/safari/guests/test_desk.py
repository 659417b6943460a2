"""What is known of a guest: the agent they sit beside, their bet, the day of their brief."""

from __future__ import annotations

from datetime import date

import pytest

from safari.errors import SafariError
from safari.guests.seating import Shape, broken_rules


@pytest.fixture
def astrid(library, planned):
    return library.guests.invite_leader(planned.uid, "Astrid Holm")


def standing(library, safari):
    (one,) = library.guests.participants(safari.uid)
    return one


def test_a_bet_typed_in_one_sitting_is_one_undo(library, planned, astrid):
    for typed in ("They", "They will say", "They will say\nit takes too long "):
        library.guests.bet(astrid.uid, typed, sitting="field 1")
    assert standing(library, planned).bet == "They will say\nit takes too long"
    assert library.undo() == "Bet changed"
    assert standing(library, planned).bet == ""


def test_a_bet_without_end_is_refused_in_a_sentence(library, planned, astrid):
    with pytest.raises(SafariError, match="too long"):
        library.guests.bet(astrid.uid, "x" * 20_001)


def test_an_agent_is_a_name_on_one_line(library, planned, astrid):
    library.guests.agent(astrid.uid, " Marit \n Lie ")
    assert standing(library, planned).agent == "Marit Lie"
    assert library.undo() == "Agent changed"


def test_a_brief_that_was_made_stays_made_whatever_is_undone(library, planned, astrid):
    library.guests.bet(astrid.uid, "Waiting")
    library.guests.briefed([astrid.uid])
    assert standing(library, planned).briefed_on == date(2026, 11, 2)
    assert library.undo() == "Bet changed"
    assert standing(library, planned).briefed_on == date(2026, 11, 2)


def test_a_guest_added_after_one_has_left_still_comes_last(library, planned, astrid):
    second = library.guests.invite_leader(planned.uid, "Jonas Bakke")
    library.guests.invite_leader(planned.uid, "Eleni Papadaki")
    library.guests.uninvite(second.uid)
    library.guests.invite_leader(planned.uid, "Mette Sørensen")
    names = [library.people.leader(one.leader).name for one in library.guests.participants(planned.uid)]
    assert names == ["Astrid Holm", "Eleni Papadaki", "Mette Sørensen"]


@pytest.fixture
def table(library, planned):
    """Three leaders, each paired with a customer, and a fourth customer."""
    for name, alias in (("Astrid Holm", "Ingrid, 67"), ("Jonas Bakke", "Sofie, 33"), ("Eleni Papadaki", "Nikos, 41")):
        leader = library.guests.invite_leader(planned.uid, name)
        library.guests.invite_customer(planned.uid, alias, beside=leader.uid)
    library.guests.invite_customer(planned.uid, "Tom, 52")
    return planned


def names(seating):
    return [guest.name for guest in seating.guests]


def test_everyone_gets_a_chair_at_once_and_one_undo_takes_all_back(library, table):
    assert len(library.guests.seating(table.uid).waiting) == 7
    seated = library.guests.take_seats(table.uid)
    assert (len(seated.guests), seated.waiting) == (7, ())
    assert broken_rules(seated) == ()
    assert library.guests.seating(table.uid) == seated
    assert library.undo() == "Guests seated"
    assert library.guests.seating(table.uid).guests == ()


def test_two_change_places_by_hand(library, table):
    before = names(library.guests.take_seats(table.uid))
    first = library.guests.seating(table.uid).guests[0]
    after = names(library.guests.sit(first.uid, 3))
    assert (after[0], after[3]) == (before[3], before[0])
    assert sorted(after) == sorted(before)
    assert library.undo() == "Seat changed"
    assert names(library.guests.seating(table.uid)) == before


def test_who_comes_late_pushes_in_where_they_are_put(library, table):
    before = names(library.guests.take_seats(table.uid))
    late = library.guests.invite_customer(table.uid, "Olga, 49")
    assert [guest.name for guest in library.guests.seating(table.uid).waiting] == ["Olga, 49"]
    assert names(library.guests.sit(late.uid, 2)) == [*before[:2], "Olga, 49", *before[2:]]


def test_a_chair_that_is_not_there_is_the_last_one(library, table):
    before = names(library.guests.take_seats(table.uid))
    first = library.guests.seating(table.uid).guests[0]
    assert names(library.guests.sit(first.uid, 99))[-1] == before[0]
    assert names(library.guests.sit(first.uid, -5))[0] == before[0]


def test_who_leaves_closes_the_gap_and_the_others_stay(library, table):
    before = names(library.guests.take_seats(table.uid))
    gone = library.guests.seating(table.uid).guests[2]
    library.guests.uninvite(gone.uid)
    assert names(library.guests.seating(table.uid)) == [*before[:2], *before[3:]]


def test_another_shape_leaves_everyone_where_they_are(library, table):
    before = names(library.guests.take_seats(table.uid))
    changed = library.guests.shape_table(table.uid, Shape.ROUND)
    assert (changed.shape, names(changed)) == (Shape.ROUND, before)
    assert library.undo() == "Table changed"
    assert library.guests.seating(table.uid).shape is Shape.LONG


def test_nobody_sits_beside_a_customer_of_their_own(library, table):
    library.people.edit_customer(
        library.people.customer_called("Tom, 52").uid, account_owner=library.people.leader_called("Astrid Holm").uid
    )
    seated = library.guests.take_seats(table.uid)
    assert broken_rules(seated) == ()
    chair = next(at for at, guest in enumerate(seated.guests) if guest.name == "Astrid Holm")
    assert "Tom, 52" not in [guest.name for guest in seated.neighbours(chair)]


def test_sixty_guests_are_written_at_once(library, planned):
    with library.journal.intention("Invited"):
        for number in range(30):
            library.guests.invite_leader(planned.uid, f"Leader {number}")
            library.guests.invite_customer(planned.uid, f"Customer {number}")
    seated = library.guests.take_seats(planned.uid)
    assert len(seated.guests) == 60
    assert broken_rules(seated) == ()


def pairs(library, safari):
    """Who sits beside whom, as the plan and the briefs say it, by the leader's name."""
    said = {}
    for one in library.guests.participants(safari.uid):
        if one.leader:
            beside = library.people.customer(one.beside) if one.beside else None
            said[library.people.leader(one.leader).name] = beside.alias if beside else ""
    return said


def beside_at_table(library, safari, name):
    seating = library.guests.seating(safari.uid)
    chair = next(at for at, guest in enumerate(seating.guests) if guest.name == name)
    return {guest.name for guest in seating.neighbours(chair)}


@pytest.fixture
def unpaired(library, planned):
    """Three leaders and three customers; nobody was seated beside anybody."""
    for name, alias in (("Astrid Holm", "Ingrid, 67"), ("Jonas Bakke", "Sofie, 33"), ("Eleni Papadaki", "Nikos, 41")):
        library.guests.invite_leader(planned.uid, name)
        library.guests.invite_customer(planned.uid, alias)
    return planned


def test_whoever_is_seated_sits_together_with_who_is_beside_them(library, unpaired):
    library.guests.take_seats(unpaired.uid)
    together = pairs(library, unpaired)
    assert sorted(together.values()) == ["Ingrid, 67", "Nikos, 41", "Sofie, 33"]
    assert all(customer in beside_at_table(library, unpaired, name) for name, customer in together.items())
    situation = library.plans.to_settle(unpaired.uid)
    assert [one.sentence for one in situation if "beside nobody" in one.sentence] == []
    assert library.undo() == "Guests seated"
    assert set(pairs(library, unpaired).values()) == {""}


def test_two_leaders_share_the_customer_between_them(library, unpaired):
    for gone in ("Sofie, 33", "Nikos, 41"):
        (one,) = [
            one
            for one in library.guests.participants(unpaired.uid)
            if one.customer == library.people.customer_called(gone).uid
        ]
        library.guests.uninvite(one.uid)
    library.guests.take_seats(unpaired.uid)
    assert sorted(pairs(library, unpaired).values()) == ["", "Ingrid, 67", "Ingrid, 67"]
    (alone,) = [name for name, customer in pairs(library, unpaired).items() if not customer]
    said = [one.sentence for one in library.plans.to_settle(unpaired.uid) if "leaders" in one.sentence]
    assert said == [f"Three leaders, one customer. {alone.split()[0]} sits alone."]


def test_who_changes_chairs_sits_together_with_whom_they_come_to_sit_beside(library, table):
    library.guests.take_seats(table.uid)
    before = pairs(library, table)
    first = library.guests.seating(table.uid).guests[0]
    library.guests.sit(first.uid, 4)
    after = pairs(library, table)
    assert after != before
    assert all(customer in beside_at_table(library, table, name) for name, customer in after.items())
    assert library.undo() == "Seat changed"
    assert pairs(library, table) == before


def test_a_pair_chosen_by_hand_stays_chosen(library, unpaired):
    library.guests.take_seats(unpaired.uid)
    chairs = library.guests.seating(unpaired.uid)
    astrid = next(one for one in chairs.guests if one.name == "Astrid Holm")
    customers = {guest.name for guest in chairs.guests if not guest.is_leader}
    (far,) = customers - beside_at_table(library, unpaired, "Astrid Holm")
    library.guests.pair(astrid.uid, library.people.customer_called(far).uid)
    assert library.guests.seating(unpaired.uid).guests[0].uid == chairs.guests[0].uid  # nobody moved
    library.guests.sit(astrid.uid, chairs.guests.index(astrid))  # a chair is taken, but nothing changes
    assert pairs(library, unpaired)["Astrid Holm"] == far
    library.guests.take_seats(unpaired.uid)
    assert pairs(library, unpaired)["Astrid Holm"] == far
    assert far in beside_at_table(library, unpaired, "Astrid Holm")
