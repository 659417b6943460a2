"""The rounds of an agenda, their clock, and the order of the seats."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from safari.counting.timing import Instant
from safari.plan.agenda import AgendaStep
from safari.plan.format import formats
from safari.rounds.ring import at_hand, following, inner_ring, left, planned, rounds_in, seated
from safari.rounds.round import Round
from safari.steady import Reading

NINE = datetime(2026, 11, 5, 9, tzinfo=UTC)


def agenda(*steps: tuple[int, bool]) -> list[AgendaStep]:
    return [
        AgendaStep(str(place), "day", place, minutes, f"Step {place}", main=main)
        for place, (minutes, main) in enumerate(steps)
    ]


def test_the_rounds_of_the_event_as_it_is_shipped():
    event = next(one for one in formats()[0] if one.key == "event")
    steps = [
        AgendaStep(str(place), "day", place, step.minutes, step.title, main=step.main)
        for place, step in enumerate(event.agenda)
    ]
    assert [(one.position, one.minutes, one.title[:9]) for one in planned("day", steps)] == [
        (1, 45, "Round one"),
        (2, 25, "Round two"),
        (3, 25, "Round thr"),
    ]


@pytest.mark.parametrize(
    ("steps", "rounds"),
    [
        (((10, False), (30, True), (5, False), (20, False), (30, True), (10, False)), "134"),
        (((10, True), (20, True), (30, True), (40, True)), "012"),
        (((10, False), (30, True)), "1"),
        (((10, False), (40, False), (30, False), (20, False)), "123"),
        ((), ""),
    ],
)
def test_which_steps_are_rounds(steps, rounds):
    assert "".join(step.uid for step in rounds_in(agenda(*steps))) == rounds


def test_without_an_agenda_there_are_three_rounds_all_the_same():
    assert [one.minutes for one in planned("day", ())] == [20, 20, 20]


def test_seats_go_by_chairs_then_by_who_was_asked_first():
    assert seated([("a", None), ("b", 4), ("c", 0), ("d", None)]) == ("c", "b", "a", "d")


def test_in_the_third_round_places_are_changed():
    rings = [inner_ring(position, ("ingrid",), ("astrid",)) for position in (1, 2, 3)]
    assert rings == [("ingrid",), ("ingrid",), ("astrid",)]
    assert inner_ring(3, ("ingrid",), ()) == ("ingrid",)


def test_the_clock_of_a_round_is_steady_and_goes_below_nothing():
    going = replace(Round("r", "day", 1, "One", 20), began=NINE, boot="run", steady=0)
    assert left(going, Instant(NINE + timedelta(hours=3), Reading("run", 5 * 60_000))) == 15 * 60_000
    assert left(going, Instant(NINE, Reading("run", 21 * 60_000))) == -60_000
    assert left(going, Instant(NINE + timedelta(minutes=5), Reading("the next run", 3))) == 15 * 60_000
    assert left(replace(going, began=None), Instant(NINE, Reading("run", 9))) == 20 * 60_000


def test_which_round_goes_on_and_which_follows():
    one, two = (Round(str(place), "day", place, "", 20) for place in (1, 2))
    assert (at_hand([one, two]), following([one, two])) == (None, one)
    begun = replace(one, began=NINE)
    assert (at_hand([begun, two]), following([begun, two])) == (begun, two)
    over = replace(begun, ended=NINE)
    assert (at_hand([over, two]), following([over, two])) == (None, two)
    last = replace(two, began=NINE)
    assert (at_hand([over, last]), following([over, last])) == (last, None)
