"""Which answer of a customer counts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from safari.library import Library
from safari.people.consent import Answer, Given, How, Standing, Use

TODAY = date(2026, 11, 22)
YES = Given(Answer.YES, How.WRITTEN, TODAY)


@pytest.fixture
def people(tmp_path):
    library = Library.create(tmp_path / "a.safari", "Fjellvik Insurance")
    yield library.people
    library.close()


@pytest.fixture
def ingrid(people):
    return people.add_customer("Ingrid, 67").uid


def standing(people, customer, use=Use.NOTES):
    return people.agreement(customer).standing(use, TODAY)


def test_whoever_was_never_asked_can_still_say_no(people, ingrid):
    people.withdraw(ingrid, [Use.NOTES], TODAY)
    assert standing(people, ingrid) is Standing.REFUSED


def test_an_old_form_found_again_does_not_lift_a_withdrawal(people, ingrid):
    people.answer(ingrid, [Use.NOTES], YES)
    people.withdraw(ingrid, [Use.NOTES], TODAY)
    people.answer(ingrid, [Use.NOTES], Given(Answer.YES, How.WRITTEN, date(2020, 5, 1)))
    assert standing(people, ingrid) is Standing.WITHDRAWN


def test_a_new_yes_after_a_withdrawal_counts(people, ingrid):
    people.answer(ingrid, [Use.NOTES], Given(Answer.YES, How.WRITTEN, TODAY - timedelta(30)))
    people.withdraw(ingrid, [Use.NOTES], TODAY - timedelta(3))
    people.answer(ingrid, [Use.NOTES], YES)
    assert standing(people, ingrid) is Standing.AGREED


def test_an_answer_of_a_day_to_come_binds_nobody_yet(people, ingrid):
    people.answer(ingrid, [Use.NOTES], Given(Answer.YES, How.WRITTEN, TODAY + timedelta(1)))
    assert standing(people, ingrid) is Standing.ASKED
