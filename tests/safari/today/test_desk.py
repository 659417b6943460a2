"""What Today is told, from a real library."""

from __future__ import annotations

from datetime import date, time, timedelta

from safari.people.consent import Use
from safari.plan.checklist import When
from safari.plan.safari import Setting, Stage
from safari.plan.to_settle import Matter
from safari.run.note import Kind
from safari.today.desk import MOST_PROMISES, MOST_WAITS

TODAY = date(2026, 11, 17)
QUOTABLE = (Use.NOTES, Use.ANONYMOUS_QUOTE)


def test_a_programme_just_begun_has_nothing_to_say(library):
    today = library.today.look()
    assert today.is_empty
    assert today.day == TODAY


def test_the_soonest_safari_comes_next_and_by_its_hour_on_one_day(library, programme):
    programme.safari("No day", None)
    programme.safari("Last week", -7)
    programme.safari("Later", 9)
    programme.safari("At noon", 2, time(12))
    morning = programme.safari("In the morning", 2, time(8))
    assert library.today.look().next.safari.uid == morning.uid
    assert library.today.look().next.days(TODAY) == 2


def test_what_was_told_is_over_and_what_runs_today_is_not(library, programme):
    today = programme.safari("Today", 0, time(8))
    programme.safari("Next week", 7)
    programme.said(today.uid, None, "The table is laid.", Kind.SAW)
    assert library.today.look().next.is_under_way
    said = programme.said(today.uid, programme.customer("Ingrid, 67", *QUOTABLE), "I called eleven times.")
    story = library.stories.begin(today.uid).uid
    library.stories.choose_quote(story, said)
    library.tellings.tell(story)
    assert library.today.look().next.safari.title == "Next week"


def test_once_its_hours_have_passed_its_debrief_is_up(library, programme):
    early = programme.safari("At dawn", 0, time(5))  # and it is 09:41 now
    assert library.today.look().next.step(TODAY) == "run"  # nobody has kept a note on it yet
    programme.said(early.uid, None, "The table is laid.", Kind.SAW)
    assert library.today.look().next.is_over
    assert library.today.look().next.step(TODAY) == "debrief"
    library.plans.edit(early.uid, starts=time(8, 30))
    assert library.today.look().next.step(TODAY) == "run"
    library.plans.edit(early.uid, day=TODAY + timedelta(days=1))
    assert library.today.look().next.step(TODAY) == "plan"


def test_it_is_over_by_the_clocks_of_its_place(library, programme):
    far = programme.safari("In New York", 0, time(5))  # 10:00 here, and it is 09:41 now
    programme.said(far.uid, None, "The table is laid.", Kind.SAW)
    library.plans.edit(far.uid, zone="America/New_York")
    assert not library.today.look().next.is_over
    library.plans.edit(far.uid, zone="Asia/Tokyo")
    assert library.today.look().next.is_over


def test_what_was_debriefed_today_is_over_and_hides_nothing(library, programme):
    early = programme.safari("Without an hour", 0)
    programme.said(early.uid, None, "The table is laid.", Kind.SAW)
    library.plans.move_to_stage(early.uid, Stage.DEBRIEFED)
    assert library.today.look().next.is_over
    assert library.today.look().next.step(TODAY) == "story"
    programme.safari("Tomorrow", 1)
    assert library.today.look().next.safari.title == "Tomorrow"


def test_without_a_day_the_newest_idea_comes_next(library, programme):
    programme.safari("First idea", None)
    programme.safari("Second idea", None)
    coming = library.today.look().next
    assert coming.safari.title == "Second idea"
    assert coming.days(TODAY) is None
    assert Matter.NO_DAY in {one.matter for one in coming.missing}


def test_who_comes_and_what_is_missing(library, programme):
    safari = programme.safari("Breakfast", 2, time(8))
    library.guests.invite(safari.uid, leader=library.people.add_leader("Jonas Bakke").uid)
    library.guests.invite_customer(safari.uid, "Nikos, 41")
    coming = library.today.look().next
    assert (coming.leaders, coming.customers) == (("Jonas Bakke",), ("Nikos, 41",))
    assert coming.minutes == sum(step.minutes for step in library.plans.agenda(safari.uid))
    assert coming.safari.stage is Stage.PLANNED
    assert [one.matter for one in coming.missing] == [
        Matter.CONSENT,
        Matter.ALONE,
        Matter.NO_PLACE,
        Matter.NO_HOST,
        Matter.CHECKLIST,
        Matter.BRIEF,
    ]


def test_only_leaders_who_come_wait_on_today_and_all_where_none_comes(library, programme):
    leaders = [library.people.add_leader(f"Leader {number}") for number in range(MOST_WAITS + 2)]
    assert len(library.today.look().waits) == MOST_WAITS
    safari = programme.safari("Breakfast", 2)
    library.guests.invite(safari.uid, leader=leaders[3].uid)
    assert [one.leader for one in library.today.look().waits] == [leaders[3]]


def test_promises_are_due_soonest_first_and_leave_a_month_after_their_day(library, programme):
    story = library.stories.begin(programme.safari("Breakfast", -40).uid)
    jonas = library.people.add_leader("Jonas Bakke", "COO").uid
    for days in (5, 31, 1, -2, -31):
        library.stories.add_promise(story.uid, f"In {days}", owner=jonas, due=TODAY + timedelta(days=days))
    library.stories.add_promise(story.uid, "Some day")
    library.stories.add_promise(story.uid, "", due=TODAY)
    promises = library.today.look().promises
    assert [one.what for one in promises] == ["In -2", "In 1", "In 5", "In 31"]
    assert (promises[0].owner, promises[0].safari) == ("Jonas Bakke", story.safari)
    for _more in range(MOST_PROMISES):
        library.stories.add_promise(story.uid, "More", due=TODAY)
    assert len(library.today.look().promises) == MOST_PROMISES


