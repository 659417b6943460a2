"""What Enter keeps as one: somebody who turned up, a new touchpoint, several notes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from safari.errors import SafariError
from safari.library import Library
from safari.people.customer import Customer, Touchpoint
from safari.plan.format import formats
from safari.run.note import Draft, Kind, Note

NOW = datetime(2026, 11, 5, 8, 41, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "a.safari", "Fjellvik", clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def safari(library) -> str:
    kind = next(one for one in formats()[0] if one.key == "breakfast")
    return library.plans.plan(kind, "Breakfast").uid


def note(safari: str, **fields) -> Note:
    return Note("", safari, None, Kind.QUOTE, "I called", NOW, **fields)


def guests(library, safari: str) -> list[str]:
    return [library.people.called(customer=one.customer) for one in library.guests.participants(safari)]


def test_who_turns_up_takes_part_without_consent_and_one_undo_takes_both_back(library, safari):
    library.jotting.bear(safari, Customer("nina", " Nina "))
    assert guests(library, safari) == ["Nina"]
    assert not library.people.agreement("nina").answers
    assert library.undo()
    assert (guests(library, safari), library.people.customer("nina")) == ([], None)
    library.redo()
    assert guests(library, safari) == ["Nina"]


def test_that_consent_is_missing_is_a_thing_to_settle(library, safari):
    library.jotting.bear(safari, Customer("nina", "Nina"))
    assert any("Nina" in one.sentence for one in library.plans.to_settle(safari))


def test_a_customer_whom_the_library_knows_joins_even_where_they_are_guarded(library, safari):
    nikos = library.people.add_customer("Nikos", opted_out=True)
    library.jotting.bear(safari, Customer(nikos.uid, "Nikos"))
    assert guests(library, safari) == ["Nikos"]
    assert len(library.people.customers()) == 1


def test_a_touchpoint_stands_at_the_end_of_the_journey(library, safari):
    library.journey.called("Waiting")
    library.jotting.bear(safari, Touchpoint("delivery", "Delivery"))
    library.jotting.bear(safari, Touchpoint("delivery", "Delivery"))
    assert [one.name for one in library.journey.touchpoints()] == ["Waiting", "Delivery"]


def test_a_note_bears_whom_it_names_where_that_was_not_done_and_ends_its_draft(library, safari):
    library.drafts.keep(Draft(safari, "", "I called @Nina", "", NOW))
    newborn = (Customer("nina", "Nina"), Touchpoint("delivery", "Delivery"))
    kept = library.jotting.keep(note(safari, said_by="nina", touchpoint="delivery"), (), newborn)
    assert library.notes.standing(kept.uid).said_by == "nina"
    assert library.drafts.of(safari, "") is None
    assert library.undo() == "Note kept"
    assert (library.notes.of_safari(safari), guests(library, safari)) == ([], [])


def test_several_notes_are_one_undo(library, safari):
    library.drafts.keep(Draft(safari, "", "many", "", NOW))
    library.jotting.keep_all([note(safari) for _number in range(5)])
    assert len(library.notes.of_safari(safari)) == 5
    assert library.drafts.of(safari, "") is None
    assert library.undo() == "5 notes kept"
    assert library.notes.of_safari(safari) == []


def test_of_several_notes_all_are_kept_or_none(library, safari):
    empty = Note("", safari, None, Kind.QUOTE, "  ", NOW)
    with pytest.raises(SafariError):
        library.jotting.keep_all([note(safari), empty])
    assert library.notes.of_safari(safari) == []
