"""Where one is in a call: without its sound, while that is loaded, and when one comes back to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def unheard(calls, long_call, vtt):
    """Sofie's call, which may not be played: nobody has asked her."""
    return calls.add(long_call, customer=calls.sofie.uid, words=vtt())


def test_a_note_about_a_call_that_may_not_be_played_takes_the_moment_of_the_line(unheard, open_run):
    run = open_run()
    run.listening.seek(8_000)
    assert run.listening.head.transport.time.text() == "0:08"
    run.types("She waits")
    assert run.day.sitting.jotting.jotted.moment == 8_000
    assert run.day.box.chips.moment.text() == "at 0:08"


def test_who_steps_on_and_back_is_where_they_were(calls, unheard, spoken, open_run, qtbot):
    calls.add(spoken("The second call.", suffix="ogg"))
    run = open_run()
    run.listening.seek(8_000)
    run.presses(Key.Key_G, Held.ControlModifier)
    qtbot.waitUntil(lambda: run.listening.call.number == 1)
    run.presses(Key.Key_G, Held.ControlModifier | Held.ShiftModifier)
    qtbot.waitUntil(lambda: run.listening.call.number == 0)
    assert run.listening.head.waveform.value() == 8_000


def test_who_steps_on_while_it_plays_keeps_the_places_of_both_calls(calls, heard, spoken, open_run, qtbot):
    calls.add(spoken("The second call is a little longer than it was.", suffix="ogg"))
    run = open_run()
    listening = run.listening
    run.presses(Key.Key_G, Held.ControlModifier)
    qtbot.waitUntil(lambda: listening.call.number == 1 and listening.player.has_sound)
    listening.seek(1_500)
    run.presses(Key.Key_G, Held.ControlModifier | Held.ShiftModifier)
    qtbot.waitUntil(lambda: listening.call.number == 0 and listening.player.has_sound)
    listening.play_from(9_000)
    qtbot.waitUntil(lambda: listening.player.is_playing and listening.player.position > 9_000)
    run.presses(Key.Key_G, Held.ControlModifier)
    qtbot.waitUntil(lambda: listening.call.number == 1)
    assert listening.head.waveform.value() == 1_500
    run.presses(Key.Key_G, Held.ControlModifier | Held.ShiftModifier)
    qtbot.waitUntil(lambda: listening.call.number == 0)
    assert listening.head.waveform.value() >= 9_000


def test_what_is_to_be_played_while_the_sound_is_loaded_is_played_from_there(heard, open_run, qtbot):
    run = open_run()
    listening = run.listening
    listening.player.unload()  # as it is before the sound has come
    listening.seek(2_000)
    listening.play_from(9_000)
    qtbot.waitUntil(lambda: listening.player.is_playing)
    assert 9_000 <= listening.player.position < 12_000


@pytest.fixture
def later(calls, unheard, spoken, open_run, qtbot):
    """Run, gone on to the second call."""
    calls.add(spoken("The second call is a little longer than it was.", suffix="ogg"))
    run = open_run()
    run.presses(Key.Key_G, Held.ControlModifier)
    qtbot.waitUntil(lambda: run.listening.call.number == 1)
    return run


def test_who_is_torn_away_at_once_finds_the_call_again(later, open_run):
    assert open_run().listening.call.number == 1  # nobody settled the first window


def test_who_is_torn_away_finds_the_place_in_the_call_again(later, open_run, qtbot):
    later.listening.seek(1_500)
    later.types("She waits")
    qtbot.wait(1_300)
    again = open_run()
    assert again.listening.call.number == 1
    assert again.listening.head.waveform.value() == 1_500
    assert again.day.box.chips.moment.text() == "at 0:01"


def test_that_nothing_can_be_heard_is_not_said_over(heard, open_run, qtbot, monkeypatch):
    class Silent:
        def isNull(self) -> bool:
            return True

    monkeypatch.setattr("ui.listening.player.QMediaDevices.defaultAudioOutput", Silent)
    run = open_run()
    qtbot.waitUntil(lambda: run.listening.player.has_sound)
    run.listening.toggle()
    qtbot.waitUntil(lambda: run.listening.player.is_playing)
    assert run.said.startswith("No loudspeaker or headphones were found")
