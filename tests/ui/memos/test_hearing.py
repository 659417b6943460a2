"""A spoken note is heard where it stands: by Space, by a click on its length; one at a time, and only with a yes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from safari.people.consent import Use
from safari.run.note import Picture
from ui.memos.hearing import Hearing

SHIFT = Qt.KeyboardModifier.ShiftModifier


def hearing(memos) -> Hearing:
    return memos.screen.findChild(Hearing)


def choose(memos, place: int = 0) -> None:
    timeline = memos.screen.timeline
    timeline.setCurrentIndex(memos.screen.sitting.model.index(place))
    timeline.setFocus()


def player_of(heard):
    """What plays it; it is made when first asked for."""
    assert heard._player is not None
    return heard._player


@pytest.fixture
def spoken_note(memos, device, qtbot):
    """One spoken note that can be heard, chosen on the timeline."""
    memos.says_a_note(qtbot)
    qtbot.waitUntil(lambda: memos.screen.sitting.model.rowCount() == 1)
    choose(memos)
    return memos


def test_space_plays_it_and_stops_it(spoken_note, qtbot):
    heard = hearing(spoken_note)
    spoken_note.presses(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: heard.is_playing)
    (note,) = spoken_note.notes()
    assert spoken_note.screen.timeline.itemDelegate().playing == note.uid
    qtbot.waitUntil(lambda: player_of(heard).position > 100)
    spoken_note.presses(Qt.Key.Key_Space)
    assert not heard.is_playing
    assert not player_of(heard).has_sound
    assert spoken_note.screen.timeline.itemDelegate().playing == ""


def test_at_its_end_it_stops_by_itself(spoken_note, qtbot):
    heard = hearing(spoken_note)
    spoken_note.presses(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: heard.is_playing)
    player_of(heard).seek(spoken_note.memo().lasts - 50)
    qtbot.waitUntil(lambda: not player_of(heard).has_sound)
    assert spoken_note.screen.timeline.itemDelegate().playing == ""


def test_a_click_on_its_length_plays_it_and_one_beside_it_does_not(spoken_note, qtbot):
    timeline, heard = spoken_note.screen.timeline, hearing(spoken_note)
    index = spoken_note.screen.sitting.model.index(0)
    box = timeline.itemDelegate().memo_box(index, timeline.visualRect(index)).toRect()
    assert box.width() > 20
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(timeline.viewport(), left, pos=box.center() + (box.topRight() - box.topLeft()))
    assert not heard._note
    QTest.mouseClick(timeline.viewport(), left, pos=box.center())
    qtbot.waitUntil(lambda: heard.is_playing)
    QTest.mouseClick(timeline.viewport(), left, pos=box.center())
    assert not heard.is_playing


def test_another_one_stops_the_first(spoken_note, qtbot):
    memos, heard = spoken_note, hearing(spoken_note)
    memos.screen.line.setFocus()
    memos.says_a_note(qtbot)
    qtbot.waitUntil(lambda: memos.screen.sitting.model.rowCount() == 2)
    first, second = [row.note.uid for row in memos.screen.sitting.model.rows]
    choose(memos)
    memos.presses(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: heard.is_playing)
    choose(memos, 1)
    memos.presses(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: heard.is_playing and heard._note == second)
    assert first != second
    assert memos.screen.timeline.itemDelegate().playing == second


def test_with_photos_space_shows_them_and_shift_space_plays(spoken_note, qtbot):
    note, heard = spoken_note.notes()[0].uid, hearing(spoken_note)
    spoken_note.library.notes.add_photo(note, Picture(b"no picture, but there", 10, 10))
    qtbot.waitUntil(lambda: bool(spoken_note.screen.sitting.model.rows[0].photos))
    choose(spoken_note)
    spoken_note.presses(Qt.Key.Key_Space, SHIFT)
    qtbot.waitUntil(lambda: heard.is_playing)
    spoken_note.presses(Qt.Key.Key_Space, SHIFT)
    assert not heard.is_playing


def test_consent_taken_back_silences_it_and_it_is_not_played_again(memos, device, qtbot):
    memos.agrees()
    memos.screen.line.insertPlainText("@Ingrid ")
    memos.says_a_note(qtbot)
    qtbot.waitUntil(lambda: memos.screen.sitting.model.rowCount() == 1)
    choose(memos)
    heard = hearing(memos)
    memos.presses(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: heard.is_playing)
    memos.library.people.withdraw(memos.ingrid.uid, (Use.AUDIO,), memos.library.journal.clock().date())
    qtbot.waitUntil(lambda: not heard.is_playing)
    assert "withdrawn" in memos.said
    memos.screen.messages.clear()
    memos.presses(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "withdrawn" in memos.said)
    assert not heard.is_playing


def test_taken_back_it_is_silent(spoken_note, qtbot):
    heard = hearing(spoken_note)
    spoken_note.presses(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: heard.is_playing)
    spoken_note.screen.sitting.keeper.reverse(redo=False)
    qtbot.waitUntil(lambda: not player_of(heard).has_sound)


def test_a_note_that_is_not_spoken_has_no_button(memos, qtbot):
    memos.screen.line.insertPlainText("She sighed")
    memos.presses(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: memos.screen.sitting.model.rowCount() == 1)
    timeline, index = memos.screen.timeline, memos.screen.sitting.model.index(0)
    assert timeline.itemDelegate().memo_box(index, timeline.visualRect(index)).isEmpty()
    choose(memos)
    memos.presses(Qt.Key.Key_Space)
    assert "no photo" in memos.said


def test_what_plays_is_not_recorded(spoken_note, qtbot):
    heard = hearing(spoken_note)
    spoken_note.presses(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: heard.is_playing)
    spoken_note.ctrl_m()
    assert not heard.is_playing
    spoken_note.presses(Qt.Key.Key_Space)
    assert "Stop the spoken note first" in spoken_note.said
    assert not heard.is_playing
    spoken_note.ctrl_m()
    qtbot.waitUntil(lambda: not spoken_note.screen.saying.is_under_way)
