"""Who is guarded on a day: by the pure rule, and by what the library knows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safari.errors import SafariError
from safari.guests.cool_down import Guarded, days_from, guarded
from safari.people.consent import Answer, Given, How, Use
from safari.people.customer import Customer

NOVEMBER = date(2026, 11, 30)
INGRID = Customer("c1", "Ingrid, 67")


@given(st.dates(), st.lists(st.dates(), max_size=6), st.integers(0, 3650))
def test_a_customer_is_guarded_exactly_within_the_cool_down_of_any_asking(day, asked, rest):
    near = [one for one in asked if abs((one - day).days) < rest]
    found = guarded(INGRID, asked, day, rest)
    assert (found is not None) == bool(near)
    if found is not None:
        assert found.asked in near
        assert found.until == days_from(found.asked or day, rest)


@given(st.dates(), st.lists(st.dates(), max_size=3))
def test_no_cool_down_guards_nobody_but_who_opted_out(day, asked):
    assert guarded(INGRID, asked, day, 0) is None
    assert guarded(Customer("c2", "Nikos, 41", opted_out=True), asked, day, 0) is not None


def test_the_first_day_after_the_cool_down_is_free():
    assert guarded(INGRID, [NOVEMBER - timedelta(days=90)], NOVEMBER, 90) is None
    assert guarded(INGRID, [NOVEMBER - timedelta(days=89)], NOVEMBER, 90) is not None


def test_the_reason_is_a_sentence():
    def said(*asked, **details):
        found = guarded(Customer("c1", "Ingrid, 67", **details), asked, NOVEMBER, 90)
        return found.sentence("Ingrid, 67") if found else ""

    lately = said(date(2026, 9, 4))
    assert lately == "Ingrid, 67 was asked on 4 September 2026 and may be asked again from 3 December 2026."
    assert said(date(2026, 12, 9)) == "Ingrid, 67 is asked already for 9 December 2026."
    assert said(opted_out=True) == "Ingrid, 67 does not want to be asked."


def test_the_ends_of_the_calendar_do_no_harm():
    assert days_from(date.max, 3650) == date.max
    assert days_from(date.min, -3650) == date.min
    assert guarded(INGRID, [date.max], date.max, 90) == Guarded("c1", date.max, date.max, date.max)


@pytest.fixture
def ingrid(library):
    return library.people.add_customer("Ingrid, 67")


def test_a_customer_of_a_recent_safari_is_invited_only_with_a_reason_which_is_kept(
    library, breakfast_format, planned, ingrid
):
    earlier = library.plans.plan(breakfast_format, "Breakfast before", day=date(2026, 11, 4))
    library.guests.invite(earlier.uid, customer=ingrid.uid)
    with pytest.raises(SafariError, match=r"Ingrid, 67 was asked on 4 November 2026 .* from 2 February 2027\. Say why"):
        library.guests.invite(planned.uid, customer=ingrid.uid)
    assert library.guests.participants(planned.uid) == []
    library.guests.invite(planned.uid, customer=ingrid.uid, reason=" She offered to come\nagain ")
    assert [one.reason for one in library.guests.participants(planned.uid)] == ["She offered to come again"]
    assert library.undo() == "Ingrid, 67 invited"
    assert library.guests.participants(planned.uid) == []


def test_a_blank_reason_is_none(library, planned):
    library.people.add_customer("Nikos, 41", opted_out=True)
    with pytest.raises(SafariError, match="does not want to be asked"):
        library.guests.invite_customer(planned.uid, "Nikos, 41", reason="  \n ")


def test_a_reason_nobody_needed_is_not_kept(library, planned, ingrid):
    assert library.guests.invite(planned.uid, customer=ingrid.uid, reason="Because").reason == ""


def test_who_is_not_invited_leaves_no_new_customer_and_no_pair_behind(library, planned, ingrid):
    leader = library.guests.invite_leader(planned.uid, "Astrid Holm")
    library.people.edit_customer(ingrid.uid, opted_out=True)
    with pytest.raises(SafariError):
        library.guests.invite_customer(planned.uid, "Ingrid, 67", beside=leader.uid)
    assert [one.beside for one in library.guests.participants(planned.uid)] == [None]


def test_an_answer_about_consent_counts_as_asking(library, planned, ingrid):
    library.people.answer(ingrid.uid, [Use.NOTES], Given(Answer.ASKED, How.SPOKEN, date(2026, 10, 1)))
    assert library.guests.guarded(ingrid.uid, NOVEMBER).asked == date(2026, 10, 1)
    assert library.guests.last_asked() == {ingrid.uid: date(2026, 10, 1)}


def test_who_said_yes_waits_to_be_met_and_is_not_guarded(library, planned, ingrid):
    library.people.answer(ingrid.uid, [Use.NOTES], Given(Answer.YES, How.WRITTEN, date(2026, 11, 2)))
    library.people.answer(ingrid.uid, [Use.PHOTO], Given(Answer.NO, How.WRITTEN, date(2026, 11, 2)))
    assert library.guests.guarded(ingrid.uid, NOVEMBER) is None
    library.people.answer(ingrid.uid, [Use.AUDIO], Given(Answer.NO, How.WRITTEN, date(2026, 11, 1)))
    assert library.guests.guarded(ingrid.uid, NOVEMBER).asked == date(2026, 11, 1)


def test_consent_asked_for_a_safari_does_not_guard_from_that_safari(library, planned, ingrid):
    library.guests.invite(planned.uid, customer=ingrid.uid)
    library.people.answer(ingrid.uid, [Use.NOTES], Given(Answer.ASKED, How.WRITTEN, date(2026, 11, 2)))
    assert library.guests.guarded(ingrid.uid, NOVEMBER, planned.uid) is None
    assert library.guests.guarded(ingrid.uid, NOVEMBER) is not None


def test_for_a_day_that_is_past_nobody_is_asked_any_more(library, breakfast_format, ingrid):
    for day in (date(2026, 10, 1), date(2026, 10, 2)):
        past = library.plans.plan(breakfast_format, f"Breakfast {day}", day=day)
        library.guests.invite(past.uid, customer=ingrid.uid)
    assert library.guests.last_asked() == {ingrid.uid: date(2026, 10, 2)}


def test_a_safari_without_a_day_asks_today(library, breakfast_format, ingrid):
    past = library.plans.plan(breakfast_format, "Breakfast before", day=date(2026, 10, 1))
    library.guests.invite(past.uid, customer=ingrid.uid)
    idea = library.plans.plan(breakfast_format, "Some day")
    with pytest.raises(SafariError, match="was asked on 1 October 2026"):
        library.guests.invite(idea.uid, customer=ingrid.uid)


def test_all_guarded_says_what_guarded_says_of_each(library, breakfast_format, planned, ingrid):
    nikos = library.people.add_customer("Nikos, 41", opted_out=True)
    library.people.add_customer("Sofie, 33")
    earlier = library.plans.plan(breakfast_format, "Breakfast before", day=date(2026, 11, 4))
    library.guests.invite(earlier.uid, customer=ingrid.uid)
    found = library.guests.all_guarded(NOVEMBER, planned.uid)
    assert set(found) == {ingrid.uid, nikos.uid}
    assert all(library.guests.guarded(uid, NOVEMBER, planned.uid) == one for uid, one in found.items())