def test_the_newest_quote_is_one_that_may_be_shown(library, programme):
    safari = programme.safari("Listening to calls", -7).uid
    sofie = programme.customer("Sofie, 33", *QUOTABLE)
    nikos = programme.customer("Nikos, 41", Use.NOTES)
    tom = programme.customer("Tom, 52", *QUOTABLE, until=date(2026, 11, 16))
    programme.said(safari, sofie, "Jeg ville bare høre én sige: vi har dig.")
    programme.said(safari, sofie, "She kept her coat on.", Kind.SAW)
    programme.said(safari, sofie, "Not for the page.", off=True)
    programme.said(safari, nikos, "Only noted.")
    programme.said(safari, tom, "Run out yesterday.")
    programme.said(safari, None, "Said by nobody we know.")
    quote = library.today.look().quote
    assert quote.note.text == "Jeg ville bare høre én sige: vi har dig."
    assert (quote.alias, quote.language, quote.safari) == ("Sofie, 33", "da", "Listening to calls")
    assert quote.day == date(2026, 11, 10)
    library.people.withdraw(sofie, [Use.NOTES], TODAY)
    assert library.today.look().quote is None


def test_the_newest_quote_is_found_behind_many_that_may_not_be_shown(library, programme):
    safari = programme.safari("Breakfast", -7).uid
    sofie, tom = programme.customer("Sofie, 33", *QUOTABLE), programme.customer("Tom, 52")
    programme.said(safari, sofie, "Vi har dig.")
    for number in range(60):
        programme.said(safari, tom, f"Never asked {number}.")
    assert library.today.look().quote.alias == "Sofie, 33"


def test_a_start_asks_few_questions_however_many_customers_there_are(library, programme):
    with library.journal.intention("Many"):
        for number in range(300):
            programme.customer(f"Customer {number}", *QUOTABLE)
    safari = programme.safari("Breakfast", 2, time(8))
    library.guests.invite(safari.uid, leader=library.people.add_leader("Jonas Bakke").uid)
    library.guests.invite_customer(safari.uid, "Customer 7")
    asked: list[str] = []
    library.database.connection.set_trace_callback(asked.append)
    library.today.look()
    library.database.connection.set_trace_callback(None)
    assert len(asked) <= 20
    assert not any(question.rstrip().endswith("FROM customers WHERE 1 ORDER BY seq") for question in asked)


def test_the_next_safari_opens_at_its_brief_once_it_is_planned(library, programme):
    safari = programme.safari("Breakfast", 2, time(8))
    assert library.today.look().next.step(TODAY) == "plan"
    library.guests.invite(safari.uid, leader=library.people.add_leader("Jonas Bakke").uid)
    library.guests.invite_customer(safari.uid, "Nikos, 41")
    assert library.today.look().next.step(TODAY) == "brief"
    library.plans.edit(safari.uid, setting=Setting.CHANCE)
    assert library.today.look().next.step(TODAY) == "plan"
    library.plans.edit(safari.uid, setting=Setting.TABLE, day=None)
    assert library.today.look().next.step(TODAY) == "plan"


def test_the_three_newest_quotes_and_none_of_who_did_not_agree(library, programme):
    safari = programme.safari("Listening to calls", -7).uid
    sofie, nikos = programme.customer("Sofie, 33", *QUOTABLE), programme.customer("Nikos, 41", Use.NOTES)
    for number in range(5):
        programme.said(safari, sofie, f"Word {number}")
    programme.said(safari, nikos, "Only noted.")
    assert [one.note.text for one in library.today.look().quotes] == ["Word 4", "Word 3", "Word 2"]


def test_what_is_due_on_other_safaris_by_tomorrow_is_told_with_the_first_of_each(library, programme):
    def items(safari, when, *days):
        for item in library.plans.checklist(safari.uid):
            library.plans.edit_item(item.uid, done=True)
        for number, one in enumerate(days):
            item = library.plans.add_item(safari.uid, when, f"{safari.title} {number}")
            library.plans.edit_item(item.uid, days=one)

    coming = programme.safari("Next", 2)
    later, over, old = programme.safari("Later", 10), programme.safari("Over", -5), programme.safari("Old", -60)
    programme.said(over.uid, None, "The table is laid.", Kind.SAW)
    programme.said(old.uid, None, "The table is laid.", Kind.SAW)
    items(coming, When.BEFORE, 2)
    items(later, When.BEFORE, 8, 9, 14, 15, None)
    items(over, When.AFTER, 1, 7)
    items(old, When.AFTER, 1)
    found = library.today.look().tasks
    assert [(one.what, (one.due - TODAY).days, one.count) for one in found] == [
        ("Later 3", -5, 3),
        ("Over 0", -4, 1),
    ]
    assert [one.title for one in found] == ["Later", "Over"]
    for item in library.plans.checklist(over.uid):
        library.plans.edit_item(item.uid, done=True)
    assert [one.title for one in library.today.look().tasks] == ["Later"]
