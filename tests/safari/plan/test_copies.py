"""A safari once more: a copy without day and people, and a series with a day each."""

from __future__ import annotations

from datetime import date, time

import pytest

from safari.errors import SafariError
from safari.plan.copies import MOST, Every, copy_title, days_of_series
from safari.plan.safari import Stage

DAY = date(2026, 11, 19)  # a third Thursday


@pytest.fixture
def whole(library, planned):
    """A breakfast with everything filled in and people on it."""
    segment = library.people.segment_called("Home owners").uid
    driver = library.drivers.add("Renewal after a claim", "74 %").uid
    library.plans.edit(
        planned.uid, day=DAY, starts=time(8), place="Bergen", feel="Warmth", focus="Why?", host="Kari", segment=segment
    )
    library.plans.edit(planned.uid, driver=driver, language="nb", zone="Europe/Oslo")
    library.journey.choose_called(planned.uid, "First call")
    leader = library.guests.invite_leader(planned.uid, "Astrid Holm")
    library.guests.invite_customer(planned.uid, "Ingrid, 67", beside=leader.uid)
    library.plans.edit_item(library.plans.checklist(planned.uid)[0].uid, done=True)
    library.plans.edit_question(library.plans.questions(planned.uid)[0].uid, asked=True)
    library.plans.edit_step(library.plans.agenda(planned.uid)[0].uid, title="Coffee")
    return library.plans.safari(planned.uid)


def shape(library, uid):
    """Agenda, checklists and questions of a safari in words."""
    plans = library.plans
    return (
        [(step.title, step.minutes, step.main) for step in plans.agenda(uid)],
        [(item.when_due, item.text, item.days) for item in plans.checklist(uid)],
        [question.text for question in plans.questions(uid)],
        plans.touchpoints(uid),
    )


def test_a_copy_has_the_plan_and_neither_day_nor_people(library, whole):
    copy = library.plans.duplicate(whole.uid)
    assert (copy.title, copy.day, copy.stage) == ("Breakfast with claims customers (copy)", None, Stage.IDEA)
    assert (copy.starts, copy.place, copy.feel, copy.focus, copy.host) == (
        time(8),
        "Bergen",
        "Warmth",
        "Why?",
        "Kari",
    )
    assert (copy.driver, copy.segment, copy.language, copy.zone) == (
        whole.driver,
        whole.segment,
        "nb",
        "Europe/Oslo",
    )
    assert shape(library, copy.uid) == shape(library, whole.uid)
    assert library.guests.participants(copy.uid) == []
    assert not any(item.done for item in library.plans.checklist(copy.uid))
    assert not any(question.asked for question in library.plans.questions(copy.uid))
    assert library.plans.checklist(whole.uid)[0].done, "the first one is as it was"


def test_one_undo_takes_a_copy_back(library, whole):
    library.plans.duplicate(whole.uid)
    assert library.undo() == "Safari duplicated"
    assert library.plans.safaris() == [whole]


def test_a_long_title_still_fits(library, planned):
    library.plans.edit(planned.uid, title="x" * 300)
    copy = library.plans.duplicate(planned.uid)
    assert len(copy.title) == 300
    assert copy.title.endswith("x… (copy)")
    assert copy_title("Breakfast") == "Breakfast (copy)"


def test_a_series_has_a_day_each_and_one_undo(library, whole):
    days = days_of_series(DAY, Every.QUARTER, 3)
    made = library.plans.repeat(whole.uid, days)
    assert [one.day for one in made] == [date(2027, 2, 18), date(2027, 5, 20), date(2027, 8, 19)]
    assert {one.title for one in made} == {whole.title}
    assert {one.stage for one in made} == {Stage.IDEA}
    first = library.plans.safari(whole.uid)
    assert first.series
    assert {one.series for one in made} == {first.series}
    assert [shape(library, one.uid) for one in made] == [shape(library, whole.uid)] * 3
    assert [library.guests.participants(one.uid) for one in made] == [[], [], []]
    assert library.undo() == "Series planned"
    assert library.plans.safaris() == [whole]


def test_a_series_grows(library, whole):
    library.plans.repeat(whole.uid, [date(2027, 2, 18)])
    library.plans.repeat(whole.uid, [date(2027, 5, 20)])
    assert len({one.series for one in library.plans.safaris()}) == 1
    assert library.plans.duplicate(whole.uid).series == ""


@pytest.mark.parametrize(
    ("first", "every", "days"),
    [
        (date(2026, 1, 1), Every.MONTH, [date(2026, 2, 5), date(2026, 3, 5)]),
        (date(2026, 1, 29), Every.MONTH, [date(2026, 2, 26), date(2026, 3, 26)]),  # a fifth Thursday: the last one
        (date(2026, 10, 30), Every.YEAR, [date(2027, 10, 29), date(2028, 10, 27)]),
        (date(2028, 2, 29), Every.YEAR, [date(2029, 2, 27), date(2030, 2, 26)]),
        (date(9999, 11, 18), Every.MONTH, [date(9999, 12, 16)]),
    ],
)
def test_days_of_a_series_keep_their_weekday(first, every, days):
    assert days_of_series(first, every, 2) == days


@pytest.mark.parametrize("days", [[], [DAY, DAY], [date.fromordinal(740000 + n) for n in range(MOST + 1)]])
def test_a_series_that_is_none(library, whole, days):
    with pytest.raises(SafariError):
        library.plans.repeat(whole.uid, days)
    assert library.plans.safaris() == [whole]


def test_no_safari_of_a_series_falls_on_the_day_of_its_first(library, whole):
    with pytest.raises(SafariError, match="One day is there twice"):
        library.plans.repeat(whole.uid, [whole.day])
    assert library.plans.safaris() == [whole]


@pytest.fixture
def invited(library, whole):
    """The safari is in calendars."""
    library.edit_programme(contact="cx@fjellvik.example")
    library.people.edit_leader(library.people.leader_called("Astrid Holm").uid, email="astrid@fjellvik.example")
    library.brief.handed_out(whole.uid, library.brief.invitation(whole.uid).event)
    return whole


def test_a_safari_that_is_in_calendars_is_called_off_before_it_is_removed(library, invited):
    with pytest.raises(SafariError, match="in calendars"):
        library.plans.remove(invited.uid)
    library.brief.handed_out(invited.uid, library.brief.call_off(invited.uid).event)
    library.plans.remove(invited.uid)
    assert library.plans.safaris() == []
    library.undo()
    assert library.brief.call_off(invited.uid).event.sequence == 1


def test_a_safari_that_is_past_can_be_removed_and_its_invitation_comes_back_with_it(library, invited):
    library.plans.edit(invited.uid, day=date(2020, 3, 4))
    library.plans.remove(invited.uid)
    assert library.plans.safaris() == []
    library.undo()
    assert library.brief.is_invited(invited.uid)


@pytest.mark.parametrize("zone", ["Europe/Oslo", " Europe/Athens ", ""])
def test_a_time_zone_there_is(library, planned, zone):
    assert library.plans.edit(planned.uid, zone=zone).zone == zone.strip()


@pytest.mark.parametrize("zone", ["Europe/Bergen", "../../etc/passwd", "x" * 200])
def test_a_time_zone_there_is_not(library, planned, zone):
    with pytest.raises(SafariError, match="no time zone"):
        library.plans.edit(planned.uid, zone=zone)
