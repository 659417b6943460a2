"""A day of listening in a real window: marking, quoting, masking, the verdict, all calls in a table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QAbstractButton

from safari.run.note import Kind
from safari.yes_no import YesNo

Key, Held = Qt.Key, Qt.KeyboardModifier
BOTH = Held.ControlModifier | Held.ShiftModifier


@pytest.fixture
def run(heard, open_run, qtbot):
    """Run with Sofie's call open, its transcript read."""
    opened = open_run()
    qtbot.waitUntil(lambda: opened.listening.player.has_sound)
    return opened


def test_end_and_home_go_to_the_last_line_and_the_first(run):
    lines, view = run.listening.middle.lines, run.listening.middle.transcript
    view.setFocus()
    run.presses(Key.Key_End)
    assert view.currentIndex().row() == lines.rowCount() - 1
    run.presses(Key.Key_Home)
    assert view.currentIndex().row() == 0


def test_the_transcript_runs_along_and_a_line_is_gone_to(run, qtbot):
    lines, view = run.listening.middle.lines, run.listening.middle.transcript
    run.listening.seek(4_100)
    assert lines.current == 1
    view.setFocus()
    view.setCurrentIndex(lines.index(3))
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: run.listening.player.position == 12_000)
    assert lines.current == 3
    assert run.listening.head.transport.time.text() == "0:12"
    run.types("They")
    assert run.day.line.text() == "They"


def test_the_customer_is_shown_by_the_alias_and_we_by_what_we_are_called(run):
    lines = run.listening.middle.lines
    assert [row.name for row in lines.rows[:2]] == ["Claims service", "Sofie, 33"]
    assert [row.ours for row in lines.rows[:2]] == [True, False]
    assert lines.index(1).data(Qt.ItemDataRole.AccessibleTextRole).startswith("0:04, Sofie, 33, I have told")
    assert run.listening.head.transport.sides.text() == "Customer above the line, us below"


def test_f8_marks_the_moment_at_once_and_it_plays_again(calls, heard, run, qtbot):
    run.listening.seek(9_000)
    run.presses(Key.Key_F8)
    qtbot.waitUntil(lambda: run.said == "Marked at 0:09.")
    (mark,) = calls.library.recordings.marks(heard.uid)
    assert (mark.moment, mark.author) == (9_000, calls.eleni.uid)
    marked = run.listening.marked
    qtbot.waitUntil(lambda: len(marked.rows) == 1)
    marked.rows[0].play.click()
    qtbot.waitUntil(lambda: run.listening.player.is_playing and run.listening.player.position >= 7_000)
    run.presses(Key.Key_Z, Held.ControlModifier)
    qtbot.waitUntil(lambda: calls.library.recordings.marks(heard.uid) == [])
    qtbot.waitUntil(lambda: marked.rows == [])


def test_a_note_takes_the_moment_of_its_first_letter_along(calls, heard, run, qtbot):
    run.listening.seek(5_000)
    run.types("!She has to say it twice")
    assert run.day.box.chips.moment.text() == "at 0:05"
    run.listening.seek(11_000)
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(calls.library.notes.of_safari(calls.uid)))
    (note,) = calls.library.notes.of_safari(calls.uid)
    assert (note.recording, note.moment, note.kind) == (heard.uid, 5_000, Kind.OUCH)
    qtbot.waitUntil(lambda: len(run.listening.marked.rows) == 1)
    assert run.listening.marked.rows[0].play.text() == "0:05"
    assert run.listening.middle.lines.rows[1].kind == "ouch"


def test_the_moment_is_taken_away_with_its_chip_and_gone_with_the_words(run):
    run.types("They wait")
    run.day.box.chips.moment.click()
    assert not run.day.box.chips.moment.isVisible()
    for _letter in "They wait":
        run.presses(Key.Key_Backspace)
    run.types("A")
    assert run.day.box.chips.moment.isVisible()
    run.presses(Key.Key_Backspace)
    assert run.day.sitting.jotting.chosen.recording is None


def test_words_picked_by_keyboard_become_a_quote_with_its_moment_and_without_the_number(calls, heard, run, qtbot):
    view, lines = run.listening.middle.transcript, run.listening.middle.lines
    view.setFocus()
    view.setCurrentIndex(lines.index(3))
    run.presses(Key.Key_Right)
    for _word in range(6):
        run.presses(Key.Key_Right, Held.ShiftModifier)
    assert run.listening.middle.quote.isVisible()
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(run.day.line.text()))
    assert "20 12 34 56" not in run.day.line.text()
    assert run.day.line.text().startswith("Call me on [phone number]")
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(calls.library.notes.of_safari(calls.uid)))
    (note,) = calls.library.notes.of_safari(calls.uid)
    assert (note.kind, note.said_by) == (Kind.QUOTE, calls.sofie.uid)
    assert (note.recording, note.moment) == (heard.uid, 12_000)


