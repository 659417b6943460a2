"""What a minor said counts once a parent has signed, wherever consent is asked for; and which answer stands."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from safari.library import Library
from safari.people.consent import Answer, Given, How, Standing, Use
from safari.plan.format import called, formats
from safari.plan.to_settle import in_place
from safari.run.note import Kind, Note

NOW = datetime(2026, 11, 17, 9, 41, tzinfo=UTC)
TODAY = NOW.date()
QUOTES = (Use.NOTES, Use.ANONYMOUS_QUOTE)


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def safari(library):
    return library.plans.plan(called("breakfast", formats()[0]), "Breakfast", day=TODAY).uid


@pytest.fixture
def ella(library, safari):
    """A minor who said yes herself, and whose words were jotted down."""
    customer = library.people.add_customer("Ella, 15", minor=True)
    library.people.answer(customer.uid, (*QUOTES, Use.PHOTO), Given(Answer.YES, How.SPOKEN, TODAY))
    library.guests.invite(safari, customer=customer.uid)
    words = Note("n1", safari, None, Kind.QUOTE, "I never read the letter.", NOW, said_by=customer.uid)
    library.notes.keep(words)
    return customer.uid


def test_what_a_minor_said_themselves_is_asked_and_not_agreed(library, ella):
    agreed = library.people.agreement(ella)
    assert agreed.standing(Use.PHOTO, TODAY) is Standing.ASKED
    assert not agreed.may_be_quoted(TODAY)
    assert library.sharing.newest_quotes(3) == ()


def test_a_parents_signature_makes_it_count(library, ella):
    library.people.answer(ella, QUOTES, Given(Answer.YES, How.WRITTEN, TODAY))
    assert library.people.agreement(ella).may_be_quoted(TODAY)
    (quote,) = library.sharing.newest_quotes(3)
    assert quote.alias == "Ella, 15"


def test_of_all_agreements_a_minors_says_the_same(library, ella):
    assert library.people.agreements()[ella] == library.people.agreement(ella)


def test_who_is_found_to_be_a_minor_later_is_quoted_no_more(library, safari):
    customer = library.people.add_customer("Emil, 17")
    library.people.answer(customer.uid, QUOTES, Given(Answer.YES, How.RECORDED, TODAY))
    assert library.people.agreement(customer.uid).may_be_quoted(TODAY)
    library.people.edit_customer(customer.uid, minor=True)
    assert not library.people.agreement(customer.uid).may_be_quoted(TODAY)


def test_without_a_signature_it_is_to_settle_and_no_good_news(library, safari, ella):
    (matter,) = [one for one in library.plans.to_settle(safari) if one.matter == "minor"]
    assert matter.sentence.startswith("Ella, 15 is a minor, and no parent has agreed in writing to")
    assert in_place(library.plans.situation(safari)) == ""
    library.people.answer(ella, (*QUOTES, Use.PHOTO), Given(Answer.YES, How.WRITTEN, TODAY))
    assert in_place(library.plans.situation(safari)).startswith("Ella agreed: notes, quotes")


def test_what_is_taken_back_from_a_day_before_the_answer_is_taken_back(library):
    customer = library.people.add_customer("Nikos, 41").uid
    for given_on in (date(2025, 6, 1), date(2026, 6, 1)):
        library.people.answer(customer, (Use.NOTES,), Given(Answer.YES, How.WRITTEN, given_on, until=date(2027, 6, 1)))
    library.people.withdraw(customer, (Use.NOTES,), date(2025, 5, 1))
    assert library.people.agreement(customer).standing(Use.NOTES, TODAY) is Standing.WITHDRAWN
    assert library.people.consent_ends() == {}
