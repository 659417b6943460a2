"""Things to settle: each shows when it should, says who, knows its mend, and goes when it is settled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.checklist import When
from safari.plan.to_settle import Matter, Mend, in_place

DAY = date(2026, 11, 19)
NEEDED = (Use.NOTES, Use.ANONYMOUS_QUOTE)


@pytest.fixture
def said(library, planned):
    """The sentences to settle for the breakfast."""
    return lambda: [one.sentence for one in library.plans.to_settle(planned.uid)]


@pytest.fixture
def agree(library):
    def agree_to(alias, *uses, until=None, answer=Answer.YES):
        customer = library.people.customer_called(alias)
        library.people.answer(customer.uid, uses or NEEDED, Given(answer, How.WRITTEN, date(2026, 10, 1), until=until))

    return agree_to


@pytest.fixture
def at_the_table(library, planned, agree):
    """Two leaders beside two customers who agreed, on a day, somewhere, with a host; what is due is done."""
    library.plans.edit(planned.uid, day=DAY, starts=time(8), place="The canteen", host="Kari Nordmann")
    for item in library.plans.checklist(planned.uid):
        library.plans.edit_item(item.uid, done=item.when_due is When.BEFORE)
    for name, alias in (("Astrid Holm", "Ingrid, 67"), ("Eleni Papadaki", "Nikos, 41")):
        leader = library.guests.invite_leader(planned.uid, name)
        library.guests.invite_customer(planned.uid, alias, beside=leader.uid)
        agree(alias)
    return planned


def test_an_empty_plan_says_what_is_missing_first(library, planned):
    found = library.plans.to_settle(planned.uid)
    assert [(one.sentence, one.mend) for one in found] == [
        ("There is no day yet.", Mend.CHOOSE_DAY),
        ("No leader is coming yet.", Mend.ADD_LEADER),
        ("No customer is coming yet.", Mend.ADD_CUSTOMER),
    ]


def test_nothing_is_left_when_all_is_settled(library, at_the_table, said):
    assert said() == []
    assert in_place(library.plans.situation(at_the_table.uid)) == ("Ingrid and Nikos agreed: notes, quotes")


def test_a_leader_alone_is_seated_beside_the_free_customer(library, at_the_table, said, agree):
    library.guests.invite_leader(at_the_table.uid, "Jonas Bakke")
    library.guests.invite_customer(at_the_table.uid, "Sofie, 33")
    agree("Sofie, 33")
    (found,) = library.plans.to_settle(at_the_table.uid)
    assert (found.sentence, found.mend) == ("Jonas Bakke sits beside nobody.", Mend.SEAT)
    library.guests.pair(found.participant, found.customer)
    assert said() == []


def test_more_leaders_than_customers(library, at_the_table, said):
    library.guests.invite_leader(at_the_table.uid, "Jonas Bakke")
    assert said() == ["Three leaders, two customers. Jonas sits alone."]
    library.guests.invite_leader(at_the_table.uid, "Jonas Lie")
    assert said() == ["Four leaders, two customers. Jonas Bakke and Jonas Lie sit alone."]


def test_two_leaders_beside_one_customer_are_still_too_many(library, at_the_table, said):
    third = library.guests.invite_leader(at_the_table.uid, "Jonas Bakke")
    library.guests.pair(third.uid, library.people.customer_called("Nikos, 41").uid)
    assert said() == ["Three leaders, two customers."]


def test_consent_is_asked_use_by_use(library, at_the_table, said, agree):
    library.guests.invite_customer(at_the_table.uid, "Sofie, 33")
    assert said() == ["Sofie, 33 has not been asked about notes and quotes."]
    agree("Sofie, 33", Use.NOTES)
    assert said() == ["Sofie, 33 has not been asked about quotes."]
    agree("Sofie, 33", Use.ANONYMOUS_QUOTE, answer=Answer.ASKED)
    assert said() == ["Sofie, 33 has not answered about quotes."]
    agree("Sofie, 33", Use.ANONYMOUS_QUOTE, answer=Answer.NO)
    assert said() == ["Sofie, 33 said no to quotes."]
    agree("Sofie, 33", Use.NAMED_QUOTE)
    assert said() == [], "who may be quoted by name may be quoted without"


def test_consent_that_ends_is_said_before_and_after(library, at_the_table, said, agree):
    agree("Nikos, 41", until=date(2026, 11, 10))
    assert said() == ["Consent of Nikos, 41 to notes and quotes ends before the day of the safari."]
    agree("Nikos, 41", until=date(2026, 11, 1))
    assert said() == ["Consent of Nikos, 41 to notes and quotes has run out."]
    agree("Nikos, 41", until=DAY)
    assert said() == [], "the last day counts"


def test_withdrawn_consent(library, at_the_table, said):
    nikos = library.people.customer_called("Nikos, 41")
    library.people.withdraw(nikos.uid, [Use.NOTES], date(2026, 11, 1))
    (found,) = library.plans.to_settle(at_the_table.uid)
    assert found.sentence == "Nikos, 41 has withdrawn consent to notes."
    assert (found.mend, found.customer) == (Mend.ASK_CONSENT, nikos.uid)
    assert in_place(library.plans.situation(at_the_table.uid)) == ("Ingrid agreed: notes, quotes")


def test_who_was_asked_about_a_photo_and_never_answered(at_the_table, said, agree):
    agree("Nikos, 41", Use.PHOTO, answer=Answer.ASKED)
    assert said() == ["Nikos, 41 has not answered about a photo."]
    agree("Nikos, 41", Use.PHOTO, answer=Answer.NO)
    assert said() == []


@pytest.mark.parametrize(
    ("when", "clashes"),
    [
        ((DAY, time(9, 30)), True),
        ((DAY, time(10, 0)), False),
        ((DAY, time(7, 30)), True),
        ((DAY, time(6, 0)), False),
        ((DAY, None), True),
        ((DAY - timedelta(days=1), time(8)), False),
        ((DAY - timedelta(days=1), None), False),
        ((None, time(8)), False),
    ],
)
def test_double_booked_only_where_the_times_overlap(library, at_the_table, breakfast_format, when, clashes):
    day, starts = when
    other = library.plans.plan(breakfast_format, "Listening to calls", day=day, starts=starts)  # both take two hours
    library.guests.invite_leader(other.uid, "Eleni Papadaki")
    found = [one for one in library.plans.to_settle(at_the_table.uid) if one.matter is Matter.DOUBLE_BOOKED]
    assert bool(found) == clashes
    if clashes:
        time_of_day = f"from {starts:%H:%M}" if starts else "that day"
        assert found[0].sentence == f"Eleni Papadaki is also booked {time_of_day}: Listening to calls."
        assert (found[0].mend, found[0].other) == (Mend.TAKE_OFF, other.uid)


@pytest.mark.parametrize(
    ("when", "clashes"),
    [
        ((time(8), "America/New_York"), False),
        ((time(2, 30), "America/New_York"), True),
        ((time(9), "Europe/Athens"), True),
        ((time(7), "Europe/Athens"), False),  # over when the other begins
        ((time(23), "Pacific/Kiritimati"), False),
        ((time(20, 30), "Pacific/Kiritimati"), True),
    ],
)
def test_double_booked_is_told_by_the_clocks_of_each_place(library, at_the_table, breakfast_format, when, clashes):
    library.plans.edit(at_the_table.uid, zone="Europe/Oslo")
    other = library.plans.plan(breakfast_format, "Far away", day=DAY, starts=when[0], zone=when[1])
    library.guests.invite_leader(other.uid, "Eleni Papadaki")
    found = [one for one in library.plans.to_settle(at_the_table.uid) if one.matter is Matter.DOUBLE_BOOKED]
    assert bool(found) == clashes


def test_two_whole_days_on_end_do_not_overlap_where_clocks_go_forward(library, at_the_table, breakfast_format):
    night = date(2027, 3, 28)
    library.plans.edit(at_the_table.uid, day=night + timedelta(days=1), starts=None, zone="Europe/Oslo")
    other = library.plans.plan(breakfast_format, "The day before", day=night, zone="Europe/Oslo")
    library.guests.invite_leader(other.uid, "Eleni Papadaki")
    assert Matter.DOUBLE_BOOKED not in {one.matter for one in library.plans.to_settle(at_the_table.uid)}


def test_a_safari_that_runs_past_midnight_is_seen_the_next_day(library, at_the_table, breakfast_format):
    late = library.plans.plan(breakfast_format, "Night shift", day=DAY - timedelta(days=1), starts=time(23))
    library.plans.add_step(late.uid, "Night", 9 * 60)
    library.guests.invite_customer(late.uid, "Nikos, 41", reason="Works nights")
    assert "Nikos, 41 is also booked from 23:00: Night shift." in [
        one.sentence for one in library.plans.to_settle(at_the_table.uid)
    ]


def test_once_it_was_run_only_consent_is_worth_a_word(library, planned, hold):
    hold(library, planned)
    library.guests.invite_customer(planned.uid, "Nikos, 41")
    assert [one.matter for one in library.plans.to_settle(planned.uid)] == [Matter.CONSENT]


def test_aliases_are_shortened_unless_two_would_read_alike(library, at_the_table, agree):
    library.guests.invite_customer(at_the_table.uid, "Nikos, 60")
    agree("Nikos, 60")
    assert in_place(library.plans.situation(at_the_table.uid)) == (
        "Ingrid, Nikos, 41 and Nikos, 60 agreed: notes, quotes"
    )


def test_who_said_no_to_quotes_without_name_did_not_agree_to_those(library, at_the_table, agree):
    nikos = library.people.customer_called("Nikos, 41").uid
    agree("Nikos, 41")
    answers = {
        Use.ANONYMOUS_QUOTE: Given(Answer.NO, How.WRITTEN, date(2026, 10, 1)),
        Use.NAMED_QUOTE: Given(Answer.YES, How.WRITTEN, date(2026, 10, 1)),
    }
    library.people.note_answers(nikos, answers)
    said = in_place(library.plans.situation(at_the_table.uid))
    assert said == "Ingrid agreed: notes, quotes; Nikos agreed: notes, quotes with name"


def test_where_no_consent_is_needed_nobody_agreed_to_nothing(library, at_the_table):
    situation = library.plans.situation(at_the_table.uid)
    bare = replace(situation, booking=replace(situation.booking, safari=replace(situation.safari, needs=())))
    assert in_place(bare) == ""
