"""Rounds in a real library: laid out with the first that begins, changed, and taken back as one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from safari.counting.timing import Instant
from safari.library import Library
from safari.plan.format import formats
from safari.rounds.ring import planned
from safari.steady import Reading

NINE = datetime(2026, 11, 5, 9, tzinfo=UTC)


def at(minutes: int) -> Instant:
    return Instant(NINE + timedelta(minutes=minutes), Reading("run", minutes * 60_000))


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "a.safari", "Fjellvik Insurance", clock=lambda: NINE)
    yield opened
    opened.close()


@pytest.fixture
def rounds(library):
    event = library.plans.plan(next(one for one in formats()[0] if one.key == "event"))
    return planned(event.uid, library.plans.agenda(event.uid))


def test_rounds_are_on_disk_once_the_first_begins_and_one_undo_takes_it_all_back(library, rounds):
    day = rounds[0].safari
    assert library.rounds.of_safari(day) == []
    library.rounds.start(rounds, 1, ("ingrid", "nikos"), at(0))
    kept = library.rounds.of_safari(day)
    assert [(one.position, one.began) for one in kept] == [(1, NINE), (2, None), (3, None)]
    assert kept[0].inner_ring == ("ingrid", "nikos")
    assert library.undo() == "Round begun"
    assert library.rounds.of_safari(day) == []


def test_the_next_round_ends_the_one_before(library, rounds):
    library.rounds.start(rounds, 1, (), at(0))
    library.rounds.start(rounds, 2, (), at(44))
    first, second, _third = library.rounds.of_safari(rounds[0].safari)
    assert (first.ended, second.began, second.ended) == (at(44).at, at(44).at, None)
    assert library.rounds.end(rounds, 2, at(70)).ended == at(70).at


def test_a_round_is_changed_and_never_without_a_title(library, rounds):
    changed = library.rounds.edit(rounds, 2, " The outer \n ring asks ", 0)
    assert (changed.title, changed.minutes) == ("The outer ring asks", 1)
    assert library.rounds.edit(rounds, 2, "  ", 30).title == "The outer ring asks"
    assert next(one.title for one in library.rounds.of_safari(rounds[0].safari)) == rounds[0].title


def test_who_sits_inside_is_kept_in_the_order_of_the_seats(library, rounds):
    library.rounds.start(rounds, 1, ("a", "b"), at(0))
    library.rounds.sit(rounds, 1, ("b", "c", "a"))
    assert library.rounds.of_safari(rounds[0].safari)[0].inner_ring == ("b", "c", "a")
    assert library.undo() == "Inner ring changed"
