"""A spoken note that leads the page, or is told as a moment, is heard again in Story as in the library."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from safari.memos.spoken import Spoken
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.run.note import Kind, Note

AT, TODAY, RATE = datetime(2026, 11, 19, 9, 0, tzinfo=UTC), date(2026, 11, 20), 16_000
WORDS = "Nobody at your company knew my name."


@pytest.fixture
def spoken_note(day):
    """Ingrid's words and three seconds of sound; she agreed to be heard."""
    safari, ingrid = day.safari.uid, day.people.ingrid.uid
    day.library.people.answer(ingrid, (Use.AUDIO,), Given(Answer.YES, How.WRITTEN, TODAY))
    day.library.memos.hear(Spoken("a memo", safari, "", ingrid, False, AT, RATE), bytes(3 * 2 * RATE))
    return day.library.memos.end("a memo", Note("", safari, None, Kind.QUOTE, WORDS, AT, said_by=ingrid))


@pytest.fixture
def room(day, spoken_note, open_story):
    """A page whose quote and first moment were spoken."""
    story = day.library.stories.begin(day.safari.uid)
    day.library.stories.choose_quote(story.uid, spoken_note.uid)
    day.library.stories.add_moment(story.uid, spoken_note.uid)
    return open_story()


def test_the_quote_and_a_moment_have_the_button_that_plays_the_spoken_note(room, keyboard, qtbot):
    room.editor.open(room.editor.moments)
    (moment,) = room.editor.moments.rows.rows
    assert (moment.play.isVisible(), moment.play.text()) == (True, "0:03")
    room.editor.open(room.editor.quote)
    play = room.editor.quote.play
    assert keyboard.tab_to("Play the spoken note, 0:03") is play
    keyboard.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: play.is_playing)
    room.editor.open(room.editor.moments)
    assert not play.is_playing


def test_without_a_yes_to_sound_the_button_says_why_not(room, day):
    room.editor.open(room.editor.quote)
    assert room.editor.quote.play.isEnabled()
    day.library.people.withdraw(day.people.ingrid.uid, (Use.AUDIO,), TODAY)
    assert not room.editor.quote.play.isEnabled()
    assert "Ingrid, 67" in room.editor.quote.play.toolTip()


def test_nothing_of_it_is_heard_once_the_words_are_withheld(room, day):
    room.editor.open(room.editor.quote)
    day.library.people.withdraw(day.people.ingrid.uid, list(Use), TODAY)
    assert not room.editor.quote.play.isVisible()


def test_another_quote_has_no_button(room, day, jotted):
    room.editor.open(room.editor.quote)
    written = next(note for words, note in jotted.items() if words.startswith("They asked"))
    day.library.stories.choose_quote(day.written().uid, written.uid)
    assert not room.editor.quote.play.isVisible()
