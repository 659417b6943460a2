"""The one number from what a safari measured: what is offered, what is not, and where it says it is from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from safari.cases.case import Case
from safari.counting.stopwatch import Stopwatch
from safari.counting.talk_share import Share
from safari.counting.tally import Tally
from safari.loss_calls.loss_call import LossCall, Outcome
from safari.plan.driver import Driver
from safari.run.note import Kind, Note
from safari.story.figures import Measured, chosen, offered, waits_for_quote
from safari.story.story import Certainty, Story
from safari.yes_no import YesNo

DAY = date(2026, 11, 19)
AT = datetime(2026, 11, 19, 8, 25, tzinfo=UTC)
YES, NO = YesNo.YES, YesNo.NO


def note(uid, *, said_by=None, kind=Kind.SAW, touchpoint=None):
    return Note(uid, "s", None, kind, "words", AT, said_by=said_by, touchpoint=touchpoint)


def watch(uid, seconds, label="", note=None):
    return Stopwatch(uid, "s", None, label, AT, "", 0, AT, seconds * 1000, note or uid)


def case(place, minutes, **answers):
    return Case(f"c{place}", "s", None, place, AT, "", 0, AT, minutes * 60_000, **answers)


def call(customer, *reasons, outcome=Outcome.REACHED):
    return LossCall(f"call {customer}", "s", customer, AT, outcome, reasons)


@pytest.fixture
def measured():
    return Measured(day=DAY, notes={}, quotable=frozenset({"ingrid", "nikos"}), touchpoints={"t1": "First call"})


def told(measured, language="en"):
    return [(one.figure, one.source) for one in offered(measured, language)]


def test_nothing_measured_nothing_offered(measured):
    assert offered(measured, "en") == ()


@pytest.mark.parametrize(("unsolved", "share"), [(1, "1 %"), (150, "50 %"), (299, "99 %"), (300, "100 %")])
def test_of_some_it_is_never_none_and_never_all(measured, unsolved, share):
    cases = [case(place, 5, solved=NO if place < unsolved else YES) for place in range(300)]
    found = {one.key: one.figure for one in offered(replace(measured, cases=cases), "en")}
    assert found["cases unsolved"] == share


def test_the_longest_waits_with_what_they_were_and_the_day(measured):
    notes = {uid: note(uid) for uid in "abc"}
    watches = [watch("a", 30), watch("b", 272, "On hold"), watch("c", 3600)]
    assert told(replace(measured, notes=notes, stopwatches=watches)) == [
        ("1:00:00", "A wait, timed, 19 November 2026"),
        ("4:32", "A wait, timed, 19 November 2026"),
    ]


@pytest.mark.parametrize(
    ("kept", "is_offered"),
    [
        ({}, False),  # removed, or off the record: it is not among those on the record
        ({"a": note("a", said_by="sofie")}, False),  # of somebody who may not be quoted
        ({"a": note("a", said_by="ingrid")}, True),
        ({"a": note("a")}, True),
    ],
)
def test_a_wait_is_offered_only_while_its_note_may_be_told(measured, kept, is_offered):
    found = replace(measured, notes=kept, stopwatches=[watch("a", 272)])
    assert bool(offered(found, "en")) is is_offered


def test_a_tally_counts_as_its_note_does(measured):
    moments = [AT + timedelta(minutes=minute) for minute in range(7)]
    free, kept = Tally("a", "s", 0, "“Start again”"), Tally("b", "s", 1, "Sighs", note="off")
    found = replace(measured, counted=[(kept, moments * 2), (free, moments), (Tally("c", "s", 2, "Once"), [AT])])
    assert told(found) == [("7", "Counted by hand, 19 November 2026")]


def test_the_day_in_figures(measured):
    cases = [case(1, 4, avoidable=YES, solved=YES), case(2, 6, avoidable=YES, solved=NO), case(3, 20, avoidable=NO)]
    assert told(replace(measured, cases=cases)) == [
        ("67 %", "2 of 3 cases need not have come, 19 November 2026"),
        ("6:00", "Half of 3 cases took longer, 19 November 2026"),
    ]
    assert told(replace(measured, cases=cases[:2])) == []


@pytest.mark.parametrize(
    ("language", "of_one", "of_two"),
    [
        ("en", "1 of 3 cases was not solved", "2 of 3 cases were not solved"),
        ("nb", "1 av 3 saker ble ikke løst", "2 av 3 saker ble ikke løst"),
        ("da", "1 af 3 sager blev ikke løst", "2 af 3 sager blev ikke løst"),
        ("el", "1 από 3 υποθέσεις δεν λύθηκε", "2 από 3 υποθέσεις δεν λύθηκαν"),
    ],
)
def test_one_case_is_told_as_one(measured, language, of_one, of_two):
    for unsolved, said in ((1, of_one), (2, of_two)):
        cases = [case(place, 5, solved=NO if place < unsolved else YES) for place in range(3)]
        sources = [source for _figure, source in told(replace(measured, cases=cases), language)]
        assert any(source.startswith(f"{said}, ") for source in sources)


def test_one_case_that_need_not_have_come_is_told_as_one(measured):
    cases = [case(place, 5, avoidable=YES if place < 1 else NO) for place in range(3)]
    (figure, *_more) = told(replace(measured, cases=cases), "el")
    assert figure[1].startswith("1 από 3 υποθέσεις θα μπορούσε να είχε αποφευχθεί, ")


@pytest.mark.parametrize(
    ("kept", "is_counted"),
    [
        ({"n": note("n")}, True),
        ({"n": note("n", said_by="ingrid")}, True),
        ({"n": note("n", said_by="hans")}, False),
        ({}, False),
    ],
)
def test_a_case_counts_as_the_note_it_became_does(measured, kept, is_counted):
    cases = [case(place, place, avoidable=YES, note="n" if place == 4 else None) for place in range(1, 5)]
    n = 4 if is_counted else 3
    figures = told(replace(measured, notes=kept, cases=cases))
    assert ("100 %", f"{n} of {n} cases need not have come, 19 November 2026") in figures


def test_why_customers_left_is_told_of_two_and_of_none_who_took_their_consent_back(measured):
    calls = [call("a", "price"), call("b", "price", "service"), call("c", "service"), call("d", "price")]
    everybody = replace(measured, calls=calls, readable=frozenset("abcd"))
    (offer,) = offered(everybody, "en")
    assert (offer.figure, offer.customers) == ("3", 3)
    assert offer.source == "3 of 4 who left and whom we called named “price”, 19 November 2026"
    assert offered(replace(everybody, readable=frozenset("ac")), "en") == ()
    unreached = [replace(one, outcome=Outcome.NO_ANSWER) for one in calls]
    assert offered(replace(everybody, calls=unreached), "en") == ()


def test_where_it_hurt_counts_customers_who_may_be_quoted_and_never_one_alone(measured):
    hurts = [
        note("1", said_by="ingrid", kind=Kind.OUCH, touchpoint="t1"),
        note("2", said_by="ingrid", kind=Kind.OUCH, touchpoint="t1"),
        note("3", said_by="sofie", kind=Kind.OUCH, touchpoint="t1"),
    ]
    alone = replace(measured, notes={one.uid: one for one in hurts})
    assert offered(alone, "en") == ()
    both = replace(alone, quotable=frozenset({"ingrid", "sofie"}))
    (offer,) = offered(both, "en")
    assert (offer.figure, offer.customers) == ("2", 2)
    assert offer.source == "2 of 2 customers were hurt at “First call”, 19 November 2026"


def test_talk_and_the_driver_come_last(measured):
    driver = Driver("d", "Renewal after a claim", "74 %", "Policy system, third quarter 2026")
    found = replace(measured, talk=Share(340_000, 1_000_000), driver=driver)
    assert told(found) == [
        ("34 %", "Share of the time in which leaders talked, 19 November 2026"),
        ("74 %", "Renewal after a claim. Policy system, third quarter 2026"),
    ]
    unsourced = replace(measured, driver=replace(driver, source=""))
    assert [one.certainty for one in offered(unsourced, "en")] == [Certainty.OPEN]


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("nb", "Talt for hånd, 19. november 2026"),
        ("da", "Talt i hånden, 19. november 2026"),
        ("el", "Μετρημένο επί τόπου, 19 Νοεμβρίου 2026"),
    ],
)
def test_sources_speak_the_language_of_the_page(measured, language, source):
    found = replace(measured, counted=[(Tally("a", "s", 0, "Start again"), [AT, AT])])
    assert told(found, language) == [("2", source)]


def test_what_somebody_typed_is_said_on_the_chip_and_not_in_what_is_kept(measured):
    """A label is part of a note: erased for good with it, it must not stand on a page."""
    notes = {"a": note("a")}
    counted = [(Tally("a", "s", 0, "Gudrun sighs {0} %s"), [AT, AT])]
    found = replace(measured, notes=notes, stopwatches=[watch("a", 272, "Gudrun waits")], counted=counted)
    offers = offered(found, "en")
    assert [one.word for one in offers] == ["Gudrun waits", "× Gudrun sighs {0} %s"]
    assert [one.source for one in offers if "Gudrun" in one.source] == []


def test_names_with_braces_are_only_names(measured):
    calls = [call("a", "{all} {0} %s"), call("b", "{all} {0} %s")]
    found = replace(measured, day=None, calls=calls, readable=frozenset("ab"))
    assert told(found) == [("2", "2 of 2 who left and whom we called named “{all} {0} %s”")]


def test_what_was_taken_is_known_again(measured):
    offers = offered(replace(measured, counted=[(Tally("a", "s", 0, "Sighs"), [AT, AT])]), "en")
    assert chosen(offers, Story("u", "s", figure="2", source=offers[0].source)) == offers[0]
    assert chosen(offers, Story("u", "s", figure="2", source="typed")) is None
    alike = (*offers, replace(offers[0], key="tally b"))
    story = Story("u", "s", figure="2", source=offers[0].source)
    assert [chosen(alike, story, last) for last in ("", "tally b")] == [offers[0], alike[-1]]
    assert offers[0].key == "tally a"


def test_the_number_waits_for_the_quote():
    assert waits_for_quote(Story("u", "s"))
    assert not waits_for_quote(Story("u", "s", hero_text="I called eleven times."))
    assert not waits_for_quote(Story("u", "s", figure="214"))  # what stands there can still be taken off
