"""Where the program ended in the middle of a safari it opens there again, and says what it brought back."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from PySide6.QtCore import Qt

from safari.counting.stopwatch import Stopwatch
from safari.counting.timing import Instant
from safari.steady import Reading
from safari.store.tables import STOPWATCHES

AT = datetime(2026, 11, 5, 8, 41, tzinfo=timezone(timedelta(hours=1)))


def test_whoever_sat_there_sits_there_again_and_reads_what_came_back(open_run, hand, breakfast, qtbot):
    first = open_run()
    hand.types("Half a sent")
    assert first.settle()
    with breakfast.library.journal.intention("Begun") as change:
        watch = Stopwatch("w", breakfast.uid, breakfast.leaders.astrid.uid, "on hold", AT, "another run", 0)
        change.add(STOPWATCHES, watch)
    # not left: the process ends here. Whoever is remembered on this computer does not matter
    again = open_run(breakfast.leaders.erik.uid).screen_of_day
    assert again.sitting.author == breakfast.leaders.astrid.uid
    assert again.line.text() == "Half a sent"
    said = "Brought back: half a sentence, the stopwatch (running since 08:41)."
    assert again.messages.sentence == said


def test_who_left_properly_is_not_brought_back(open_run, hand, breakfast):
    open_run()
    assert breakfast.library.notes.sat() is not None
    hand.presses(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert breakfast.library.notes.sat() is None
    assert "back" not in open_run().screen_of_day.messages.sentence


def test_with_nothing_left_open_it_says_where_one_is(open_run, breakfast):
    open_run()
    assert open_run().screen_of_day.messages.sentence == "You are back where you were."


def test_a_leader_who_was_taken_off_the_safari_does_not_write_again(open_run, breakfast):
    open_run()
    library = breakfast.library
    seat = next(one for one in library.guests.participants(breakfast.uid) if one.leader == breakfast.leaders.astrid.uid)
    library.guests.uninvite(seat.uid)
    step = open_run(known=False)
    assert step.screen_of_day is None or step.screen_of_day.sitting.author != breakfast.leaders.astrid.uid


def test_somebody_sits_in_one_place_alone(breakfast):
    library = breakfast.library
    other = library.plans.duplicate(breakfast.uid)
    library.notes.sit_down(breakfast.uid, None)
    library.notes.sit_down(other.uid, breakfast.leaders.erik.uid)
    assert library.notes.sat().safari == other.uid
    library.notes.get_up(other.uid)
    assert library.notes.sat() is None


def test_the_stopwatch_and_the_case_of_another_writer_are_not_brought_back(open_run, breakfast):
    open_run()
    erik, now = breakfast.leaders.erik.uid, Instant(AT, Reading("boot", 0))
    breakfast.library.counting.start_or_stop(breakfast.uid, erik, now, "en")
    breakfast.library.cases.start(breakfast.uid, erik, now)
    assert open_run().screen_of_day.messages.sentence == "You are back where you were."


def test_what_came_back_goes_by_itself_and_gives_way_to_any_newer_sentence(open_run, hand, qtbot, monkeypatch):
    first = open_run()
    hand.types("Half a sent")
    assert first.settle()
    monkeypatch.setattr("ui.run.messages.BACK_MS", 300)
    messages = open_run().screen_of_day.messages
    assert messages.sentence.startswith("Brought back")
    qtbot.waitUntil(lambda: messages.sentence == "", timeout=2000)
    messages.say_what_came_back("Brought back: half a sentence.")
    messages.say("No case is open. F2 starts one.")
    assert messages.sentence == "No case is open. F2 starts one."
    qtbot.wait(400)
    assert messages.sentence == "No case is open. F2 starts one."
