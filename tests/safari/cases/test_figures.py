"""The day in figures, and which cases tell the most."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from safari.cases.case import Case, Channel
from safari.cases.case_words import as_note
from safari.cases.figures import Figures, Why, figures, telling
from safari.yes_no import YesNo

MORNING = datetime(2026, 11, 5, 9, tzinfo=UTC)
MINUTE = 60_000


def case(number: int, minutes: float | None, **noted: object) -> Case:
    began = Case(f"case{number}", "day", None, number, MORNING, "boot", 0)
    if minutes is None:
        return replace(began, **noted)  # type: ignore[arg-type]  # fields of a case
    ended = MORNING + timedelta(minutes=minutes)
    return replace(began, ended=ended, lasted=round(minutes * MINUTE), **noted)  # type: ignore[arg-type]  # the same


def test_a_day_without_cases_has_no_figures():
    assert figures([]) == Figures()
    assert telling([]) == ()


def test_the_open_case_does_not_count_yet():
    assert figures([case(1, None, handovers=4)]) == Figures()


def test_median_and_longest():
    day = [case(1, 2), case(2, 30), case(3, 4)]
    assert (figures(day).cases, figures(day).median, figures(day).longest) == (3, 4 * MINUTE, 30 * MINUTE)
    assert figures(day[:2]).median == 16 * MINUTE  # between the two in the middle


def test_shares_are_of_those_that_were_judged():
    day = [
        case(1, 1, avoidable=YesNo.YES, solved=YesNo.NO),
        case(2, 1, avoidable=YesNo.NO, solved=YesNo.YES),
        case(3, 1),
    ]
    found = figures(day)
    assert (found.avoidable, found.judged, found.solved, found.answered) == (1, 2, 1, 2)


def test_systems_for_an_answer_are_counted_where_any_were_noted():
    day = [case(1, 1, systems=("CRM", "Billing", "Mail")), case(2, 1, systems=("CRM",), handovers=2), case(3, 1)]
    assert figures(day).systems == 2
    assert figures(day).handovers == 2
    assert figures([case(1, 1)]).systems is None


def test_the_three_that_tell_most_are_three_different_ones():
    day = [
        case(1, 40, systems=("CRM", "Mail", "Billing"), handovers=3, avoidable=YesNo.YES, solved=YesNo.NO),
        case(2, 5, systems=("CRM", "Mail")),
        case(3, 3, avoidable=YesNo.YES, solved=YesNo.NO),
        case(4, 9, avoidable=YesNo.YES, solved=YesNo.NO),
        case(5, 20, avoidable=YesNo.YES, solved=YesNo.YES),
    ]
    assert [(one.case.position, one.why) for one in telling(day)] == [
        (1, Why.LONGEST),
        (2, Why.MOST_STEPS),
        (4, Why.FOR_NOTHING),
    ]


def told(day: list[Case]) -> list[tuple[int, Why]]:
    return [(one.case.position, one.why) for one in telling(day)]


def test_of_an_easy_day_the_next_longest_are_told():
    day = [case(1, 2, systems=("CRM",)), case(2, 3), case(3, 9), case(4, 5)]
    assert told(day[:2]) == [(2, Why.LONGEST), (1, Why.NEXT_LONGEST)]
    assert told(day) == [(3, Why.LONGEST), (4, Why.NEXT_LONGEST), (2, Why.NEXT_LONGEST)]


def test_one_that_was_avoidable_or_stayed_unsolved_tells_something_alone():
    day = [case(1, 9), case(2, 2, avoidable=YesNo.YES, solved=YesNo.YES), case(3, 5), case(4, 3)]
    assert told(day) == [(1, Why.LONGEST), (2, Why.AVOIDABLE), (3, Why.NEXT_LONGEST)]
    assert told([*day, case(5, 1, solved=YesNo.NO)])[1:] == [(5, Why.UNSOLVED), (3, Why.NEXT_LONGEST)]


def test_of_equals_the_first_is_told():
    assert telling([case(1, 4), case(2, 4)])[0].case.position == 1


def test_a_case_becomes_a_sentence_with_its_figures():
    told = case(
        7,
        14 + 1 / 6,
        about="The bill was sent twice.",
        channel=Channel.PHONE,
        systems=("CRM", "Billing"),
        handovers=1,
        solved=YesNo.NO,
        avoidable=YesNo.YES,
    )
    sentence = "The bill was sent twice. 14:10, phone, 2 systems: CRM · Billing, 1 handover, not solved, avoidable."
    assert as_note(told, "en") == sentence
    assert as_note(case(2, 1), "en") == "Case 2. 1:00."
