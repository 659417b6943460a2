"""What could tell who it is is looked for once in a call, at leisure, and no further once nobody wants to know."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ui.background import Task
from ui.listening.masking import at_leisure

Key, Held = Qt.Key, Qt.KeyboardModifier
BOTH = Held.ControlModifier | Held.ShiftModifier


def test_marks_verdicts_and_answers_do_not_look_again(calls, heard, open_run, qtbot, monkeypatch):
    desk, looks = calls.library.transcripts, []
    look = desk.look_through

    def looked_at(uid):
        looks.append(uid)
        return look(uid)

    monkeypatch.setattr(desk, "look_through", looked_at)
    run = open_run()
    strip, lines = run.listening.middle.masks, run.listening.middle.lines
    qtbot.waitUntil(strip.isVisible)
    run.presses(Key.Key_F8)
    qtbot.waitUntil(lambda: run.said.startswith("Marked"))
    run.presses(Key.Key_A, BOTH)
    strip.buttons[0].click()
    qtbot.waitUntil(lambda: bool(lines.rows[3].hidden))
    assert not strip.isVisible()
    run.day.line.setFocus()
    run.presses(Key.Key_Z, Held.ControlModifier)
    qtbot.waitUntil(lambda: bool(lines.rows[3].doubtful))
    assert strip.isVisible()
    assert len(looks) == 1


def test_a_name_that_is_known_from_now_on_is_found_at_once(calls, heard, open_run, qtbot):
    run = open_run()
    lines = run.listening.middle.lines
    qtbot.waitUntil(lambda: bool(lines.rows[3].doubtful))
    assert not lines.rows[0].doubtful
    calls.library.people.add_leader("Welcome Hansen")
    qtbot.waitUntil(lambda: lines.rows[0].doubtful == ((0, 7),))


def test_looking_stops_where_nobody_wants_to_know():
    task, read = Task(), []

    def lines():
        for number in range(1_000):
            read.append(number)
            if number == 10:
                task.cancel()
            yield []

    assert at_leisure(lines(), task) == []
    assert len(read) == 11
