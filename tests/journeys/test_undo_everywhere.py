"""Whatever was done is taken back by Ctrl+Z and done again by Ctrl+Shift+Z, and the window says what."""

from __future__ import annotations

import pytest

from safari.people.consent import Use
from tests.journeys import breakfast as the


@pytest.fixture
def program(start, person, breakfast):
    """The window at the plan of the breakfast."""
    started = start(breakfast)
    person.press("Ctrl+2", "Return", "Alt+1")
    return started


@pytest.fixture
def back_and_again(program, person):
    """Takes a thing back and does it again; `stands` tells whether it is done."""

    def both(stands, *, what):
        assert stands()
        person.press("Ctrl+Z")
        assert program.toast == f"Taken back: {what}"
        assert not stands()
        person.press("Ctrl+Shift+Z")
        assert program.toast == f"Done again: {what}"
        assert stands()

    return both


def test_a_step_of_the_agenda_that_was_renamed(program, person, back_and_again):
    person.tab_to("Agenda")
    person.press("Down", "Return", "Ctrl+A")
    person.write("A week in their life")
    person.press("Return")
    back_and_again(lambda: "A week in their life" in agenda(program), what="Step of the agenda changed")


def test_a_step_of_the_agenda_that_was_moved(program, person, back_and_again):
    person.tab_to("Agenda")
    second = agenda(program)[1]
    person.press("Down", "Ctrl+Up")
    back_and_again(lambda: agenda(program)[0] == second, what="Order of the agenda changed")


def test_a_leader_who_was_added(program, person, back_and_again):
    person.tab_to("Add leaders and customers")
    person.press("Return")
    person.choose("A leader…")
    person.write("Sofia Lind")
    person.press("Return", "Escape")
    assert person.sees("Sofia Lind")
    people = program.library.people  # on screen the name stands in the sentence about it, too
    back_and_again(lambda: people.leader_called("Sofia Lind") is not None, what="Sofia Lind invited")


def test_what_a_customer_agreed_to(program, person, back_and_again):
    def answer():
        person.tab_to("Photo: Yes")
        person.press("Space")
        person.tab_to("Spoken")
        person.press("Space")
        person.tab_to("No end agreed")
        person.press("Space")
        person.tab_to("Keep answers")
        person.press("Return")

    person.tab_to(the.INGRID)
    person.press("Return")
    person.in_dialog(lambda: person.choose("agreed to"), answer)
    [ingrid] = [one for one in program.library.people.customers() if one.alias == the.INGRID]
    back_and_again(
        lambda: Use.PHOTO in program.library.people.agreement(ingrid.uid).answers, what=f"Consent of {the.INGRID} noted"
    )


def test_a_field_of_the_story(program, person, back_and_again):
    person.press("Alt+5")
    person.tab_to("The ask and the promises")
    person.press("Return")
    person.fill("What we ask for", the.ASK)
    person.press("Tab")
    back_and_again(lambda: person.sees(the.ASK), what="Ask changed")


def test_letters_first_where_somebody_types(program, person):
    person.fill("Place", "Bergen")
    person.press("Ctrl+Z")
    assert person.at.text() == "Vestbredden 4, Bergen"
    assert program.toast == ""
    person.press("Ctrl+Shift+Z")
    assert person.at.text() == "Bergen"
    person.tab_to("Agenda")
    person.press("Ctrl+Z")
    assert program.toast == "Taken back: Place changed"
    [safari] = program.library.plans.safaris()
    assert safari.place == "Vestbredden 4, Bergen"


def test_where_there_is_nothing_to_take_back_it_is_said(start, person):
    program = start()
    person.in_dialog(lambda: person.press("Return"), lambda: (person.write("Fjellvik"), person.press("Return")))
    person.press("Ctrl+Z")
    assert program.toast == "There is nothing to take back."
    person.press("Ctrl+Shift+Z")
    assert program.toast == "There is nothing to do again."


def agenda(program):
    """The titles of the steps."""
    [safari] = program.library.plans.safaris()
    return [step.title for step in program.library.plans.agenda(safari.uid)]
