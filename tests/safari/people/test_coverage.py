"""When leaders last met a customer, from the safaris that took place."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from safari.library import Library
from safari.people.coverage import OVERDUE_AFTER, Coverage, Outing, coverage
from safari.people.leader import Leader
from safari.plan.format import called, formats
from safari.plan.safari import Stage
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


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def breakfast():
    return called("breakfast", formats()[0])


def test_a_safari_with_notes_or_run_counts_and_a_planned_one_does_not(library, breakfast):
    people, plans = library.people, library.plans
    astrid, mette, petros = (people.add_leader(name) for name in ("Astrid", "Mette", "Petros"))
    ingrid = people.add_customer("Ingrid, 67")
    days = {astrid: date(2026, 3, 4), mette: date(2026, 6, 12), petros: date(2026, 9, 1)}
    safaris = {leader: plans.plan(breakfast, leader.name, day=day) for leader, day in days.items()}
    for leader, safari in safaris.items():
        seat = library.guests.invite(safari.uid, leader=leader.uid)
        library.guests.invite(safari.uid, customer=ingrid.uid)
        library.guests.pair(seat.uid, ingrid.uid)
    plans.edit(safaris[astrid].uid, stage=Stage.RUN)
    library.notes.keep(Note("", safaris[mette].uid, mette.uid, Kind.SAW, "A long queue", NOW))
    found = {one.leader.name: one for one in people.coverage()}
    assert {name: one.days for name, one in found.items()} == {"Petros": None, "Astrid": 258, "Mette": 158}
    assert found["Astrid"].last is not None
    assert found["Astrid"].last.beside == ingrid.uid
