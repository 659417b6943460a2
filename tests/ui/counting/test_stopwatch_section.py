"""The stopwatch of Run: by key and by mouse, through a kill, a restart, sleep, a full disk, and clocks that are set."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut

from safari import steady

CTRL = Qt.KeyboardModifier.ControlModifier
T, Z = Qt.Key.Key_T, Qt.Key.Key_Z


def runs(run) -> bool:
    return run.stopwatch.watch is not None


@pytest.fixture
def running(run, keys, qtbot):
    """A stopwatch that runs."""
    keys(T, CTRL)
    qtbot.waitUntil(lambda: runs(run))
    return run


def test_while_none_runs_it_is_quiet(run):
    assert (run.stopwatch.face.text(), run.stopwatch.button.text()) == ("0:00", "Start")


def test_ctrl_t_starts_and_stops_and_it_becomes_a_note(running, keys, qtbot):
    assert running.stopwatch.button.text() == "Stop"
    assert running.day.line.hasFocus()
    running.clocks.pass_by(seconds=250)
    qtbot.waitUntil(lambda: running.stopwatch.face.text() == "4:10", timeout=2500)
    keys(T, CTRL)
    qtbot.waitUntil(lambda: running.shown() == ["Waited 4:10"])
    assert running.stopwatch.face.text() == "0:00"
    (note,) = running.library.notes.of_safari(running.safari)
    assert (note.author, note.kind, note.at) == (running.astrid, "saw", running.clocks.moment)


def test_what_is_timed_is_typed_in_place_and_on_disk(running, keys, write, qtbot):
    running.stopwatch.label.setFocus()
    write("On hold")
    qtbot.waitUntil(lambda: running.library.counting.running(running.safari, running.astrid).label == "On hold")
    keys(Qt.Key.Key_Return)
    assert running.day.line.hasFocus()
    running.clocks.pass_by(seconds=61)
    keys(T, CTRL)
    qtbot.waitUntil(lambda: running.shown() == ["On hold 1:01"])


def test_the_last_letters_are_in_the_note_when_it_is_stopped_at_once(running, keys, write, qtbot):
    running.stopwatch.label.setFocus()
    write("On hold")
    keys(T, CTRL)
    qtbot.waitUntil(lambda: running.shown() == ["On hold 0:00"])
    assert running.day.line.hasFocus()


def test_one_ctrl_z_takes_note_and_stop_back_and_it_runs_on(running, keys, qtbot):
    running.clocks.pass_by(seconds=30)
    keys(T, CTRL)
    qtbot.waitUntil(lambda: running.shown() == ["Waited 0:30"])
    running.clocks.pass_by(seconds=30)
    keys(Z, CTRL)
    qtbot.waitUntil(lambda: running.stopwatch.face.text() == "1:00")
    assert running.shown() == []
    keys(Z, CTRL)
    qtbot.waitUntil(lambda: running.stopwatch.watch is None)
    assert running.library.counting.running(running.safari, running.astrid) is None


def test_the_mouse_does_the_same_and_leaves_the_keyboard_in_the_line(run, qtbot):
    qtbot.mouseClick(run.stopwatch.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: runs(run))
    assert run.day.line.hasFocus()
    qtbot.mouseClick(run.stopwatch.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: run.shown() == ["Waited 0:00"])


def test_a_key_that_is_held_down_counts_once(run):
    shortcuts = {one.key().toString(): one for one in run.day.findChildren(QShortcut)}
    for key in ("Ctrl+T", "Alt+1", "Alt+Shift+9", "F4", "F10", "Shift+F10"):
        assert not shortcuts[key].autoRepeat(), key


def test_after_a_kill_it_ran_on_and_says_so(running):
    running.clocks.pass_by(minutes=3)
    running.killed()
    assert running.stopwatch.face.text() == "3:00"
    assert running.stopwatch.button.text() == "Stop"
    assert running.stopwatch._again.text() == "Brought back: it ran on."


def test_after_a_restart_of_the_computer_it_says_what_it_goes_by(running, monkeypatch):
    running.clocks.pass_by(minutes=20)
    monkeypatch.setattr(steady, "_boot", lambda: "another run")
    running.clocks.seconds = 3
    running.killed()
    assert running.stopwatch.face.text() == "20:00"
    assert "the time of day tells" in running.stopwatch._again.text()


@pytest.mark.parametrize("jump", [timedelta(hours=-3), timedelta(days=400)])
def test_a_clock_that_is_set_does_not_touch_it(running, keys, qtbot, jump):
    running.clocks.pass_by(seconds=10)
    running.clocks.moment += jump
    keys(T, CTRL)
    qtbot.waitUntil(lambda: running.shown() == ["Waited 0:10"])


@pytest.mark.parametrize(("jump", "shown"), [(timedelta(hours=-3), "0:00"), (timedelta(days=400), "24:00:00")])
def test_nor_does_it_say_anything_absurd_after_a_restart(running, monkeypatch, jump, shown):
    monkeypatch.setattr(steady, "_boot", lambda: "another run")
    running.clocks.moment += jump
    running.killed()
    assert running.stopwatch.face.text() == shown


def test_on_a_full_disk_it_does_not_start_nor_stop_and_says_why(run, keys, full_disk, qtbot):
    with full_disk():
        keys(T, CTRL)
        qtbot.waitUntil(lambda: run.day.messages.sentence.startswith("The disk is full."))
    assert not runs(run)
    keys(T, CTRL)
    qtbot.waitUntil(lambda: runs(run))
    run.clocks.pass_by(seconds=5)
    run.day.messages.clear()
    with full_disk():
        keys(T, CTRL)
        qtbot.waitUntil(lambda: run.day.messages.sentence.startswith("The disk is full."))
    assert runs(run)
    assert run.texts() == run.shown() == []
    keys(T, CTRL)
    qtbot.waitUntil(lambda: run.shown() == ["Waited 0:05"])


def test_a_label_that_the_disk_refused_is_written_later(running, write, full_disk, qtbot):
    running.stopwatch.label.setFocus()
    with full_disk():
        write("On ")
        qtbot.waitUntil(lambda: running.day.messages.sentence.startswith("The disk is full."))
    write("hold")
    qtbot.waitUntil(lambda: running.library.counting.running(running.safari, running.astrid).label == "On hold")


def test_each_second_repaints_the_figure_alone(running, qtbot, monkeypatch):
    laid_out = []
    monkeypatch.setattr(running.stopwatch, "updateGeometry", lambda: laid_out.append(1))
    qtbot.waitUntil(lambda: running.stopwatch.face.text() == "0:00")
    before = running.stopwatch.face.size()
    running.clocks.pass_by(seconds=59)
    running.stopwatch._tick()
    assert running.stopwatch.face.text() == "0:59"
    assert running.stopwatch.face.size() == before
    assert laid_out == []


def test_run_is_not_left_while_what_is_timed_is_not_on_disk(running, write, full_disk, qtbot):
    running.stopwatch.label.setFocus()
    with full_disk():
        write("On hold")
        assert not running.day.settle()
        qtbot.waitUntil(lambda: not running.stopwatch._naming)
    assert running.day.settle()
    assert running.library.counting.running(running.safari, running.astrid).label == "On hold"
