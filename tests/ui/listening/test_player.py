"""Playing a call: it runs, goes back, is sought at once, at four speeds, and its place is remembered."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtMultimedia import QMediaDevices

from safari.people.aloud import a_year_on
from safari.people.consent import Use

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def run(heard, open_run, qtbot):
    """Run with a call that can be played."""
    opened = open_run()
    qtbot.waitUntil(lambda: opened.listening.player.has_sound)
    return opened


@pytest.mark.parametrize("suffix", ["wav", "mp3", "m4a", "aac", "ogg", "opus", "flac"])
def test_every_kind_of_sound_plays_and_is_sought_from_memory(calls, spoken, open_run, qtbot, suffix):
    calls.add(spoken("One.", "Two.", "Three.", suffix=suffix))
    run = open_run()
    qtbot.waitUntil(lambda: run.listening.player.has_sound)
    run.presses(Key.Key_F9)
    qtbot.waitUntil(lambda: run.listening.player.position > 200)
    run.listening.seek(5_000)
    qtbot.waitUntil(lambda: 5_000 <= run.listening.player.position < 9_000)
    run.presses(Key.Key_F9)
    qtbot.waitUntil(lambda: not run.listening.player.is_playing)


def test_f9_plays_and_f7_goes_back_five_seconds(run, qtbot):
    run.listening.seek(9_000)
    run.presses(Key.Key_P, Held.ControlModifier)
    qtbot.waitUntil(lambda: run.listening.player.is_playing)
    assert run.listening.head.transport.play.accessibleName() == "Pause (F9)"
    run.presses(Key.Key_F7)
    qtbot.waitUntil(lambda: 3_900 <= run.listening.player.position < 8_000)
    run.presses(Key.Key_F9)
    qtbot.waitUntil(lambda: not run.listening.player.is_playing)
    run.listening.seek(2_000)
    run.presses(Key.Key_B, Held.ControlModifier)
    assert run.listening.head.transport.time.text() == "0:00"


def test_a_place_is_sought_within_a_tenth_of_a_second(run, qtbot):
    run.presses(Key.Key_F9)
    qtbot.waitUntil(lambda: run.listening.player.position > 300)
    began = time.perf_counter()
    run.listening.seek(10_000)
    qtbot.waitUntil(lambda: run.listening.player.position >= 10_000)
    assert time.perf_counter() - began < 0.1
    assert run.listening.player.position < 11_000


def test_the_speed_is_chosen_by_key_and_by_hand(run):
    run.presses(Key.Key_Period, Held.ControlModifier)
    assert run.listening.player.speed == 1.5
    run.presses(Key.Key_Comma, Held.ControlModifier)
    run.presses(Key.Key_Comma, Held.ControlModifier)
    assert run.listening.player.speed == pytest.approx(0.8)
    run.listening.head.transport.speeds.segments[3].click()
    assert run.listening.player.speed == 2
    assert run.listening.head.transport.speeds.chosen == 3


def test_the_place_in_a_call_is_remembered(run, open_run, qtbot):
    run.listening.seek(7_000)
    qtbot.waitUntil(lambda: run.listening.player.position == 7_000)
    assert run.day.settle()
    again = open_run()
    qtbot.waitUntil(lambda: again.listening.player.has_sound)
    assert again.listening.player.position == 7_000
    assert again.listening.head.transport.time.text() == "0:07"


def test_without_a_sound_device_it_says_so_and_all_else_works(run, qtbot, monkeypatch):
    class Nothing:
        def isNull(self) -> bool:
            return True

    monkeypatch.setattr(QMediaDevices, "defaultAudioOutput", staticmethod(Nothing))
    sentences: list[str] = []
    run.listening.player.trouble.connect(sentences.append)
    run.presses(Key.Key_F9)
    qtbot.waitUntil(lambda: run.listening.player.position > 300)
    assert sentences == ["No loudspeaker or headphones were found: nothing can be heard. The transcript runs along."]


def test_a_call_whose_customer_agreed_no_more_stops_and_leaves_memory(run, calls, qtbot):
    run.presses(Key.Key_F9)
    qtbot.waitUntil(lambda: run.listening.player.is_playing)
    calls.library.people.withdraw(calls.sofie.uid, [Use.AUDIO], calls.library.journal.clock().date())
    qtbot.waitUntil(lambda: not run.listening.player.has_sound)
    assert not run.listening.head.transport.play.isEnabled()
    run.presses(Key.Key_F9)
    assert "Sofie" in run.said


def test_nobody_is_played_who_was_not_asked_and_a_spoken_yes_lets_it_play(calls, long_call, open_run, qtbot):
    calls.add(long_call, customer=calls.sofie.uid)
    run = open_run()
    strip = run.listening.middle.asking
    assert strip.isVisible()
    assert "Sofie, 33" in strip.words.text()
    assert not run.listening.player.has_sound
    strip.buttons[0].click()
    qtbot.waitUntil(lambda: run.listening.player.has_sound)
    assert not strip.isVisible()
    today, given = calls.library.journal.clock().date(), calls.library.people.agreement(calls.sofie.uid)
    assert given.allows(Use.AUDIO, today)
    assert not given.allows(Use.AUDIO, a_year_on(today) + timedelta(days=1))  # a spoken yes holds for a year


def test_the_end_of_a_call_begins_two_minutes_of_ouch_and_aha(run, qtbot):
    run.listening.seek(run.listening.call.told.recording.lasts - 400)
    run.presses(Key.Key_F9)
    strip = run.listening.middle.clock
    qtbot.waitUntil(strip.isVisible)
    assert strip.words.text() == "Ouch and aha: 2:00 left"
    strip.buttons[0].click()
    assert strip.words.text() == "What did they really need?: 1:00 left"
    strip.buttons[0].click()
    assert run.listening.verdict.need.hasFocus()
    strip.buttons[1].click()
    assert not strip.isVisible()
