"""Calls to customers who left, in a real library."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from safari.errors import SafariError
from safari.library import Library
from safari.loss_calls import pressing
from safari.loss_calls.loss_call import Outcome
from safari.people.consent import Use
from safari.plan.format import formats
from safari.run.note import Kind, Note
from safari.yes_no import YesNo

NOON = datetime(2026, 11, 5, 12, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "a.safari", "Fjellvik Insurance", clock=lambda: NOON)
    yield opened
    opened.close()


@pytest.fixture
def day(library):
    return library.plans.plan(next(one for one in formats()[0] if one.key == "loss_calls")).uid


@pytest.fixture
def ingrid(library):
    return library.people.add_customer("Ingrid, 67").uid


def test_a_call_is_there_from_the_first_thing_noted_and_one_undo_takes_it_away(library, day, ingrid):
    library.loss_calls.begin(day, ingrid, NOON)
    assert library.loss_calls.of_safari(day)[ingrid].called == NOON
    assert library.undo() == "Call begun"
    assert library.loss_calls.of_safari(day) == {}


def test_what_is_noted_about_a_call(library, day, ingrid):
    calls = library.loss_calls
    for press in (pressing.outcome(Outcome.REACHED), pressing.reason(" price \n rise "), pressing.follow_up()):
        calls.press(day, ingrid, press)
    call = calls.of_safari(day)[ingrid]
    assert (call.outcome, call.reasons, call.follow_up) == (Outcome.REACHED, ("price rise",), YesNo.YES)
    calls.press(day, ingrid, pressing.outcome(Outcome.REACHED))
    calls.press(day, ingrid, pressing.reason("price rise"))
    call = calls.press(day, ingrid, pressing.follow_up())
    assert (call.outcome, call.reasons, call.follow_up) == (Outcome.OPEN, (), YesNo.NO)


def test_a_third_reason_is_refused_and_nothing_is_kept_of_it(library, day, ingrid):
    calls = library.loss_calls
    for name in ("Price", "Waiting"):
        calls.press(day, ingrid, pressing.reason(name))
    with pytest.raises(SafariError, match="Two reasons"):
        calls.press(day, ingrid, pressing.reason("Moved"))
    assert calls.of_safari(day)[ingrid].reasons == ("Price", "Waiting")
    library.undo()
    assert calls.of_safari(day)[ingrid].reasons == ("Price",)


def test_reasons_used_before_are_offered_the_most_frequent_first(library, day, ingrid):
    nikos, sofie = (library.people.add_customer(name).uid for name in ("Nikos", "Sofie"))
    for who, name in ((ingrid, "Price"), (nikos, "Waiting"), (sofie, "Waiting")):
        library.loss_calls.press(day, who, pressing.reason(name))
    assert library.loss_calls.reasons() == ("Waiting", "Price")


def test_a_reason_known_only_from_whoever_withdrew_is_not_offered(library, day, ingrid):
    nikos = library.people.add_customer("Nikos").uid
    for who, name in ((ingrid, "Price"), (ingrid, "Her late husband"), (nikos, "Price")):
        library.loss_calls.press(day, who, pressing.reason(name))
    library.people.withdraw(ingrid, [Use.NOTES], library.journal.clock().date())
    assert library.loss_calls.reasons() == ("Price",)
    library.undo()
    assert set(library.loss_calls.reasons()) == {"Price", "Her late husband"}


def test_one_verbatim_a_call(library, day, ingrid):
    first, second = (
        library.notes.keep(Note("", day, None, Kind.QUOTE, words, NOON, said_by=ingrid)) for words in ("One", "Two")
    )
    for note in (first, second):
        library.loss_calls.press(day, ingrid, pressing.verbatim(note.uid))
    assert library.loss_calls.of_safari(day)[ingrid].note == second.uid


def test_a_customer_who_was_called_is_not_removed(library, day, ingrid):
    library.loss_calls.begin(day, ingrid, NOON)
    with pytest.raises(SafariError, match="Ingrid"):
        library.people.remove_customer(ingrid)
