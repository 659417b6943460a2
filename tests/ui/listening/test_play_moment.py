"""A note knows its moment and plays it again: in the library, in the story; only where it may be played."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safari.people.consent import Use
from safari.run.note import Kind, Note
from ui.debrief.board import BoardPane
from ui.finding.room import LibraryRoom
from ui.listening.play_moment import PlayMoment, heard
from ui.story.room import StoryRoom
from ui.story.step import STEP


@pytest.fixture
def note(calls, heard):
    """What Sofie said at eight seconds."""
    words = "I have told you the number two times now."
    at = calls.library.journal.clock()
    said = Note("", calls.uid, calls.eleni.uid, Kind.QUOTE, words, at, calls.sofie.uid, -2)
    return calls.library.notes.keep(replace(said, recording=heard.uid, moment=8_000))


@pytest.fixture
def button(qtbot):
    """The button by itself in a window."""
    play = PlayMoment()
    qtbot.addWidget(play)
    return play


def test_it_plays_from_two_seconds_before_and_pauses_again(calls, note, button, qtbot):
    button.show_moment(heard(calls.library, note))
    assert button.isVisible()
    assert button.text() == "0:08"
    assert button.accessibleName() == "Play the call from 0:08"
    button.click()
    qtbot.waitUntil(lambda: button.is_playing)
    assert 6_000 <= button._player.position < 8_000
    button.click()
    qtbot.waitUntil(lambda: not button.is_playing)


def test_out_of_sight_it_is_silent_and_holds_no_sound(calls, note, button, qtbot):
    button.show_moment(heard(calls.library, note))
    button.click()
    qtbot.waitUntil(lambda: button.is_playing)
    button.hide()
    assert not button.is_playing
    assert not button._player.has_sound


def test_a_note_of_no_call_has_no_button(calls, button):
    plain = calls.library.notes.keep(Note("", calls.uid, None, Kind.SAW, "A queue", calls.library.journal.clock()))
    button.show_moment(heard(calls.library, plain))
    assert not button.isVisible()


def test_without_consent_it_says_why_it_does_not_play(calls, note, button):
    calls.library.people.withdraw(calls.sofie.uid, [Use.AUDIO], calls.library.journal.clock().date())
    button.show_moment(heard(calls.library, note))
    assert not button.isEnabled()
    assert "Sofie, 33" in button.toolTip()


def test_the_library_plays_it(calls, note, qtbot):
    room = LibraryRoom(calls.context())
    qtbot.addWidget(room)
    room.show()
    qtbot.waitUntil(lambda: room.chosen.card is not None)
    qtbot.waitUntil(room.chosen.play.isVisible)
    assert room.chosen.play.text() == "0:08"


def test_the_board_plays_the_card_at_hand(calls, note, qtbot):
    plain = calls.library.notes.keep(Note("", calls.uid, None, Kind.SAW, "A queue", calls.library.journal.clock()))
    pane = BoardPane(calls.context(), calls.uid)
    qtbot.addWidget(pane)
    pane.resize(846, 470)
    pane.refresh()
    pane.show()
    pane.columns.stand_at(plain.uid)
    assert not pane.bar.play.isVisible()
    row = pane.columns.row_of(note.uid)
    assert row is not None
    assert row.sound == "0:08"
    pane.columns.played.emit(note.uid)
    assert pane.bar.play.text() == "0:08"
    qtbot.waitUntil(lambda: pane.bar.play.is_playing)
    calls.library.people.withdraw(calls.sofie.uid, [Use.AUDIO], calls.library.journal.clock().date())
    pane.refresh()
    assert not pane.bar.play.isEnabled(), "and where the consent to it ends, it says so"
    assert not pane.bar.play.is_playing


def test_the_story_plays_its_quote_and_its_moments(calls, note, qtbot):
    story = calls.library.stories.begin(calls.uid)
    calls.library.stories.choose_quote(story.uid, note.uid)
    step = STEP.build(calls.context(), calls.uid)
    assert isinstance(step, StoryRoom)
    qtbot.addWidget(step)
    step.resize(1200, 900)
    step.show()
    step.editor.open(step.editor.quote)
    qtbot.waitUntil(lambda: any(one.text() == "0:08" for one in step.findChildren(PlayMoment)), timeout=8_000)