def test_words_are_picked_with_the_mouse_whole(run, qtbot):
    view, lines = run.listening.middle.transcript, run.listening.middle.lines
    top, at = view.rowViewportPosition(1), view._delegate.text_at(view.viewport().width())
    begin = QPointF(at.x() + 3, top + at.y() + 12).toPoint()
    end = begin + QPointF(60, 0).toPoint()
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    picked = view.words()
    assert picked is not None
    assert lines.rows[1].text[slice(*picked[1])] in {"I have", "I have told"}
    run.presses(Key.Key_Escape)


def test_numbers_are_underlined_masked_on_a_word_and_shown_again_by_undo(calls, heard, run, qtbot):
    strip, lines = run.listening.middle.masks, run.listening.middle.lines
    qtbot.waitUntil(strip.isVisible)
    assert strip.words.text() == "1 thing said here could tell who it is."
    assert lines.rows[3].doubtful
    strip.buttons[1].click()
    assert "20 12 34 56" in strip.words.text()
    strip.buttons[0].click()
    transcript = calls.library.transcripts.of_recording(heard.uid)
    qtbot.waitUntil(lambda: bool(lines.rows[3].hidden))
    assert [mask.hidden for mask in calls.library.transcripts.masks(transcript.uid)] == [True]
    assert "20 12" not in lines.index(3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert not strip.isVisible()
    run.day.line.setFocus()
    run.presses(Key.Key_Z, Held.ControlModifier)
    qtbot.waitUntil(lambda: bool(lines.rows[3].doubtful) and not lines.rows[3].hidden)


def test_the_verdict_is_given_by_keys_and_stands_in_the_table(calls, heard, run, qtbot):
    run.presses(Key.Key_A, BOTH)
    run.presses(Key.Key_N, BOTH)
    run.types("Somebody who says: we have you")
    run.listening.verdict.owner.setFocus()
    run.types("Claims")
    run.presses(Key.Key_Tab)

    def decided() -> bool:
        told = calls.library.recordings.recording(heard.uid)
        return (told.avoidable, told.owner, told.need) == (YesNo.YES, "Claims", "Somebody who says: we have you")

    qtbot.waitUntil(decided)
    run.presses(Key.Key_T, BOTH)
    table = run.listening.middle.calls
    qtbot.waitUntil(lambda: bool(table.rows) and table.rows[0].owner == "Claims")
    cells = [table.index(0, column).data() for column in range(table.columnCount())]
    assert cells[3:5] == ["Yes", "Claims"]
    run.presses(Key.Key_Escape)
    assert run.listening.middle.page is run.listening.middle.transcript
    assert run.day.line.hasFocus()


def test_ctrl_g_goes_to_the_next_call_and_says_which(calls, heard, spoken, open_run, qtbot):
    calls.add(spoken("The second call.", suffix="ogg"))
    run = open_run()
    assert run.listening.head.about.text().endswith("Call 1 of 2")
    run.presses(Key.Key_G, Held.ControlModifier)
    qtbot.waitUntil(lambda: run.listening.call.number == 1)
    assert run.listening.head.about.text() == "Call 2 of 2"
    assert run.listening.middle.page is run.listening.middle.wordless
    assert run.listening.middle.whose.isVisible()
    run.presses(Key.Key_G, Held.ControlModifier)
    assert run.said == "This is the last call."
    run.presses(Key.Key_G, BOTH)
    qtbot.waitUntil(lambda: run.listening.call.number == 0)


def test_whose_call_it_is_is_typed_and_who_is_new_takes_part(calls, long_call, open_run, qtbot):
    added = calls.add(long_call)
    run = open_run()
    qtbot.waitUntil(run.listening.middle.whose.isVisible)
    run.listening.middle.whose.field.setFocus()
    run.types("Nikos")
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: run.listening.head.title.text() == "Nikos")
    nikos = calls.library.people.customer_called("Nikos")
    assert calls.library.recordings.recording(added.uid).customer == nikos.uid
    assert not run.listening.middle.whose.isVisible()
    assert run.day.line.hasFocus()
    assert "Nikos" in run.listening.middle.asking.words.text()
    assert not run.listening.player.has_sound


