"""What undo says was taken back: what it was, and who, by the name or the alias everybody sees."""

from __future__ import annotations

from datetime import date

import pytest

from safari.library import Library
from safari.people.consent import Answer, Given, How, Use
from safari.plan.checklist import When
from safari.plan.format import formats


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "a.safari", "Fjellvik Insurance")
    yield opened
    opened.close()


@pytest.fixture
def safari(library):
    return library.plans.plan(formats()[0][0]).uid


def test_each_part_of_a_plan_by_its_own_name(library, safari):
    plans = library.plans
    for parts, order, off in (
        (plans.agenda(safari), "Order of the agenda changed", "Step taken off the agenda"),
        (plans.checklist(safari), "Order of the checklist changed", "Item taken off the checklist"),
        (plans.questions(safari), "Order of the questions changed", "Question taken off the plan"),
    ):
        plans.move(parts[0], 1)
        assert library.undo() == order
        plans.drop(parts[0])
        assert library.undo() == off


def test_what_of_a_part_was_changed(library, safari):
    plans = library.plans
    plans.edit_step(plans.agenda(safari)[0].uid, minutes=7)
    assert library.undo() == "Length of a step changed"
    item = plans.add_item(safari, When.BEFORE, "Order the coffee").uid
    plans.edit_item(item, done=True)
    plans.edit_item(item, done=False)
    assert [library.undo(), library.undo()] == ["Tick on the checklist taken away", "Item of the checklist ticked"]
    question = plans.questions(safari)[0].uid
    plans.edit_question(question, asked=True)
    plans.edit_question(question, asked=False)
    assert [library.undo(), library.undo()] == ["Tick at a question taken away", "Question ticked as asked"]
    waiting = library.journey.called("Waiting").uid
    library.journey.choose(safari, waiting)
    library.journey.choose(safari, waiting, chosen=False)
    assert [library.undo(), library.undo()] == ["Touchpoint taken off the safari", "Touchpoint chosen"]


def test_who_was_invited_seated_and_taken_off(library, safari):
    leader = library.guests.invite_leader(safari, "Astrid Holm")
    guest = library.guests.invite_customer(safari, "Ingrid, 67", beside=leader.uid)
    library.guests.pair(leader.uid, None)
    library.guests.uninvite(guest.uid)
    told = [library.undo() for _each in range(4)]
    assert told == [
        "Ingrid, 67 taken off the safari",
        "Seat of Astrid Holm changed",
        "Ingrid, 67 invited",
        "Astrid Holm invited",
    ]


def test_a_customer_is_never_called_by_the_real_name(library):
    details = {"segment": "", "language": "nb", "who": "", "since": ""}
    ingrid = library.people.keep_customer("", "Ingrid, 67", details, ("Kari Nordmann", "kari@example.org"))
    library.people.keep_customer(ingrid.uid, "Ingrid", details, ("Kari Nordmann", ""))
    library.people.identify(ingrid.uid, "Kari Nordmann", "+47 22 22 22 22")
    library.people.answer(ingrid.uid, [Use.PHOTO], Given(Answer.YES, How.SPOKEN, date(2026, 11, 5)))
    told = [library.undo() for _each in range(4)]
    assert told == [
        "Consent of Ingrid noted",
        "Contact of Ingrid changed",
        "Entry of Ingrid, 67 changed",
        "Ingrid, 67 added",
    ]
