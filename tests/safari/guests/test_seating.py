"""Seating, checked against every possible order of small tables: rules hold whenever they can, and few have to move."""

from __future__ import annotations

import time
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safari.guests.seat_search import Table, nearby, searched, seat
from safari.guests.seating import Guest, Seating, Shape, broken_rules, moved


def leader(name, beside=""):
    return Guest(f"p-{name}", name, name, is_leader=True, beside=beside)


def customer(name, owner=""):
    return Guest(f"p-{name}", name, name, is_leader=False, owner=owner)


@st.composite
def guests(draw, fewest=1, most=7):
    """Leaders and customers, some of them paired, some customers somebody's own account."""
    count = draw(st.integers(fewest, most))
    leads = draw(st.integers(0, count))
    leaders = [f"l{number}" for number in range(leads)]
    customers = [f"c{number}" for number in range(count - leads)]
    beside = st.sampled_from(["", *customers])
    owner = st.sampled_from(["", *leaders])
    made = [leader(name, draw(beside)) for name in leaders] + [customer(name, draw(owner)) for name in customers]
    return draw(st.permutations(made))


def rounds(of):
    """Every order around a table."""
    first, *others = of
    return ((first, *rest) for rest in permutations(others))


def counted(order):
    """Rules broken and pairs apart, counted anew and simply: what the program thinks is not asked."""
    rules = pairs = 0
    for at, guest in enumerate(order):
        if not guest.is_leader:
            continue
        beside = {order[at - 1].uid: order[at - 1], order[(at + 1) % len(order)].uid: order[(at + 1) % len(order)]}
        rules += any(one.is_leader for one in beside.values())
        rules += any(one.owner == guest.person for one in beside.values())
        people = {one.person for one in order}
        pairs += guest.beside in people and guest.beside not in {one.person for one in beside.values()}
    return rules, pairs


def stood_up(before, after):
    """How many moved, by leaving out ever more of them until the rest sits as before."""
    staying = [uid for uid in before if uid in set(after)]
    turns = [staying[turn:] + staying[:turn] for turn in range(len(staying))]
    best = len(staying)
    for turn in turns:
        kept = [0] * len(after)
        place = {uid: at for at, uid in enumerate(turn)}
        for at, uid in enumerate(after):
            if uid in place:
                earlier = [kept[i] for i in range(at) if after[i] in place and place[after[i]] < place[uid]]
                kept[at] = 1 + max(earlier, default=0)
        best = min(best, len(staying) - max(kept, default=0))
    return best


def uids(order):
    return [guest.uid for guest in order]


@settings(deadline=None, max_examples=150)
@given(guests())
def test_rules_hold_whenever_they_can_and_then_all_pairs_that_can_sit_together(all_guests):
    seated = seat(all_guests)
    assert sorted(uids(seated)) == sorted(uids(all_guests))
    possible = min(counted(order) for order in rounds(all_guests))
    if possible[0] == 0:
        assert counted(seated) == possible
    assert (broken_rules(Seating(Shape.ROUND, seated)) == ()) == (possible == (0, 0))


@settings(deadline=None, max_examples=40, derandomize=True)
@given(guests(fewest=8, most=8))
def test_a_larger_table_is_searched_as_well_as_a_small_one_is_tried_out(all_guests):
    table = Table(all_guests)
    number = {guest.uid: index for index, guest in enumerate(all_guests)}
    found = table.weight([number[uid] for uid in uids(seat(all_guests))])
    assert found == min(table.weight([number[guest.uid] for guest in order]) for order in rounds(all_guests))


@settings(deadline=None, max_examples=150, derandomize=True)
@given(guests(fewest=3))
def test_the_search_finds_on_small_tables_what_trying_everything_finds(all_guests):
    table = Table(all_guests)
    number = {guest.uid: index for index, guest in enumerate(all_guests)}
    found = table.weight(searched(table))
    assert found == min(table.weight([number[guest.uid] for guest in order]) for order in rounds(all_guests))
    assert found >= table.least()


@settings(deadline=None, max_examples=60)
@given(guests(fewest=3, most=6), guests(fewest=0, most=2))
def test_whoever_comes_or_leaves_as_few_move_as_can_be(all_guests, gone):
    late, *sat = all_guests
    left = [Guest(f"gone-{one.uid}", one.name, f"gone-{one.person}", one.is_leader) for one in gone]
    before = uids(seat([*left, *sat]))
    assert late.uid not in before
    after = seat(all_guests, before)
    table = Table(all_guests)
    number = {guest.uid: index for index, guest in enumerate(all_guests)}
    weights = {order: table.weight([number[guest.uid] for guest in order]) for order in rounds(all_guests)}
    best = [order for order, weight in weights.items() if weight == min(weights.values())]
    assert table.weight([number[uid] for uid in uids(after)]) == min(weights.values())
    assert stood_up(before, uids(after)) == min(stood_up(before, uids(order)) for order in best)
    assert moved(before, uids(after)) == stood_up(before, uids(after))


