"""What calls put into the line never takes the place of what somebody typed there, and goes with its call."""

from __future__ import annotations

from PySide6.QtCore import Qt

from safari.run.note import Kind

Key, Held = Qt.Key, Qt.KeyboardModifier


def pick_words(run, row=1, more=3):
    """Pick the first words of a line by keyboard."""
    view = run.listening.middle.transcript
    view.setFocus()
    view.setCurrentIndex(run.listening.middle.lines.index(row))
    run.presses(Key.Key_Right)
    for _word in range(more):
        run.presses(Key.Key_Right, Held.ShiftModifier)


def test_what_is_typed_while_a_quote_is_on_its_way_stays(calls, heard, open_run, qtbot):
    run = open_run()
    pick_words(run)
    run.presses(Key.Key_Return)
    run.day.line.setFocus()
    run.types("Something I just heard")
    qtbot.waitUntil(lambda: "Keep or empty the line first" in run.said)
    assert run.day.line.text() == "Something I just heard"
    assert run.listening.middle.quote.isVisible()
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: len(calls.library.notes.of_safari(calls.uid)) == 1)
    run.listening.middle.quote.buttons[0].click()
    qtbot.waitUntil(lambda: run.day.line.text() == "I have told you")


def test_a_note_that_is_being_changed_keeps_its_moment_where_a_mark_is_pressed(calls, heard, open_run, qtbot):
    run = open_run()
    run.listening.seek(1_000)
    run.types("She waits")
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: run.listening.marked.rows != [])
    run.listening.seek(9_000)
    run.presses(Key.Key_F8)
    qtbot.waitUntil(lambda: len(run.listening.marked.rows) == 2)
    run.day.sitting.change_last()
    run.listening.marked.wanted.emit(calls.library.recordings.marks(heard.uid)[0].uid)
    assert "Keep or empty the line first" in run.said
    assert run.day.sitting.jotting.jotted.moment == 1_000


def test_a_quote_whose_call_has_gone_can_still_be_kept(calls, heard, open_run, qtbot):
    run = open_run()
    pick_words(run)
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: run.day.sitting.jotting.chosen.recording == heard.uid)
    calls.library.undo()  # the transcript
    calls.library.undo()  # the call
    qtbot.waitUntil(lambda: run.day.sitting.jotting.chosen.recording is None)
    run.day.line.setFocus()
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: len(calls.library.notes.of_safari(calls.uid)) == 1)
    (note,) = calls.library.notes.of_safari(calls.uid)
    assert (note.kind, note.text, note.recording, note.moment) == (Kind.QUOTE, "I have told you", None, None)


def test_a_draft_about_a_call_that_has_gone_is_brought_back_without_it(calls, heard, open_run, qtbot):
    run = open_run()
    run.listening.seek(5_000)
    run.types("She waits")
    assert run.day.sitting.settle()
    (draft,) = [calls.library.drafts.of(calls.uid, calls.eleni.uid)]
    calls.library.undo()
    calls.library.undo()
    calls.library.drafts.keep(draft)  # as it stood when the program was killed
    run.day.sitting.bring_back()
    assert run.day.sitting.jotting.text == "She waits"
    assert run.day.sitting.jotting.chosen.recording is None
