"""In the Library: words that are changed, what was said first, and what came of a note."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.run.note import Kind, in_field
from ui.widgets.plain_text import PlainText


@pytest.fixture
def open_note(make_room, qtbot):
    """Opens the room with a note chosen."""

    def opened(note):
        room = make_room()
        room.arrive(note.uid, "")
        qtbot.waitUntil(lambda: room.chosen.card is not None)
        return room

    return opened


@pytest.fixture
def note(keep, ingrid):
    """What Ingrid said."""
    return keep("I called eleven times.", ingrid, language="en")


def said(room):
    return "\n".join(label.text() for label in room.chosen.card.findChildren(PlainText))


def test_before_the_debrief_is_closed_words_change_without_a_reason(library, note, open_note, qtbot):
    room = open_note(note)
    room.chosen.reword.open_button.click()
    assert not room.chosen.reword.reason.isVisible()
    room.chosen.reword.words.setPlainText("I called twelve times.")
    room.chosen.reword.keep.click()
    assert library.notes.note(note.uid).text == "I called twelve times."
    qtbot.waitUntil(lambda: "twelve" in said(room))
    assert "Said first" not in said(room)


def test_afterwards_with_one(library, note, open_note, type_into, press):
    library.closing.close(note.safari)
    room = open_note(note)
    reword = room.chosen.reword
    reword.open_button.setFocus()
    press(Qt.Key.Key_Return)
    assert reword.words.hasFocus()
    type_into(reword.words, "Really: ")
    reword.keep.click()
    assert reword.reason.hasFocus()
    assert library.notes.note(note.uid) == note
    type_into(reword.reason, "Heard again")
    press(Qt.Key.Key_Return)
    assert library.notes.note(note.uid).text == "Really: I called eleven times."
    assert library.closing.amended_note(note.uid).why == ("Heard again",)


def test_what_was_said_first_is_shown_beside_it(library, note, open_note, qtbot):
    library.closing.close(note.safari)
    room = open_note(note)
    library.notes.edit(note.uid, text="I called twelve times.", reason="Heard again")
    qtbot.waitUntil(lambda: "Said first: “I called eleven times.”" in said(room))
    assert "Because: Heard again" in said(room)
    library.undo()
    qtbot.waitUntil(lambda: "Said first" not in said(room))


def test_so_is_who_said_it_first(library, note, ingrid, open_note, qtbot):
    library.closing.close(note.safari)
    room = open_note(note)
    library.notes.edit(note.uid, said_by=library.people.add_customer("Nikos, 41").uid, reason="It was the other one")
    qtbot.waitUntil(lambda: "Said first by Ingrid, 67: “I called eleven times.”" in said(room))
    library.people.withdraw(ingrid.uid, [Use.NOTES], library.journal.clock().date())
    qtbot.waitUntil(lambda: "Said first" not in said(room))
    assert "Because" not in said(room)


def test_of_a_note_that_is_kept_back_nothing_is_said_that_anybody_said_first(library, note, open_note, qtbot):
    library.closing.close(note.safari)
    nikos = library.people.add_customer("Nikos, 41").uid
    library.notes.edit(note.uid, text="I called twelve times.", said_by=nikos, reason="It was the other one")
    room = open_note(note)
    assert "Said first by Ingrid, 67: “I called eleven times.”" in said(room)
    library.people.answer(nikos, [Use.NOTES], Given(Answer.NO, How.SPOKEN, date(2026, 11, 17)))
    qtbot.waitUntil(lambda: "twelve" not in said(room))
    assert "Said first" not in said(room)
    assert "Because" not in said(room)


def test_esc_leaves_it_as_it_was(library, note, open_note, type_into, press):
    room = open_note(note)
    room.chosen.reword.open_button.click()
    type_into(room.chosen.reword.words, "No. ")
    press(Qt.Key.Key_Escape)
    assert room.chosen.reword.open_button.hasFocus()
    assert library.notes.note(note.uid) == note


def test_what_came_of_a_note_is_shown_beside_it(library, breakfast, keep, open_note, qtbot):
    note = keep("Four minutes of music.", kind=Kind.SAW)
    library.follow_through.add_issue(breakfast.uid, "Nobody answers", [note.uid])
    room = open_note(note)
    assert "Issue: Nobody answers" in said(room)
    library.follow_through.add_commitment(breakfast.uid, "One name", [note.uid])
    qtbot.waitUntil(lambda: "Commitment: One name" in said(room))


def test_who_comes_to_change_the_words_finds_them_open(note, make_room, qtbot):
    room = make_room()
    room.arrive(note.uid, "words")
    qtbot.waitUntil(lambda: room.chosen.card is not None and room.chosen.reword.words.hasFocus())
    room.arrive(note.uid, "")
    qtbot.waitUntil(room.list.hasFocus)


@pytest.fixture
def at_words(library, note, open_note):
    """Words that somebody is changing, with the keyboard in them."""
    room = open_note(note)
    room.chosen.reword.open_button.click()
    room.chosen.reword.words.setPlainText("I called twelve times.")
    return room


def test_words_under_way_stay_whatever_else_changes(library, at_words, note, ingrid):
    library.people.add_leader("Somebody Else")
    library.people.edit_customer(ingrid.uid, who="Retired")
    reword = at_words.chosen.reword
    assert (reword.words.text(), reword.is_open, reword.words.hasFocus()) == ("I called twelve times.", True, True)
    assert "Retired" in said(at_words)


def test_words_under_way_wait_for_their_note(library, keep, note, open_note, qtbot):
    other = keep("Four minutes of music.", kind=Kind.SAW)
    room = open_note(note)
    room.chosen.reword.open()
    room.chosen.reword.words.setPlainText("I called twelve times.")
    room.arrive(other.uid, "")
    assert not room.chosen.reword.is_open
    room.arrive(note.uid, "")
    assert room.chosen.reword.words.text() == "I called twelve times."
    qtbot.waitUntil(room.chosen.reword.words.isVisible)
    room.arrive(other.uid, "")
    assert room.settle()
    assert library.notes.note(note.uid).text == "I called twelve times."


def test_words_under_way_are_kept_when_the_window_closes_and_taken_back_at_once(library, at_words, note):
    assert at_words.settle()
    assert library.notes.note(note.uid).text == "I called twelve times."
    assert not at_words.chosen.reword.is_open
    library.undo()
    assert library.notes.note(note.uid).text == note.text


def test_a_debrief_that_is_closed_meanwhile_wants_a_reason(library, at_words, note, qtbot):
    library.closing.close(note.safari)
    reword = at_words.chosen.reword
    assert (reword.words.text(), reword.words.hasFocus()) == ("I called twelve times.", True)
    qtbot.waitUntil(reword.reason.isVisible)
    reword.keep.click()
    assert reword.reason.hasFocus()
    assert library.notes.note(note.uid) == note


def test_refused_words_stay(library, at_words, note, full_disk):
    with full_disk():
        assert not at_words.settle()
    assert at_words.chosen.reword.words.text() == "I called twelve times."
    assert at_words.settle()


def test_without_a_reason_one_is_asked_for_and_the_words_stay(library, note, open_note, type_into, qtbot):
    library.closing.close(note.safari)
    room = open_note(note)
    reword = room.chosen.reword
    reword.open_button.click()
    reword.words.setPlainText("I called twelve times.")
    assert not reword.wanted.isVisible()
    reword.keep.click()
    qtbot.waitUntil(reword.wanted.isVisible)
    assert room.settle()  # they wait on disk
    assert library.notes.note(note.uid) == note
    assert library.drafts.of(note.safari, in_field("words", note.uid)).text == "I called twelve times."
    type_into(reword.reason, "H")
    assert not reword.wanted.isVisible()
    library.people.add_leader("Somebody Else")
    assert (room.chosen.reword.words.text(), room.chosen.reword.reason.text()) == ("I called twelve times.", "H")
    assert room.settle()
    assert library.notes.note(note.uid).text == "I called twelve times."


@pytest.mark.parametrize("times", [1, 6])
def test_each_line_that_is_changed_stands_whole_inside_its_field(times, keep, ingrid, open_note, qtbot):
    words = "I called eleven times and every time I started from the beginning. "
    room = open_note(keep(words * times, ingrid, language="en"))
    room.window().resize(1230, 860)
    field = room.chosen.reword.words
    room.chosen.reword.open_button.click()
    qtbot.waitUntil(lambda: field.isVisible() and field.lines() > 2)
    qtbot.wait(20)
    lines = [(at, block) for block in [field.document().firstBlock().layout()] for at in range(block.lineCount())]
    margin = field.document().documentMargin()
    assert {block.lineAt(at).width() for at, block in lines} == {field.viewport().width() - 2 * margin}
    assert field.verticalScrollBar().isVisible() == (times > 1)
