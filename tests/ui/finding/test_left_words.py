"""Words of a note that were being changed when the program was killed are offered again; nothing changes by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from safari.run.note import in_field
from ui.finding.room import LibraryRoom
from ui.half_typed import settled

TWICE = " Twice."


@pytest.fixture
def note(library, keep, ingrid):
    """What Ingrid said; the debrief is closed."""
    kept = keep("I called eleven times.", ingrid, language="en")
    library.closing.close(kept.safari)
    return kept


@pytest.fixture
def open_at(open_room, qtbot):
    """The Library room over this library, at this note."""

    def opened(library, note):
        room = open_room(LibraryRoom, library, (1200, 800))
        room.arrive(note.uid, "")
        qtbot.waitUntil(lambda: room.chosen.reword is not None and room.chosen.reword.isVisible())
        return room

    return opened


@pytest.fixture
def typed(library, note, open_at, type_into, press):
    """Words and a reason that nobody has kept yet."""
    room = open_at(library, note)
    reword = room.chosen.reword
    reword.open_button.click()
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_into(reword.words, TWICE)
    type_into(reword.reason, "Heard again")
    return room


def waits(library, note):
    return library.drafts.of(note.safari, in_field("words", note.uid))


def test_after_a_kill_they_are_offered_and_kept_only_when_somebody_says_so(typed, library, note, killed, open_at):
    again = killed(library)
    assert again.notes.note(note.uid) == note
    reword = open_at(again, note).chosen.reword
    assert reword.left.isVisible()
    assert reword.left.words.text() == note.text + TWICE
    assert not reword.is_open
    assert not reword.open_button.isVisible()
    assert again.notes.note(note.uid) == note
    reword.left.go_on.click()
    assert (reword.words.text(), reword.reason.text()) == (note.text + TWICE, "Heard again")
    assert reword.words.hasFocus()
    assert not reword.left.isVisible()
    reword.keep.click()
    assert again.notes.note(note.uid).text == note.text + TWICE
    assert again.closing.amended_note(note.uid).why == ("Heard again",)
    assert waits(again, note) is None


def test_offered_words_are_not_kept_by_leaving_and_stay_until_they_are_given_up(typed, library, note, killed, open_at):
    again = killed(library)
    room = open_at(again, note)
    assert room.settle()
    room.hide()
    assert again.notes.note(note.uid) == note
    assert waits(again, note).text == note.text + TWICE
    room.show()
    room.chosen.reword.left.drop.click()
    assert room.chosen.reword.open_button.isVisible()
    assert waits(killed(again), note) is None
    assert again.notes.note(note.uid) == note


def test_they_are_no_half_sentence_of_run(typed, library, note, killed):
    again = killed(library)
    assert waits(again, note) is not None
    assert again.drafts.left() == []


def test_a_reason_by_itself_is_there_again(library, note, open_at, type_into, killed):
    room = open_at(library, note)
    room.chosen.reword.open_button.click()
    type_into(room.chosen.reword.reason, "Heard again")
    reword = open_at(killed(library), note).chosen.reword
    reword.open()
    assert (reword.words.text(), reword.reason.text()) == (note.text, "Heard again")


def test_esc_and_keeping_leave_no_draft(typed, library, note, killed, press):
    press(Qt.Key.Key_Escape)
    assert waits(killed(library), note) is None


def test_what_was_kept_is_not_offered(typed, library, note, killed, open_at):
    typed.chosen.reword.keep.click()
    again = killed(library)
    assert again.notes.note(note.uid).text == note.text + TWICE
    assert not open_at(again, note).chosen.reword.left.isVisible()


@pytest.fixture
def opened(library, note, open_at, wishes):
    """The room at the note with the fields for its words open, and what is said."""
    room = open_at(library, note)
    room.chosen.reword.open_button.click()
    return room, wishes.toasts


def test_words_without_a_reason_on_a_full_disk_are_not_safe_and_that_is_said_once(
    library, note, opened, type_into, full_disk
):
    room, said = opened
    with full_disk():
        for _time in range(2):
            type_into(room.chosen.reword.words, TWICE)
            QTest.qWait(320)
        assert said == ["The disk is full. Free some space; nothing was lost."]
        assert not room.settle()
    assert room.settle()
    assert waits(library, note).text.strip() != note.text


def test_erased_for_good_with_its_note(typed, library, note, killed):
    again = killed(library)
    again.notes.edit(note.uid, off_record=True)
    again.notes.erase(note.uid)
    assert waits(again, note) is None


def test_wiped_out_on_their_safari_they_stand_here_no_more(typed, library, note, killed):
    reword = typed.chosen.reword
    typed.hide()
    library.drafts.wipe_out(note.safari)
    typed.refresh()
    typed.show()
    assert reword is typed.chosen.reword
    assert not reword.is_open
    assert (reword.words.text(), reword.reason.text()) == (note.text, "")
    assert reword.open_button.isVisible()
    assert waits(killed(library), note) is None


def test_offered_words_that_are_wiped_out_are_offered_no_more(typed, library, note, killed, open_at):
    again = killed(library)
    room = open_at(again, note)
    room.hide()
    again.drafts.wipe_out(note.safari)
    room.refresh()
    room.show()
    assert not room.chosen.reword.left.isVisible()
    assert room.chosen.reword.open_button.isVisible()


def test_wiped_out_they_are_not_kept_when_the_window_closes(keep, library, open_at, type_into, ingrid):
    note, other = keep("I called eleven times.", ingrid, language="en"), keep("They never called back.", ingrid)
    room = open_at(library, note)
    room.chosen.reword.open_button.click()
    type_into(room.chosen.reword.words, TWICE)
    room.arrive(other.uid, "")  # what is typed waits for its note
    room.hide()
    library.drafts.wipe_out(note.safari)
    assert settled(room)
    assert library.notes.note(note.uid) == note
