"""The customer's journey: its places, their order, and what holds them there."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from safari.errors import SafariError
from safari.library import Library
from safari.plan.format import called, formats

NOW = datetime(2026, 11, 17, 9, 41, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: NOW)
    for name in ("First call", "Claim form", "Survey", "Repair"):
        opened.journey.called(name)
    yield opened
    opened.close()


def journey(library):
    return [one.name for one in library.journey.touchpoints()]


def uid(library, name):
    return library.journey.called(name).uid


def test_a_touchpoint_moves_along_the_journey_and_back_by_one_undo(library):
    library.journey.move(uid(library, "Repair"), 1)
    assert journey(library) == ["First call", "Repair", "Claim form", "Survey"]
    library.journey.move(uid(library, "First call"), 99)
    assert journey(library)[-1] == "First call"
    assert library.undo() == "Order of the journey changed"
    assert library.undo() == "Order of the journey changed"
    assert journey(library) == ["First call", "Claim form", "Survey", "Repair"]


def test_a_touchpoint_is_renamed_and_needs_a_name(library):
    library.journey.rename(uid(library, "Survey"), "  Visit of the\nsurveyor ")
    assert journey(library)[2] == "Visit of the surveyor"
    with pytest.raises(SafariError, match=r"A name is missing\."):
        library.journey.rename(uid(library, "Repair"), " ")


def test_one_that_a_safari_is_about_is_not_removed(library):
    safari = library.plans.plan(called("breakfast", formats()[0]), "Breakfast")
    library.journey.choose(safari.uid, uid(library, "Survey"))
    with pytest.raises(SafariError, match=r"Survey is in notes, or a safari is about it\."):
        library.journey.remove(uid(library, "Survey"))
    library.journey.remove(uid(library, "Claim form"))
    assert journey(library) == ["First call", "Survey", "Repair"]
    library.undo()
    assert journey(library) == ["First call", "Claim form", "Survey", "Repair"]


def test_a_touchpoint_nobody_named_yet_is_made_and_chosen_with_one_undo(library):
    safari = library.plans.plan(called("breakfast", formats()[0]), "Breakfast")
    library.journey.choose_called(safari.uid, "Claims")
    library.journey.choose_called(safari.uid, "claims")
    (claims,) = library.plans.touchpoints(safari.uid)
    assert library.undo() == "Touchpoint added"
    assert library.plans.touchpoints(safari.uid) == frozenset()
    assert claims not in {one.uid for one in library.journey.touchpoints()}