@settings(deadline=None, max_examples=60)
@given(guests(fewest=8, most=30), st.integers(0, 29), st.booleans())
def test_at_a_larger_table_a_late_guest_worsens_nothing_and_moves_few(all_guests, who, leaves):
    changed = [one for one in all_guests if one is not all_guests[who % len(all_guests)]]
    first, then = (all_guests, changed) if leaves else (changed, all_guests)
    before = seat(first)
    after = seat(then, uids(before))
    table = Table(then)
    number = {guest.uid: index for index, guest in enumerate(then)}
    weight = table.weight([number[uid] for uid in uids(after)])
    anew = table.weight([number[uid] for uid in uids(seat(then))])
    assert weight <= anew
    order = [number[uid] for uid in uids(before) if uid in number]
    if table.weight(order) == table.least() and leaves:
        assert moved(uids(before), uids(after)) == 0


@given(guests(most=20))
@settings(deadline=None, max_examples=40)
def test_the_same_guests_sit_the_same_and_whoever_sits_well_stays(all_guests):
    seated = seat(all_guests)
    assert seat(all_guests) == seated
    assert moved(uids(seated), uids(seat(all_guests, uids(seated)))) == 0


def test_a_late_customer_pushes_in_and_nobody_stands_up():
    names = [leader(f"l{number}", f"c{number}") for number in range(12)] + [customer(f"c{n}") for n in range(12)]
    before = seat(names)
    assert broken_rules(Seating(Shape.LONG, before)) == ()
    after = seat([*names, customer("late")], uids(before))
    assert moved(uids(before), uids(after)) == 0
    assert broken_rules(Seating(Shape.LONG, after)) == ()
    with_leader = seat([*names, customer("late"), leader("later")], uids(after))
    assert moved(uids(after), uids(with_leader)) == 0
    assert broken_rules(Seating(Shape.LONG, with_leader)) == ()


def test_where_a_customer_leaves_one_leader_moves():
    names = [leader(f"l{number}") for number in range(6)] + [customer(f"c{number}") for number in range(7)]
    before = seat(names)
    after = seat([one for one in names if one.name != "c2"], uids(before))
    assert moved(uids(before), uids(after)) <= 1
    assert broken_rules(Seating(Shape.ROUND, after)) == ()


def test_what_is_broken_is_said_in_sentences():
    table = Seating(
        Shape.ROUND, (leader("Astrid", "Nikos"), leader("Jonas"), customer("Ingrid", "Jonas"), customer("Nikos"))
    )
    wrong = broken_rules(table)
    assert [one.sentence for one in wrong] == [
        "Astrid and Jonas sit side by side, with no customer between them.",
        "Jonas sits beside Ingrid, a customer of their own.",
    ]
    assert [one.guests for one in wrong] == [("p-Astrid", "p-Jonas"), ("p-Jonas", "p-Ingrid")]
    apart = Seating(Shape.ROUND, (leader("A", "Y"), customer("X"), customer("Y"), customer("Z")))
    assert [one.sentence for one in broken_rules(apart)] == ["A is to sit beside Y, and does not."]
    own = Seating(Shape.ROUND, (leader("A", "Y"), customer("X"), customer("Y", "A"), customer("Z")))
    assert [one.sentence for one in broken_rules(own)] == ["A is to sit beside Y, who is a customer of their own."]


def test_tables_of_nobody_one_and_two():
    assert seat([]) == ()
    assert seat([leader("Astrid")]) == (leader("Astrid"),)
    assert [one.sentence for one in broken_rules(Seating(Shape.ROUND, (leader("A"),)))] == [
        "There is no customer at the table."
    ]
    assert broken_rules(Seating(Shape.ROUND, ())) == ()
    assert broken_rules(Seating(Shape.ROUND, seat([leader("A", "X"), customer("X")]))) == ()
    assert broken_rules(Seating(Shape.ROUND, (customer("X"),))) == ()


def test_more_leaders_than_customers_are_spread_so_that_everyone_sits_beside_a_customer():
    seated = seat([leader(f"l{number}") for number in range(12)] + [customer(f"c{number}") for number in range(6)])
    assert all(
        not (seated[at - 1].is_leader and seated[(at + 1) % 18].is_leader)
        for at, guest in enumerate(seated)
        if guest.is_leader
    )


@pytest.mark.benchmark
@pytest.mark.parametrize("leaders", [20, 30, 40])
def test_sixty_guests_are_seated_at_once(leaders):
    names = [f"c{number}" for number in range(60 - leaders)]
    everyone = [leader(f"l{number}", names[number * 7 % len(names)]) for number in range(leaders)]
    everyone += [customer(name, f"l{number % leaders}") for number, name in enumerate(names)]
    began = time.perf_counter()
    seated = seat(everyone)
    first = time.perf_counter() - began
    seat([*everyone, customer("late")], uids(seated))
    assert first < 0.05
    assert time.perf_counter() - began - first < 0.08
    nearby(Table(everyone), [0], list(range(60)))
