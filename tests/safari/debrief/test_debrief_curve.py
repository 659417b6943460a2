"""How a customer felt along the journey: the notes, and what somebody says otherwise in the debrief."""

from __future__ import annotations

from datetime import date

import pytest

from safari.errors import SafariError
from safari.people.consent import Use


@pytest.fixture
def felt(breakfast):
    """Ingrid's feelings as the debrief has them, by touchpoint."""
    breakfast.jot("Number thirty-eight.", breakfast.ingrid, "First call", -2)
    breakfast.jot("Then Marit called.", breakfast.ingrid, "Marit calls", 3)
    return lambda: {
        point.touchpoint.name: point.feeling for point in breakfast.desk.points(breakfast.uid, breakfast.ingrid.uid)
    }


def test_the_curve_begins_as_the_notes_have_it(breakfast, felt):
    assert felt() == {"First call": -2, "Marit calls": 3}
    (curve,) = breakfast.desk.curves(breakfast.uid)
    assert curve.customer.alias == "Ingrid, 67"
    assert [one.name for one in curve.open] == ["Claim form", "Dry floor"]


def test_what_is_said_in_the_debrief_counts_more_and_can_be_taken_back(breakfast, felt):
    desk, ingrid = breakfast.desk, breakfast.ingrid.uid
    desk.feel(breakfast.uid, ingrid, breakfast.at("First call"), -3)
    desk.feel(breakfast.uid, ingrid, breakfast.at("Claim form"), 1)
    assert felt() == {"First call": -3, "Claim form": 1, "Marit calls": 3}
    first, between, _last = desk.points(breakfast.uid, ingrid)
    assert (first.note.text, first.said.feeling) == ("Number thirty-eight.", -3)
    assert between.note is None
    desk.feel(breakfast.uid, ingrid, breakfast.at("First call"), None)
    desk.feel(breakfast.uid, ingrid, breakfast.at("Claim form"), None)
    assert felt() == {"First call": -2, "Marit calls": 3}


def test_back_at_what_the_notes_have_nothing_is_said_any_more(breakfast, felt):
    for feeling in (-1, -2):
        breakfast.desk.feel(breakfast.uid, breakfast.ingrid.uid, breakfast.at("First call"), feeling)
    breakfast.jot("And they hung up.", breakfast.ingrid, "First call", -3)
    assert felt()["First call"] == -3


def test_no_feeling_is_stronger_than_three(breakfast, felt):
    breakfast.desk.feel(breakfast.uid, breakfast.ingrid.uid, breakfast.at("Dry floor"), 9)
    assert felt()["Dry floor"] == 3


def test_one_sitting_at_a_point_is_one_undo(breakfast, felt, library):
    for feeling in (-1, 0, 1):
        breakfast.desk.feel(
            breakfast.uid, breakfast.ingrid.uid, breakfast.at("First call"), feeling, sitting="at a point"
        )
    library.undo()
    assert felt()["First call"] == -2


def test_whoever_was_heard_without_being_invited_has_a_curve_too(breakfast, felt):
    breakfast.jot("A voice, another voice.", breakfast.nikos, "First call", -1)
    assert [curve.customer.alias for curve in breakfast.desk.curves(breakfast.uid)] == ["Ingrid, 67", "Nikos, 41"]


def test_with_the_consent_the_curve_goes(breakfast, felt, library):
    library.people.withdraw(breakfast.ingrid.uid, (Use.NOTES,), date(2026, 11, 20))
    assert breakfast.desk.curves(breakfast.uid) == []
    assert felt() == {}
    with pytest.raises(SafariError, match="Ingrid, 67 has withdrawn"):
        breakfast.desk.feel(breakfast.uid, breakfast.ingrid.uid, breakfast.at("First call"), 0)


def test_what_is_off_the_record_is_not_on_the_curve(breakfast, felt, library):
    secret = breakfast.jot("Nobody must know.", breakfast.ingrid, "Dry floor", -3)
    library.notes.edit(secret.uid, off_record=True)
    assert "Dry floor" not in felt()


def test_a_story_begins_its_curve_from_that_of_the_debrief(breakfast, felt, library):
    breakfast.desk.feel(breakfast.uid, breakfast.ingrid.uid, breakfast.at("First call"), -3)
    breakfast.desk.feel(breakfast.uid, breakfast.ingrid.uid, breakfast.at("Dry floor"), 2)
    story = library.stories.begin(breakfast.uid)
    library.stories.choose_customer(story.uid, breakfast.ingrid.uid)
    stops = library.stories.draw_curve(story.uid)
    assert [(stop.name, stop.feeling) for stop in stops] == [("First call", -3), ("Marit calls", 3), ("Dry floor", 2)]
    assert stops[2].note is None
