"""What every note begins with: the place of the day, the customer on the telephone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from safari.run.jot_line import Known
from safari.run.note import Kind, Note
from ui.run.jotting import Jotting


@pytest.fixture
def jotting(dressed):
    return Jotting(Known())


def test_every_note_begins_with_what_stands(jotting):
    jotting.stand(place="Kitchen table")
    jotting.type("She keeps every letter")
    assert jotting.jotted.place == "Kitchen table"
    jotting.clear()
    jotting.type("And counts them")
    assert jotting.jotted.place == "Kitchen table"


def test_words_that_are_being_typed_keep_theirs(jotting):
    jotting.stand(place="Kitchen table")
    jotting.type("She keeps every letter")
    jotting.stand(place="Garage")
    assert jotting.jotted.place == "Kitchen table"
    jotting.clear()
    assert jotting.jotted.place == "Garage"


def test_a_note_that_is_changed_stays_where_it_was(jotting):
    jotting.stand(place="Garage")
    moment = datetime(2026, 11, 5, 9, tzinfo=UTC)
    jotting.edit(Note("n", "s", None, Kind.SAW, "A shelf", moment, place="Kitchen table"))
    assert jotting.jotted.place == "Kitchen table"
    jotting.stop_editing()
    assert jotting.jotted.place == "Garage"


def test_a_line_that_was_brought_back_and_wiped_out_begins_with_what_stands(jotting):
    jotting.stand(place="Garage")
    jotting.give_back("Half", jotting.standing, (), None)
    jotting.stand(place="Garden")
    jotting.type("")
    assert jotting.jotted.place == "Garden"