def test_who_of_two_unknown_voices_is_us_is_asked_and_the_waveform_has_two_sides(calls, long_call, open_run, qtbot):
    calls.agree()
    words = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Good day.\n\n00:03.000 --> 00:04.000\n<v Berit>Hello.\n"
    calls.add(long_call, customer=calls.sofie.uid, words=words)
    run = open_run()
    strip, lines = run.listening.middle.sides, run.listening.middle.lines
    qtbot.waitUntil(strip.isVisible)
    assert [button.text() for button in strip.buttons] == ["Speaker 1", "Speaker 2", "Nobody"]
    assert [row.name for row in lines.rows] == ["Speaker 1", "Speaker 2"]  # nobody agreed to a real name on the screen
    assert run.listening.head.transport.sides.text() == ""
    strip.buttons[0].click()
    qtbot.waitUntil(lambda: [(row.name, row.ours) for row in lines.rows] == [("Anna", True), ("Sofie, 33", False)])
    assert not strip.isVisible()
    assert run.listening.head.transport.sides.text() == "Customer above the line, us below"


def test_a_call_of_nobody_is_passed_by_with_one_word(calls, long_call, open_run, qtbot):
    calls.add(long_call)
    run = open_run()
    qtbot.waitUntil(run.listening.middle.whose.isVisible)
    run.listening.middle.whose.pass_by.click()
    assert not run.listening.middle.whose.isVisible()
    qtbot.waitUntil(lambda: run.listening.player.has_sound)


def test_another_call_is_opened_from_the_table(calls, heard, spoken, open_run, qtbot):
    calls.add(spoken("The second call.", suffix="ogg"))
    run = open_run()
    run.presses(Key.Key_T, BOTH)
    table = run.listening.middle.table
    qtbot.waitUntil(lambda: table.currentIndex().row() == 0)
    run.presses(Key.Key_Down)
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: run.listening.call.number == 1)
    assert run.listening.middle.page is run.listening.middle.wordless
    assert run.day.line.hasFocus()


def test_the_waveform_is_sought_by_keys_and_says_where_one_is(run, qtbot):
    wave = run.listening.head.waveform
    wave.setFocus()
    run.presses(Key.Key_Right)
    qtbot.waitUntil(lambda: run.listening.player.position == 5_000)
    assert wave.accessibleDescription().startswith("0:05 of 0:")
    run.presses(Key.Key_End)
    assert run.listening.head.waveform.value() == run.listening.call.told.recording.lasts
    run.presses(Key.Key_Home)
    assert wave.value() == 0


@pytest.mark.parametrize("size", [(1440, 900), (1100, 700)])
def test_all_of_it_has_room(heard, open_run, qtbot, size):
    run = open_run(size)
    qtbot.waitUntil(lambda: bool(run.listening.middle.lines.rows))
    head, view = run.listening.head, run.listening.middle.transcript
    assert view.height() > 80
    assert head.transport.speeds.geometry().right() <= head.width()
    assert head.later.geometry().right() <= head.width()


@pytest.mark.parametrize(("key", "held"), [(Key.Key_F8, Held.NoModifier), (Key.Key_K, Held.ControlModifier)])
def test_marking_while_one_types_gives_the_note_the_moment_and_takes_no_letter(heard, calls, run, key, held):
    run.listening.seek(2_000)
    run.types("She waits for a name")
    for _letter in range(5):
        run.presses(Key.Key_Left)
    run.listening.seek(9_000)
    run.presses(key, held)
    assert run.day.line.text() == "She waits for a name"
    assert run.day.box.chips.moment.text() == "at 0:09"
    assert calls.library.recordings.marks(heard.uid) == []


def test_all_that_can_be_pressed_has_a_name(run, qtbot):
    run.presses(Key.Key_F8)
    qtbot.waitUntil(lambda: bool(run.listening.marked.rows))
    widgets = (run.listening.head, run.listening.middle, run.listening.marked, run.listening.verdict)
    nameless = [
        one
        for around in widgets
        for one in around.findChildren(QAbstractButton)
        if one.isVisible() and not one.accessibleName()
    ]
    assert nameless == []


def test_a_note_about_no_call_is_not_lost_from_sight(calls, open_run, qtbot):
    run = open_run()
    qtbot.waitUntil(run.listening.middle.empty.isVisible)
    run.types("The queue was long today")
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: [row.text.text() for row in run.listening.marked.rows] == ["The queue was long today"])
    assert run.listening.marked.rows[0].play is None
