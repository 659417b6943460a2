"""Calls are put right where one listens: whose, their names and days, their order, and one that goes away."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from safari.run.note import Kind, Note

Key, Held = Qt.Key, Qt.KeyboardModifier
BOTH = Held.ControlModifier | Held.ShiftModifier


@pytest.fixture
def two(calls, heard, spoken):
    """Sofie's call, and another of hers before it was named."""
    second = calls.add(spoken("The second call.", suffix="ogg"), customer=calls.sofie.uid)
    return heard, second


@pytest.fixture
def run(two, open_run, qtbot):
    """Run, the first of the two open."""
    opened = open_run()
    qtbot.waitUntil(lambda: opened.listening.player.has_sound)
    return opened


def titles(calls):
    return [one.title for one in calls.library.recordings.of_safari(calls.uid)]


def undo(run):
    run.day.line.setFocus()
    run.presses(Key.Key_Z, Held.ControlModifier)


def test_a_call_gets_its_day_and_its_name_by_keyboard_and_the_head_shows_them(calls, two, run, qtbot):
    head, details = run.listening.head, run.listening.middle.details
    assert head.title.text() == "Sofie, 33"
    assert head.about.text() == "Their first call. Call 1 of 2"
    assert head.consent.text() == "Consent: notes, quotes without name, sound recording"
    run.presses(Key.Key_F2)
    qtbot.waitUntil(details.whose.hasFocus)
    run.presses(Key.Key_Tab)
    run.types("Her second call")
    run.presses(Key.Key_Tab)
    run.types("27.10.2026")
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: head.about.text() == "Her second call, 27 October. Call 1 of 2")
    assert not details.isVisible()
    assert run.day.line.hasFocus()
    assert calls.library.recordings.recording(two[0].uid).called_on == date(2026, 10, 27)
    undo(run)
    qtbot.waitUntil(lambda: head.about.text() == "Her second call. Call 1 of 2")


def test_whose_call_it_is_can_be_changed_later_and_be_nobodys(calls, two, run, qtbot):
    run.listening.head.change.click()
    details = run.listening.middle.details
    qtbot.waitUntil(details.whose.hasFocus)
    assert details.whose.text() == "Sofie, 33"
    run.types("Nikos, 51")
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: run.listening.head.title.text() == "Nikos, 51")
    assert not run.listening.player.has_sound  # nobody asked Nikos
    run.presses(Key.Key_F2)
    qtbot.waitUntil(details.whose.hasFocus)
    details.whose.clear()
    run.presses(Key.Key_Return)
    qtbot.waitUntil(run.listening.middle.whose.isVisible)
    assert calls.library.recordings.recording(two[0].uid).customer is None


def test_the_order_is_changed_in_the_table_by_keys_and_by_words(calls, two, run, qtbot):
    before = titles(calls)
    run.presses(Key.Key_T, BOTH)
    middle = run.listening.middle
    qtbot.waitUntil(lambda: middle.table.currentIndex().row() == 0)
    run.presses(Key.Key_Down, Held.ControlModifier)
    qtbot.waitUntil(lambda: titles(calls) == before[::-1])
    qtbot.waitUntil(lambda: [row.title for row in middle.calls.rows] == before[::-1])
    assert middle.table.chosen_call == two[0].uid
    qtbot.waitUntil(lambda: run.listening.head.about.text().endswith("Call 2 of 2"))
    middle.table.buttons[1].click()
    qtbot.waitUntil(lambda: titles(calls) == before)
    assert run.day.line.text() == ""


def test_a_call_is_renamed_from_the_table(calls, two, run, qtbot):
    run.presses(Key.Key_T, BOTH)
    middle = run.listening.middle
    qtbot.waitUntil(lambda: middle.table.currentIndex().row() == 0)
    run.presses(Key.Key_Down)
    run.presses(Key.Key_F2)
    qtbot.waitUntil(middle.details.whose.hasFocus)
    assert middle.details.call == two[1].uid
    run.presses(Key.Key_Tab)
    run.types("The letter")
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: titles(calls)[1] == "The letter")
    assert middle.table.hasFocus()


def test_a_call_is_removed_with_what_goes_told_and_comes_back_whole(calls, two, run, qtbot):
    library, (first, second) = calls.library, two
    library.recordings.mark(first.uid, None, 2_000)
    at = library.journal.clock()
    library.notes.keep(Note("n1", calls.uid, None, Kind.OUCH, "Twice", at, recording=first.uid, moment=4_000))
    run.presses(Key.Key_T, BOTH)
    qtbot.waitUntil(lambda: run.listening.middle.table.currentIndex().row() == 0)
    run.presses(Key.Key_Delete)
    qtbot.waitUntil(lambda: titles(calls) == [second.title])
    said = (
        f"“{first.title}” is removed, with its transcript, 1 mark. "
        "1 note stays, without its moment. Ctrl+Z brings it back."
    )
    qtbot.waitUntil(lambda: run.said == said)
    qtbot.waitUntil(lambda: run.listening.call.uid == second.uid)
    assert run.listening.head.about.text() == f"{second.title}. Call 1 of 1"
    undo(run)
    qtbot.waitUntil(lambda: titles(calls) == [first.title, second.title])
    assert library.recordings.sound(first.uid)
    assert library.transcripts.of_recording(first.uid) is not None
    assert (library.notes.note("n1").recording, library.notes.note("n1").moment) == (first.uid, 4_000)
    qtbot.waitUntil(lambda: run.listening.head.about.text().endswith("Call 2 of 2"))
