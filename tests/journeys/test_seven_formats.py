"""Each of the seven formats by keyboard alone: from an empty library to a safari that is ready, with all its papers."""

from __future__ import annotations

import pytest

from safari.plan.safari import Stage
from tests.journeys import papers, planning
from tests.journeys.trips import SPOKEN, TRIPS


@pytest.mark.parametrize("trip", [*TRIPS, *SPOKEN], ids=lambda trip: trip.name)
def test_planned_to_ready(start, person, saved, trip):
    program = planning.begin(start, person)
    planning.plan(person, trip)
    planning.make_everything(person, program)
    planning.say_ready(person, program)
    [safari] = program.library.plans.safaris()
    assert (safari.stage, safari.format, safari.title) == (Stage.READY, trip.key, trip.title)
    assert [verdict for verdict in program.library.check() if verdict.problems] == []
    stands_among_all(person, trip)
    [folder] = saved.iterdir()
    assert folder.name == trip.title
    papers.read_back(folder, trip, papers.planned(program.library, safari))


def stands_among_all(person, trip):
    """The list says that it is ready, and the board has it in that column."""
    person.press("Ctrl+2")
    [said] = planning.rows_of(person, "Safaris")
    assert (said.startswith(trip.title), said.endswith("Ready")) == (True, True)
    person.press("Alt+2")
    [card] = planning.rows_of(person, "Ready")
    assert card == said
