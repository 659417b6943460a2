"""Who is us was guessed wrong, and is put right from a line: with the mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from ui.listening.asking import ours_after

Key, Held = Qt.Key, Qt.KeyboardModifier
BOTH = Held.ControlModifier | Held.ShiftModifier


@pytest.fixture
def run(heard, open_run, qtbot):
    """Run with Sofie's call open, its transcript read."""
    opened = open_run()
    qtbot.waitUntil(lambda: bool(opened.listening.middle.lines.rows))
    return opened


def test_a_click_at_who_speaks_asks_and_the_two_change_sides(calls, heard, run, qtbot):
    view, lines, strip = run.listening.middle.transcript, run.listening.middle.lines, run.listening.middle.sides
    assert [row.ours for row in lines.rows[:2]] == [True, False]
    first, _last = view._delegate.name_at(lines.rows[1], view.viewport().width())
    at = QPoint(int(first) + 5, view.rowViewportPosition(1) + 15)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert strip.isVisible()
    assert strip.words.text() == "“Sofie, 33” counts as the customer."
    assert run.listening.head.waveform.value() == 0  # it was not gone to
    strip.buttons[0].click()
    qtbot.waitUntil(lambda: [row.ours for row in lines.rows[:2]] == [False, True])
    assert calls.library.transcripts.of_recording(heard.uid).ours == ("Sofie",)
    assert not strip.isVisible()
    run.day.line.setFocus()
    run.presses(Key.Key_Z, Held.ControlModifier)
    qtbot.waitUntil(lambda: [row.ours for row in lines.rows[:2]] == [True, False])


def test_by_keyboard_from_the_line_one_is_on_and_left_as_it_is(run, qtbot):
    view, lines, strip = run.listening.middle.transcript, run.listening.middle.lines, run.listening.middle.sides
    view.setFocus()
    view.setCurrentIndex(lines.index(2))
    run.presses(Key.Key_U, BOTH)
    assert strip.words.text() == "“Claims service” counts as us."
    assert strip.buttons[0].hasFocus()
    run.presses(Key.Key_Tab)
    run.presses(Key.Key_Return)
    assert not strip.isVisible()
    assert run.day.line.hasFocus()
    assert [row.ours for row in lines.rows[:2]] == [True, False]
    run.presses(Key.Key_U, BOTH)
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: [row.ours for row in lines.rows[:2]] == [False, True])


@pytest.mark.parametrize(
    ("ours", "speaker", "after"),
    [(["A"], "B", ["A", "B"]), (["A", "B"], "A", ["B"]), ([], "C", ["C"]), (["C"], "C", [])],
)
def test_of_more_than_two_only_one_changes_sides(ours, speaker, after):
    assert ours_after(ours, speaker, ["A", "B", "C"]) == after


@pytest.mark.parametrize(
    "shown",
    [
        {"Anna Berg": "Speaker 1", "Kari Lie": "Speaker 2"},
        {"Kari Lie": "Kari Lie", "Customer": "Sofie, 33"},
        {"Agent 2": "Agent 2", "Anna Berg": "Speaker 1", "Ola Nes": "Speaker 2"},
        {"Anna Berg": "Speaker 1", "Ola Nes": "Speaker 2", "Sofie, 33": "Sofie, 33"},
        {"Anna Berg": "Sofie, 33"},
    ],
)
def test_a_real_name_of_nobody_we_know_stays_in_the_file(calls, long_call, open_run, qtbot, shown):
    words = "".join(
        f"\n00:{second:02}.000 --> 00:{second:02}.900\n<v {who}>Good day.\n" for second, who in enumerate(shown)
    )
    calls.add(long_call, customer=calls.sofie.uid, words=f"WEBVTT\n{words}")
    run = open_run()
    qtbot.waitUntil(lambda: [row.name for row in run.listening.middle.lines.rows] == list(shown.values()))
