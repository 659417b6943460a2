"""A spoken note is heard again in the library, where the customer who is heard agrees to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from safari.people.consent import Answer, Given, How, Use
from ui.finding.room import LibraryRoom
from ui.screen import Context

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def look(memos, qtbot):
    """The library, with what was found first in large."""

    def looked() -> LibraryRoom:
        nothing = lambda *_a, **_k: None  # noqa: E731 - a room that leads nowhere
        bridge = memos.screen.at_hand.bridge
        room = LibraryRoom(Context(memos.library, bridge, nothing, nothing, nothing, nothing))
        qtbot.addWidget(room)
        room.show()
        qtbot.waitUntil(lambda: room.chosen.card is not None)
        return room

    return looked


def test_the_library_plays_ones_own_voice(memos, device, look, qtbot):
    memos.says_a_note(qtbot)
    play = look().chosen.play_spoken
    qtbot.waitUntil(play.isVisible)
    assert play.text().startswith("0:0")
    assert play.accessibleName().startswith("Play the spoken note, 0:0")
    play.click()
    qtbot.waitUntil(lambda: play.is_playing)
    play.hide()
    assert not play.is_playing


def test_without_a_yes_to_sound_it_says_why_not(memos, device, look, qtbot):
    memos.agrees()
    today = memos.library.journal.clock().date()
    given = Given(Answer.YES, How.WRITTEN, today)
    memos.library.people.answer(memos.ingrid.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE), given)
    memos.screen.line.insertPlainText("@Ingrid ")
    memos.says_a_note(qtbot)
    assert look().chosen.play_spoken.isEnabled()
    memos.library.people.withdraw(memos.ingrid.uid, (Use.AUDIO,), today)
    play = look().chosen.play_spoken
    assert not play.isEnabled()
    assert "Ingrid, 67" in play.toolTip()


def test_a_note_without_one_has_no_button(memos, look, qtbot):
    memos.screen.line.insertPlainText("She sighed")
    memos.presses(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(memos.notes()) == 1)
    assert not look().chosen.play_spoken.isVisible()


def test_off_the_record_it_is_not_there_and_two_presses_erase_it_for_good(memos, device, pcm, qtbot):
    memos.presses(Qt.Key.Key_O, CTRL)
    memos.says_a_note(qtbot)
    qtbot.waitUntil(lambda: memos.screen.sitting.model.rowCount() == 1)
    memos.screen.timeline.setCurrentIndex(memos.screen.sitting.model.index(0))
    memos.screen.timeline.setFocus()
    path = memos.library.path
    there = [one for one in path.parent.iterdir() if one.is_file()]
    said = memos.library.memos.sound(memos.memo())[24_000:24_064]
    assert any(said in one.read_bytes() for one in there)
    for _press in range(2):
        memos.presses(Qt.Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: memos.notes() == [] and "Erased for good" in memos.said)
    assert not any(said in one.read_bytes() for one in path.parent.iterdir() if one.is_file())
