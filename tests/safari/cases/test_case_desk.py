"""Cases in a real library: their time, what is noted about them, the note they become, and undo."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from safari.cases import pressing
from safari.cases.case import Channel
from safari.counting.timing import Instant
from safari.errors import SafariError
from safari.library import Library
from safari.people.consent import Use
from safari.plan.format import formats
from safari.run.note import Kind
from safari.steady import Reading
from safari.yes_no import YesNo

MORNING = datetime(2026, 11, 5, 9, tzinfo=UTC)


@pytest.fixture
def clock(clock):
    clock.now = MORNING
    return clock


@pytest.fixture
def day(library):
    kind = next(one for one in formats()[0] if one.key == "service_day")
    return library.plans.plan(kind).uid


def at(seconds: float, boot: str = "this run") -> Instant:
    """So long after nine, by the steady clock of a run of the computer."""
    return Instant(MORNING + timedelta(seconds=seconds), Reading(boot, int(seconds * 1000)))


def test_a_case_lasts_as_long_as_the_steady_clock_says(library, day):
    case = library.cases.start(day, None, at(100))
    later = at(350)._replace(at=MORNING + timedelta(hours=5))  # somebody sets the time of day
    assert library.cases.stop(case.uid, later).lasted == 250_000


def test_after_a_restart_only_the_time_of_day_can_tell(library, day):
    case = library.cases.start(day, None, at(100))
    assert library.cases.stop(case.uid, at(460, "the next run")).lasted == 360_000


def test_one_key_starts_and_ends(library, day):
    case = library.cases.turn(day, None, at(0))
    assert library.cases.turn(day, None, at(60)).uid == case.uid
    assert library.cases.open_case(day, None) is None
    assert library.cases.turn(day, None, at(61)).position == 2


def test_an_open_case_is_there_again_when_the_library_is_opened_again(library, day, clock):
    started = library.cases.start(day, None, at(0))
    library.cases.edit(started.uid, about="  Where is \n my parcel? ", channel=Channel.CHAT)
    library.close()
    again = Library.open(library.path, clock=clock)
    found = again.cases.open_case(day, None)
    again.close()
    assert found is not None
    assert (found.uid, found.about, found.channel) == (started.uid, "Where is my parcel?", Channel.CHAT)


def test_the_next_case_ends_the_one_before_and_one_undo_takes_both_back(library, day):
    first = library.cases.start(day, None, at(0))
    second = library.cases.start(day, None, at(60))
    assert [(one.position, one.lasted) for one in library.cases.of_safari(day)] == [(1, 60_000), (2, None)]
    assert library.undo() == "Case started"
    assert library.cases.case(second.uid) is None
    assert library.cases.open_case(day, None) == first


def test_each_leader_has_a_case_of_their_own_open(library, day):
    astrid, erik = (library.people.add_leader(name) for name in ("Astrid Holm", "Erik Dahl"))
    hers = library.cases.start(day, astrid.uid, at(0))
    library.cases.start(day, erik.uid, at(10))
    assert library.cases.open_case(day, astrid.uid) == hers
    assert library.cases.open_case(day, None) is None


def test_stopping_twice_changes_nothing(library, day):
    case = library.cases.start(day, None, at(0))
    ended = library.cases.stop(case.uid, at(60))
    assert library.cases.stop(case.uid, at(600)) == ended


def test_what_is_noted_about_a_case(library, day):
    cases = library.cases
    case = cases.start(day, None, at(0))
    for name in (" CRM ", "Billing", "CRM"):
        cases.press(case.uid, pressing.new_system(name))
    for press in (pressing.handover(), pressing.handover()):
        cases.press(case.uid, press)
    noted = cases.case(case.uid)
    assert (noted.systems, noted.handovers) == (("CRM", "Billing"), 2)
    library.undo()
    assert cases.case(case.uid).handovers == 1


def test_a_second_press_takes_back_what_the_first_noted(library, day):
    case = library.cases.start(day, None, at(0))

    def after(press: pressing.Press) -> tuple[str, str, tuple[str, ...]]:
        noted = library.cases.press(case.uid, press)
        return noted.channel, noted.solved, noted.systems

    assert after(pressing.channel(Channel.PHONE)) == ("phone", "", ())
    assert after(pressing.channel(Channel.CHAT)) == ("chat", "", ())
    assert after(pressing.channel(Channel.CHAT)) == ("", "", ())
    assert [after(pressing.answer("solved"))[1] for _time in range(3)] == ["yes", "no", ""]
    assert [after(pressing.system("CRM"))[2] for _time in range(2)] == [("CRM",), ()]


def test_systems_are_typed_once_and_offered_from_then_on_the_most_used_first(library, day):
    cases = library.cases
    for systems in (("Mail",), ("CRM", "Mail"), ("CRM",), ("CRM",)):
        case = cases.start(day, None, at(0))
        cases.edit(case.uid, systems=systems)
    assert cases.systems() == ("CRM", "Mail")


def test_a_system_known_only_from_a_case_that_is_withheld_is_not_offered(library, day, ingrid):
    cases = library.cases
    for systems in (("Archive", "Mail"), ("Mail",)):
        case = cases.start(day, None, at(0))
        cases.edit(case.uid, systems=systems)
    first = cases.of_safari(day)[0]
    library.notes.edit(cases.make_note(first.uid, "en").uid, said_by=ingrid.uid)
    assert set(cases.systems()) == {"Mail", "Archive"}
    library.people.withdraw(ingrid.uid, [Use.NOTES], library.journal.clock().date())
    assert cases.systems() == ("Mail",)


def test_a_case_becomes_a_note_and_one_undo_takes_both_back(library, day):
    waiting = library.journey.called("Waiting")
    case = library.cases.start(day, None, at(0))
    library.cases.edit(case.uid, about="Parcel lost", touchpoint=waiting.uid)
    library.cases.stop(case.uid, at(125))
    note = library.cases.make_note(case.uid, "en")
    assert (note.kind, note.text, note.touchpoint) == (Kind.SAW, "Parcel lost. 2:05.", waiting.uid)
    assert library.cases.case(case.uid).note == note.uid
    with pytest.raises(SafariError, match="a note already"):
        library.cases.make_note(case.uid, "en")
    library.undo()
    assert library.notes.of_safari(day) == []
    assert library.cases.case(case.uid).note is None


def test_the_note_of_a_case_speaks_the_language_of_the_library_and_not_that_of_the_program(library, day):
    case = library.cases.start(day, None, at(0))
    library.cases.stop(case.uid, at(125))
    library.cases.edit(case.uid, solved=YesNo.NO, channel=Channel.PHONE, handovers=2)
    note = library.cases.make_note(case.uid, "el")
    assert note.language == "el"
    assert note.text == "Υπόθεση 1. 2:05, τηλέφωνο, 2 παραδόσεις, δεν λύθηκε."


def test_a_case_that_is_gone_says_so(library, day):
    case = library.cases.start(day, None, at(0))
    library.cases.remove(case.uid)
    for deed in (lambda: library.cases.stop(case.uid, at(1)), lambda: library.cases.make_note(case.uid, "en")):
        with pytest.raises(SafariError, match="gone"):
            deed()
    library.undo()
    assert library.cases.open_case(day, None) == case


def test_nothing_that_a_case_names_is_removed(library, day):
    waiting, erik = library.journey.called("Waiting"), library.people.add_leader("Erik Dahl")
    case = library.cases.start(day, erik.uid, at(0))
    library.cases.edit(case.uid, touchpoint=waiting.uid)
    with pytest.raises(SafariError, match="timed, counted, recorded or debriefed"):
        library.plans.remove(day)
    with pytest.raises(SafariError, match="Waiting"):
        library.journey.remove(waiting.uid)
    with pytest.raises(SafariError, match="Erik Dahl"):
        library.people.remove_leader(erik.uid)
