"""What is timed and counted in a real library: what it becomes, what is left after a kill, and undo."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from safari.counting.desk import Counted
from safari.counting.stopwatch import Stopwatch
from safari.counting.timing import Instant, as_clock, is_by_time_of_day, length_of
from safari.errors import SafariError
from safari.library import Library
from safari.run.note import Kind, Note
from safari.steady import LONGEST_MS, Reading

MORNING = datetime(2026, 11, 19, 8, 41, tzinfo=UTC)


def after(seconds: float, boot: str = "boot") -> Instant:
    return Instant(MORNING + timedelta(seconds=seconds), Reading(boot, int(seconds * 1000)))


@pytest.fixture
def desk(library):
    return library.counting


@pytest.fixture
def safari(breakfast):
    return breakfast.uid


def texts(library, safari) -> list[str]:
    return [note.text for note in library.notes.of_safari(safari)]


def test_a_stopwatch_becomes_a_note_with_its_length(library, desk, safari, leaders):
    astrid = leaders[0].uid
    started = desk.start_or_stop(safari, astrid, after(0), "en")
    assert isinstance(started, Stopwatch)
    desk.name_stopwatch(started.uid, " On  hold ")
    assert desk.running(safari, astrid).label == "On hold"
    note = desk.start_or_stop(safari, astrid, after(250.9), "en")
    assert isinstance(note, Note)
    assert (note.text, note.kind, note.author, note.said_by, note.at) == (
        *("On hold 4:10", Kind.SAW, astrid, None),
        MORNING + timedelta(seconds=250.9),
    )
    assert desk.running(safari, astrid) is None


def test_one_undo_takes_note_and_stop_back_and_it_runs_on(library, desk, safari):
    desk.start_or_stop(safari, None, after(0), "en")
    desk.start_or_stop(safari, None, after(250), "en")
    assert texts(library, safari) == ["Waited 4:10"]
    assert library.undo() == "Stopwatch stopped"
    assert texts(library, safari) == []
    assert length_of(desk.running(safari, None), after(300)) == 300_000
    assert library.redo() == "Stopwatch stopped"
    assert texts(library, safari) == ["Waited 4:10"]


@pytest.mark.parametrize(
    ("language", "said"), [("nb", "Ventet"), ("da", "Ventede"), ("el", "Αναμονή"), ("fi", "Waited")]
)
def test_a_wait_without_a_label_is_said_in_the_language_of_the_library(desk, safari, language, said):
    desk.start_or_stop(safari, None, after(0), language)
    note = desk.start_or_stop(safari, None, after(250), language)
    assert (note.text, note.language) == (f"{said} 4:10", language)


def test_each_writer_has_a_stopwatch_of_their_own(desk, safari, leaders):
    desk.start_or_stop(safari, leaders[0].uid, after(0), "en")
    assert desk.running(safari, leaders[1].uid) is None
    assert desk.running(safari, None) is None


@pytest.mark.parametrize(("hours", "length"), [(-5, 0), (0.5, 1_800_000), (24 * 400, LONGEST_MS)])
def test_after_a_restart_of_the_computer_the_time_of_day_tells(desk, safari, hours, length):
    watch = desk.start_or_stop(safari, None, after(0), "en")
    later = after(hours * 3600, "another boot")
    assert is_by_time_of_day(watch, later)
    assert length_of(watch, later) == length
    note = desk.start_or_stop(safari, None, later, "en")
    assert note.text == f"Waited {as_clock(length)}"


def test_how_a_length_is_shown():
    assert [as_clock(ms) for ms in (-5, 0, 999, 59_999, 250_000, 3_599_999, 3_850_000)] == [
        *("0:00", "0:00", "0:00", "0:59", "4:10", "59:59", "1:04:10"),
    ]


def test_a_label_with_braces_is_words(library, desk, safari):
    watch = desk.start_or_stop(safari, None, after(0), "en")
    desk.name_stopwatch(watch.uid, "{time} {0} {")
    assert desk.start_or_stop(safari, None, after(5), "en").text == "{time} {0} { 0:05"


def test_counting_and_taking_one_back(library, desk, safari):
    tally = desk.begin_tally(safari, "Start again")
    for second in (0, 1, 62):
        desk.count(tally.uid, after(second).at)
    assert desk.counted(safari) == [Counted(tally, tuple(after(second).at for second in (0, 1, 62)))]
    assert library.undo() == "One more counted"
    assert desk.count_back(tally.uid).at == after(1).at
    assert len(desk.counted(safari)[0].moments) == 1
    assert library.undo() == "One less counted"
    assert len(desk.counted(safari)[0].moments) == 2
    desk.count_back(tally.uid)
    desk.count_back(tally.uid)
    assert desk.count_back(tally.uid) is None


def test_a_tally_without_a_name_is_refused(desk, safari):
    with pytest.raises(SafariError, match=r"has no name"):
        desk.begin_tally(safari, "  ")
    assert desk.counted(safari) == []


def test_a_tally_that_goes_comes_back_with_every_count(library, desk, safari):
    tally = desk.begin_tally(safari, "Sorry")
    desk.count(tally.uid, MORNING)
    before = desk.counted(safari)
    desk.remove_tally(tally.uid)
    assert desk.counted(safari) == []
    with pytest.raises(SafariError):
        desk.count(tally.uid, MORNING)
    library.undo()
    assert desk.counted(safari) == before


def test_a_tally_becomes_one_note_which_is_brought_up_to_date(library, desk, safari):
    tally = desk.begin_tally(safari, "Start again")
    desk.count(tally.uid, MORNING)
    note = desk.write_down(tally.uid, None, MORNING, "en")
    assert (note.text, note.kind) == ("“Start again”: 1 time at 08:41", Kind.SAW)
    desk.rename_tally(tally.uid, "Please start again")
    desk.count(tally.uid, after(600).at)
    desk.write_down(tally.uid, None, after(600).at, "en")
    assert texts(library, safari) == ["“Please start again”: 2 times between 08:41 and 08:51"]
    library.undo()
    assert texts(library, safari) == ["“Start again”: 1 time at 08:41"]


def test_what_somebody_added_to_the_note_by_hand_stays(library, desk, safari):
    tally = desk.begin_tally(safari, "Start again")
    desk.count(tally.uid, MORNING)
    note = desk.write_down(tally.uid, None, MORNING, "en")
    library.notes.edit(note.uid, text=f"{note.text}. It hurt to watch.")
    desk.count(tally.uid, MORNING)
    desk.write_down(tally.uid, None, MORNING, "en")
    desk.count(tally.uid, MORNING)
    desk.write_down(tally.uid, None, MORNING, "en")
    assert texts(library, safari) == [
        "“Start again”: 1 time at 08:41. It hurt to watch.",
        "“Start again”: 3 times at 08:41",
    ]


def test_what_somebody_wrote_into_the_name_stays_too(library, desk, safari):
    tally = desk.begin_tally(safari, "Start again")
    desk.count(tally.uid, MORNING)
    note = desk.write_down(tally.uid, None, MORNING, "en")
    mine = "“Start again, and each time she closed her eyes”: 1 time at 08:41"
    library.notes.edit(note.uid, text=mine)
    desk.write_down(tally.uid, None, MORNING, "en")
    assert texts(library, safari) == [mine, "“Start again”: 1 time at 08:41"]


def test_written_down_in_another_language_the_note_says_which(library, desk, safari):
    tally = desk.begin_tally(safari, "Start again")
    desk.count(tally.uid, MORNING)
    first = desk.write_down(tally.uid, None, MORNING, "en")
    second = desk.write_down(tally.uid, None, MORNING, "da")
    assert (second.uid, second.language, second.text) == (first.uid, "da", "»Start again«: 1 gang kl. 08:41")
    library.undo()
    desk.count(tally.uid, MORNING)
    assert desk.write_down(tally.uid, None, MORNING, "en").uid == first.uid
    assert texts(library, safari) == ["“Start again”: 2 times at 08:41"]
    assert [problem for verdict in library.check() for problem in verdict.problems] == []


def test_a_note_that_was_taken_back_is_written_anew(library, desk, safari):
    tally = desk.begin_tally(safari, "Start again")
    desk.count(tally.uid, MORNING)
    desk.write_down(tally.uid, None, MORNING, "en")
    library.undo()
    assert texts(library, safari) == []
    desk.write_down(tally.uid, None, MORNING, "en")
    assert len(texts(library, safari)) == 1


def test_talk_time_is_taken_back_whole(library, desk, safari):
    desk.talk(safari, after(0))
    assert desk.talk(safari, after(3)) == desk.talks(safari)[0]
    ended = desk.hush(safari, after(20))
    assert (ended.lasted, ended.ended) == (20_000, after(20).at)
    assert desk.hush(safari, after(30)) is None
    assert library.undo() == "Talk time"
    assert desk.talks(safari) == []
    library.redo()
    assert desk.talks(safari) == [ended]


def test_a_talk_left_open_ends_when_it_was_last_known_to_go_on(library, desk, safari):
    desk.talk(safari, after(0))
    desk.still_talks(safari, after(10))
    desk.still_talks(safari, after(20))
    again = reopened(library)
    closed = again.counting.close_talk_left_open(safari)
    assert closed is not None
    assert (closed.lasted, closed.ended) == (20_000, after(20).at)
    assert again.counting.talks(safari) == [closed]
    assert again.counting.close_talk_left_open(safari) is None
    again.close()


def test_a_talk_that_was_not_known_to_go_on_is_none(library, desk, safari):
    desk.talk(safari, after(0))
    again = reopened(library)
    assert again.counting.close_talk_left_open(safari) is not None
    assert again.counting.talks(safari) == []
    again.close()


def test_the_plan_stays_as_it_is_when_steps_are_closed_and_lengthened(library, desk, safari):
    plan = library.plans.agenda(safari)
    desk.lengthen_step(safari, plan[1].uid)
    desk.lengthen_step(safari, plan[1].uid)
    desk.close_steps(safari, (plan[0].uid, plan[1].uid), MORNING)
    times = {one.step: (one.extra, one.closed) for one in desk.step_times(safari)}
    assert times == {plan[0].uid: (0, MORNING), plan[1].uid: (10, MORNING)}
    assert library.undo() == "Agenda step closed"
    assert [(one.step, one.extra, one.closed) for one in desk.step_times(safari)] == [(plan[1].uid, 10, None)]
    assert library.undo() == "Five minutes more"
    desk.begin_agenda(safari, plan[0].uid, MORNING)
    assert [one.began for one in desk.step_times(safari)] == [None, MORNING]
    assert library.plans.agenda(safari) == plan


def test_five_minutes_more_open_a_step_that_was_closed(library, desk, safari):
    step = library.plans.agenda(safari)[0].uid
    desk.close_steps(safari, (step,), MORNING)
    desk.lengthen_step(safari, step)
    assert [(one.extra, one.closed) for one in desk.step_times(safari)] == [(5, None)]


def test_a_step_that_went_otherwise_can_still_leave_the_plan(library, desk, safari):
    step = library.plans.agenda(safari)[0]
    desk.lengthen_step(safari, step.uid)
    library.plans.drop(step)
    assert desk.step_times(safari) == []
    library.undo()
    assert [one.step for one in desk.step_times(safari)] == [step.uid]


def test_another_format_begins_an_agenda_that_nobody_has_timed(library, desk, safari, breakfast_format):
    desk.lengthen_step(safari, library.plans.agenda(safari)[0].uid)
    library.plans.take_format(safari, breakfast_format)
    assert desk.step_times(safari) == []


def test_a_safari_on_which_something_was_counted_stays(library, desk, safari):
    tally = desk.begin_tally(safari, "Sorry")
    desk.count(tally.uid, MORNING)
    with pytest.raises(SafariError):
        library.plans.remove(safari)
    assert len(desk.counted(safari)) == 1


def reopened(library: Library) -> Library:
    """The library as another start of the program finds it."""
    library.close()
    return Library.open(library.path)
