"""When leaders last met a customer, from the safaris that took place."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from safari.library import Library
from safari.people.consent import Use
from safari.people.coverage import GOAL, OVERDUE_AFTER, Coverage, Outing, coverage, last_quarters
from safari.people.leader import Leader
from safari.plan.format import called, formats
from safari.plan.safari import Setting
from safari.run.note import Kind, Note

NOW = datetime(2026, 11, 17, 9, 41, tzinfo=UTC)
TODAY = NOW.date()
ASTRID, METTE, PETROS = Leader("a", "Astrid Holm"), Leader("m", "Mette Sørensen"), Leader("p", "Petros Rallis")


def outing(leader, day, *, took_place=True):
    return Outing(leader.uid, "s", "Breakfast", day, None, took_place)


def test_longest_wait_first_and_never_before_all():
    met = [outing(ASTRID, date(2026, 3, 4)), outing(METTE, date(2026, 6, 12))]
    found = coverage([METTE, ASTRID, PETROS], met, TODAY)
    assert [(one.leader, one.days) for one in found] == [(PETROS, None), (ASTRID, 258), (METTE, 158)]
    assert [one.is_overdue for one in found] == [True, True, False]


def test_the_limit_is_half_the_year_of_the_goal():
    assert not Coverage(ASTRID, None, None, OVERDUE_AFTER).is_overdue
    assert Coverage(ASTRID, None, None, OVERDUE_AFTER + 1).is_overdue


def test_only_what_took_place_counts_and_only_what_did_not_is_next():
    found = coverage(
        [ASTRID],
        [
            outing(ASTRID, date(2026, 3, 4)),
            outing(ASTRID, date(2026, 10, 1), took_place=False),
            outing(ASTRID, date(2026, 12, 3), took_place=False),
            outing(ASTRID, TODAY, took_place=False),
        ],
        TODAY,
    )[0]
    assert found.last is not None
    assert found.next is not None
    assert (found.last.day, found.next.day) == (date(2026, 3, 4), TODAY)


def test_the_last_eight_quarters_end_with_that_of_the_day():
    assert [tuple(one) for one in last_quarters(TODAY)] == [
        (year, one) for year in (2025, 2026) for one in (1, 2, 3, 4)
    ]
    assert tuple(last_quarters(date(2026, 1, 1))[-1]) == (2026, 1)
    assert tuple(last_quarters(date(2026, 1, 1))[0]) == (2024, 2)


def test_customers_met_are_counted_by_quarter():
    days = [date(2025, 1, 1), date(2025, 3, 31), date(2025, 4, 1), date(2024, 12, 31), TODAY]
    found = coverage([ASTRID], [outing(ASTRID, day) for day in days], TODAY)[0]
    assert found.met == (2, 1, 0, 0, 0, 0, 0, 1)
    visit = Outing("a", "s", "At home", TODAY, None, took_place=True, met=4)
    assert coverage([ASTRID], [visit], TODAY)[0].met[-1] == 4


def test_quarters_before_a_leader_joined_stay_empty():
    joined = Leader("p", "Petros Rallis", joined=date(2026, 9, 7))
    assert coverage([joined], [], TODAY)[0].met == (None,) * 7 + (0,)
    met_at_once = coverage([joined], [outing(joined, date(2026, 9, 20))], TODAY)[0].met
    assert met_at_once == (None,) * 6 + (1, 0)
    first_day = Leader("p", "Petros Rallis", joined=date(2026, 10, 1))
    assert coverage([first_day], [], TODAY)[0].met == (None,) * 7 + (0,)


def test_hours_are_those_of_this_calendar_year_against_a_day():
    def lasting(day, minutes, *, took_place=True):
        return Outing("a", "s", "Breakfast", day, None, took_place=took_place, minutes=minutes)

    told = [lasting(date(2025, 12, 31), 90), lasting(date(2026, 1, 1), 150), lasting(date(2026, 3, 4), 75)]
    planned = lasting(date(2026, 12, 3), 150, took_place=False)
    found = coverage([ASTRID], [*told, planned], TODAY)[0]
    assert (found.minutes, found.share) == (225, 0.5)
    assert GOAL == 7.5 * 60


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def breakfast():
    return called("breakfast", formats()[0])


def test_a_safari_with_notes_or_run_counts_and_a_planned_one_does_not(library, breakfast, hold):
    people, plans = library.people, library.plans
    astrid, mette, petros = (people.add_leader(name) for name in ("Astrid", "Mette", "Petros"))
    ingrid = people.add_customer("Ingrid, 67")
    days = {astrid: date(2026, 3, 4), mette: date(2026, 6, 12), petros: date(2026, 9, 1)}
    safaris = {leader: plans.plan(breakfast, leader.name, day=day) for leader, day in days.items()}
    for leader, safari in safaris.items():
        seat = library.guests.invite(safari.uid, leader=leader.uid)
        library.guests.invite(safari.uid, customer=ingrid.uid)
        library.guests.pair(seat.uid, ingrid.uid)
    hold(library, safaris[astrid])
    library.notes.keep(Note("", safaris[mette].uid, mette.uid, Kind.SAW, "A long queue", NOW))
    found = {one.leader.name: one for one in people.coverage()}
    assert {name: one.days for name, one in found.items()} == {"Petros": None, "Astrid": 258, "Mette": 158}
    assert found["Astrid"].last is not None
    assert found["Astrid"].last.beside == ingrid.uid


def test_at_the_customers_place_and_on_the_phone_all_its_customers_are_met(library, breakfast, hold):
    people, plans = library.people, library.plans
    astrid = people.add_leader("Astrid")
    for setting, day in (("visit", date(2026, 1, 5)), ("phone", date(2026, 4, 6)), ("table", date(2026, 7, 6))):
        safari = plans.plan(breakfast, setting, day=day)
        hold(library, safari)
        plans.edit(safari.uid, setting=Setting(setting))
        library.guests.invite(safari.uid, leader=astrid.uid)
        for number in range(3):
            library.guests.invite(safari.uid, customer=people.add_customer(f"Guest {number}").uid)
    nobody = plans.plan(breakfast, "Calls", day=date(2026, 10, 5))
    hold(library, nobody)
    plans.edit(nobody.uid, setting=Setting.PHONE)
    library.guests.invite(nobody.uid, leader=astrid.uid)
    (found,) = people.coverage()
    assert found.met[-4:] == (3, 3, 1, 1)
    assert found.minutes == 4 * sum(step.minutes for step in breakfast.agenda)


def test_of_what_was_long_ago_only_the_last_time_is_told(library, breakfast, hold):
    astrid = library.people.add_leader("Astrid")
    for day in (date(2023, 5, 1), date(2024, 5, 1), date(2022, 5, 1)):
        safari = library.plans.plan(breakfast, str(day.year), day=day)
        hold(library, safari)
        library.guests.invite(safari.uid, leader=astrid.uid)
    never_held = library.plans.plan(breakfast, "Never held", day=date(2024, 9, 1))
    library.guests.invite(never_held.uid, leader=astrid.uid)
    (found,) = library.people.coverage()
    assert found.last is not None
    assert (found.last.title, found.days) == ("2024", (TODAY - date(2024, 5, 1)).days)
    assert (found.met, found.minutes, found.next) == ((0,) * 8, 0, None)


def test_what_a_leader_said_last_is_from_the_latest_story_whose_customer_stands_by_it(library, breakfast, hold):
    people = library.people
    astrid, ingrid = people.add_leader("Astrid"), people.add_customer("Ingrid, 67")
    for day, words in (
        (date(2026, 3, 4), "I thought we paid in three days."),
        (date(2026, 6, 1), "We pay in nineteen."),
    ):
        safari = library.plans.plan(breakfast, "Breakfast", day=day)
        hold(library, safari)
        story = library.stories.begin(safari.uid)
        told = {"leader": astrid.uid, "leader_words": words, "language": "en"}
        library.stories.edit(story.uid, customer=ingrid.uid if "nineteen" in words else None, **told)
    assert people.last_words(astrid.uid) == ("We pay in nineteen.", "en")
    people.withdraw(ingrid.uid, [Use.NOTES], TODAY)
    assert people.last_words(astrid.uid) == ("I thought we paid in three days.", "en")
    assert people.last_words("nobody") == ("", "")
