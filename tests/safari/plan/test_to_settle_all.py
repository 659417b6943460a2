"""Things to settle beyond the table: day and time, hosts and agents, guarded customers, minors, lists, briefs."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from safari.errors import SafariError
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.checklist import When
from safari.plan.format import called, formats
from safari.plan.to_settle import Matter, Mend

TODAY = date(2026, 11, 2)
DAY = date(2026, 11, 19)


@pytest.fixture
def plan(library):
    """Plans a safari of a format, for a day at eight somewhere with a host, all that is due done."""

    def planned(key="breakfast", day=DAY, **details):
        kind = called(key, formats()[0])
        safari = library.plans.plan(
            kind, "A safari", day=day, **{"starts": time(8), "place": "Bergen", "host": "Kari"} | details
        )
        for item in library.plans.checklist(safari.uid):
            library.plans.edit_item(item.uid, done=True)
        return safari

    return planned


@pytest.fixture
def come(library):
    """A leader, and a customer beside them who agreed in writing to notes and quotes."""

    def coming(safari, name="Astrid Holm", alias="Ingrid, 67", how=How.WRITTEN):
        leader = library.guests.invite_leader(safari.uid, name)
        guest = library.guests.invite_customer(safari.uid, alias, beside=leader.uid, reason="A regular")
        given = Given(Answer.YES, how, date(2026, 10, 1))
        library.people.answer(guest.customer, (Use.NOTES, Use.ANONYMOUS_QUOTE), given)
        return leader, guest

    return coming


@pytest.fixture
def found(library):
    """What is to be settled, by matter."""
    return lambda safari: {one.matter: one for one in library.plans.to_settle(safari.uid)}


def test_all_is_settled(plan, come, found):
    safari = plan()
    come(safari)
    assert found(safari) == {}


def test_a_breakfast_needs_a_place(library, plan, come, found):
    safari = plan(place="")
    assert Matter.NO_PLACE not in found(safari), "nobody comes yet"
    come(safari)
    (matter,) = found(safari).values()
    assert (matter.sentence, matter.mend) == ("There is no place yet.", Mend.CHOOSE_PLACE)
    library.plans.edit(safari.uid, place="The canteen")
    assert found(safari) == {}


def test_a_call_needs_no_place(plan, found):
    assert Matter.NO_PLACE not in found(plan("loss_calls", place=""))


def test_a_time_that_the_clocks_of_that_night_jump_over(library, plan, come, found):
    safari = plan(day=date(2027, 3, 28), starts=time(2, 30), zone="Europe/Oslo")
    come(safari)
    (matter,) = found(safari).values()
    assert (matter.sentence, matter.verb) == (
        "On that night clocks go forward, and there is no 02:30.",
        "Choose another time",
    )
    assert matter.mend is Mend.CHOOSE_TIME
    library.plans.edit(safari.uid, starts=time(3))
    assert found(safari) == {}
    library.plans.edit(safari.uid, day=date(2026, 11, 19), starts=time(2, 30))
    assert found(safari) == {}, "on other nights there is one"


def test_a_time_that_is_there_twice_is_there(plan, come, found):
    safari = plan(day=date(2027, 10, 31), starts=time(2, 30), zone="Europe/Oslo")
    come(safari)
    assert Matter.NO_SUCH_TIME not in found(safari)


def test_a_day_that_is_past(library, plan, come, found):
    safari = plan(day=TODAY - timedelta(days=1))
    come(safari)
    (matter,) = found(safari).values()
    assert (matter.sentence, matter.mend) == ("The day of this safari is past.", Mend.CHOOSE_DAY)
    library.plans.edit(safari.uid, day=TODAY)
    assert Matter.PAST_DAY not in found(safari), "today is not past"


def test_no_time_and_no_host_are_asked_for_once_there_is_a_day(library, plan, come, found):
    safari = plan(starts=None, host="")
    come(safari)
    assert {(one.sentence, one.mend) for one in found(safari).values()} == {
        ("There is no time yet.", Mend.CHOOSE_TIME),
        ("Nobody is named as host.", Mend.NAME_HOST),
    }
    library.plans.edit(safari.uid, day=None)
    assert list(found(safari)) == [Matter.NO_DAY]


@pytest.mark.parametrize(
    ("key", "missing"),
    [
        ("breakfast", [Matter.NO_LEADERS, Matter.NO_CUSTOMERS]),
        ("event", [Matter.NO_LEADERS, Matter.NO_CUSTOMERS]),
        ("life", [Matter.NO_LEADERS, Matter.NO_CUSTOMERS]),
        ("loss_calls", [Matter.NO_LEADERS, Matter.NO_CUSTOMERS]),
        ("service_day", [Matter.NO_LEADERS]),
        ("calls", [Matter.NO_LEADERS]),
        ("barbecue", []),
    ],
)
def test_each_setting_misses_only_those_it_needs(plan, found, key, missing):
    assert list(found(plan(key))) == missing


def test_by_chance_nothing_is_planned(library, plan, found):
    safari = library.plans.plan(called("barbecue", formats()[0]))
    assert found(safari) == {}


def test_each_leader_sits_beside_an_agent(library, plan, found):
    safari = plan("service_day", host="")
    astrid, jonas = (library.guests.invite_leader(safari.uid, name) for name in ("Astrid Holm", "Jonas Bakke"))
    library.guests.agent(astrid.uid, "Kari")
    (matter,) = found(safari).values()
    assert matter.sentence == "Jonas Bakke has no agent to sit beside."
    assert (matter.mend, matter.participant) == (Mend.NAME_AGENT, jonas.uid)


@pytest.mark.parametrize("key", ["life", "loss_calls", "calls"])
def test_where_nobody_sits_beside_anybody_nobody_sits_alone(library, plan, found, key):
    safari = plan(key, host="")
    library.guests.invite_leader(safari.uid, "Astrid Holm")
    library.guests.invite_leader(safari.uid, "Jonas Bakke")
    library.guests.invite_customer(safari.uid, "Ingrid, 67")
    assert not set(found(safari)) & {Matter.ALONE, Matter.TOO_FEW_CUSTOMERS, Matter.NO_HOST, Matter.NO_AGENT}


def test_a_customer_asked_lately_needs_a_reason(library, plan, come, found):
    safari, later = plan(), plan(day=None)
    come(safari)
    guest = library.guests.invite_customer(later.uid, "Ingrid, 67", reason="Asked for it")
    library.guests.invite_leader(later.uid, "Jonas Bakke")
    library.guests.give_reason(guest.uid, "")
    library.plans.edit(later.uid, day=DAY + timedelta(days=30))
    matter = found(later)[Matter.GUARDED]
    assert matter.sentence == "Ingrid, 67 was asked on 19 November 2026 and may be asked again from 17 February 2027."
    assert (matter.mend, matter.participant) == (Mend.GIVE_REASON, guest.uid)
    library.guests.give_reason(guest.uid, "Asked for it")
    assert Matter.GUARDED not in found(later)
    library.guests.give_reason(guest.uid, "")
    library.plans.edit(later.uid, day=DAY + timedelta(days=90))
    assert Matter.GUARDED not in found(later)


def test_who_opted_out_after_the_invitation(library, plan, come, found, hold):
    safari = plan()
    _leader, guest = come(safari)
    library.guests.give_reason(guest.uid, "")
    library.people.edit_customer(guest.customer, opted_out=True)
    assert found(safari)[Matter.GUARDED].sentence == "Ingrid, 67 does not want to be asked."
    hold(library, safari)
    assert found(safari) == {}, "nobody is asked for what was run"


def test_a_parent_signs_for_a_minor(library, plan, come, found):
    safari = plan()
    _leader, guest = come(safari, alias="Emma, 15", how=How.SPOKEN)
    assert found(safari) == {}
    library.people.edit_customer(guest.customer, minor=True)
    (matter,) = found(safari).values()
    assert matter.sentence == "Emma, 15 is a minor, and no parent has agreed in writing to notes and quotes."
    assert (matter.matter, matter.mend, matter.customer) == (Matter.MINOR, Mend.ASK_CONSENT, guest.customer)
    given = Given(Answer.YES, How.WRITTEN, TODAY)
    library.people.answer(guest.customer, (Use.NOTES, Use.ANONYMOUS_QUOTE), given)
    assert found(safari) == {}


def test_one_thing_due_is_ticked_and_more_are_seen_on_their_list(library, plan, come, found):
    safari = plan()
    come(safari)
    before = [item for item in library.plans.checklist(safari.uid) if item.when_due is When.BEFORE]
    last = next(item for item in before if item.days == 21)
    library.plans.edit_item(last.uid, done=False)
    matter = found(safari)[Matter.CHECKLIST]
    assert matter.sentence == "Customers invited in writing: due 4 days ago."
    assert (matter.mend, matter.item) == (Mend.TICK, last.uid)
    library.plans.edit_item(before[0].uid, done=False)
    matter = found(safari)[Matter.CHECKLIST]
    assert matter.sentence == f"Two things to do are due, first: {before[0].text}."
    assert (matter.mend, matter.item) == (Mend.SEE_LIST, before[0].uid)


@pytest.mark.parametrize(
    ("away", "said"), [(28, "due today"), (27, "due yesterday"), (10, "due 18 days ago"), (29, "")]
)
def test_when_a_thing_is_due(library, plan, found, away, said):
    safari = plan(day=TODAY + timedelta(days=away))
    first = next(item for item in library.plans.checklist(safari.uid) if item.days == 28)
    library.plans.edit_item(first.uid, done=False)
    matter = found(safari).get(Matter.CHECKLIST)
    assert (matter.sentence if matter else "") == (f"{first.text}: {said}." if said else "")


def test_what_is_left_to_do_afterwards(library, plan, come, found, hold):
    safari = plan(day=TODAY - timedelta(days=1))
    come(safari)
    hold(library, safari)
    assert found(safari) == {}
    after = [item for item in library.plans.checklist(safari.uid) if item.when_due is When.AFTER]
    for item in after:
        library.plans.edit_item(item.uid, done=False)
    assert found(safari)[Matter.CHECKLIST].sentence.startswith("Three things to do are due, first: Leaders stayed")


def test_a_brief_is_due_a_week_before_the_day(library, plan, come, found):
    safari = plan(day=TODAY + timedelta(days=8))
    leader, _guest = come(safari)
    assert found(safari) == {}
    library.plans.edit(safari.uid, day=TODAY + timedelta(days=7))
    matter = found(safari)[Matter.BRIEF]
    assert (matter.sentence, matter.mend) == ("The brief of Astrid is not made yet.", Mend.MAKE_BRIEF)
    library.guests.briefed([leader.uid])
    assert found(safari) == {}


def test_many_briefs_are_counted(library, plan, come, found):
    safari = plan(day=TODAY + timedelta(days=3))
    for number, name in enumerate(("Astrid", "Eleni", "Jonas", "Mette")):
        come(safari, name, f"Customer {number}")
    assert found(safari)[Matter.BRIEF].sentence == "There are four briefs still to be made."


def test_a_brief_is_stale_once_what_it_says_has_changed(library, plan, come, found):
    safari = plan()
    leader, _guest = come(safari)
    other, _third = come(safari, "Jonas Bakke", "Sofie, 33")
    library.guests.briefed([leader.uid, other.uid])
    library.plans.edit(safari.uid, segment=None)
    library.plans.edit_item(library.plans.checklist(safari.uid)[0].uid, text="Something else")
    assert found(safari) == {}, "a brief does not say that"
    library.guests.bet(leader.uid, "It is the price")
    assert found(safari)[Matter.BRIEF].sentence == "What the brief of Astrid says has changed since it was made."
    library.plans.drop(library.plans.agenda(safari.uid)[-1])
    assert (
        found(safari)[Matter.BRIEF].sentence == "What the brief of Astrid and Jonas says has changed since it was made."
    )


def test_a_brief_made_again_is_fresh(library, plan, come, found):
    safari = plan()
    leader, _guest = come(safari)
    library.guests.briefed([leader.uid])
    library.plans.edit(safari.uid, place="Oslo")
    assert Matter.BRIEF in found(safari)
    library.guests.briefed([leader.uid])
    assert Matter.BRIEF not in found(safari), "made anew on the same day"


def test_what_comes_first_is_said_first(library, plan, come):
    safari = plan(day=TODAY + timedelta(days=2), starts=None, host="")
    come(safari, how=How.SPOKEN)
    library.guests.invite_customer(safari.uid, "Sofie, 33")
    library.guests.invite_leader(safari.uid, "Jonas Bakke")
    assert [one.matter for one in library.plans.to_settle(safari.uid)] == [
        Matter.NO_TIME,
        Matter.CONSENT,
        Matter.ALONE,
        Matter.NO_HOST,
        Matter.BRIEF,
    ]


@pytest.mark.parametrize("minutes", [0, -5, 24 * 60 + 1])
def test_a_step_of_no_time_is_refused_with_a_sentence(library, plan, minutes):
    safari = plan()
    with pytest.raises(SafariError, match=f"A step cannot last {minutes} minutes."):
        library.plans.add_step(safari.uid, "Coffee", minutes)


def test_a_step_of_four_hundred_minutes_and_a_day_past_midnight(library, plan, come, found):
    safari = plan(starts=time(23))
    come(safari)
    library.plans.add_step(safari.uid, "Through the night", 400)
    assert found(safari) == {}
    other = plan(day=DAY + timedelta(days=1), starts=time(5))
    come(other)
    assert found(safari)[Matter.DOUBLE_BOOKED].other == other.uid
