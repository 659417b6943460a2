"""Talk time in Run: F4 held or tapped with real key events, wherever the keyboard is; kills, sleep, a full disk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from safari import steady

F4, CTRL = Qt.Key.Key_F4, Qt.KeyboardModifier.ControlModifier


def release(*, repeats: bool = False) -> None:
    """The key comes up; or, as a held key repeats itself, seems to."""
    where = QApplication.focusWidget()
    assert where is not None
    none = Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(where, QKeyEvent(QEvent.Type.KeyRelease, F4, none, "", repeats))


def press() -> None:
    where = QApplication.focusWidget()
    assert where is not None
    QTest.keyPress(where, F4)


def talks(run) -> list[int | None]:
    return [talk.lasted if talk.ended else None for talk in run.library.counting.talks(run.safari)]


def test_held_it_counts_until_it_is_let_go(run, write, qtbot):
    write("half a ")
    press()
    qtbot.waitUntil(lambda: run.talk.button.text() == "Stop")
    for _time in range(10):
        run.clocks.pass_by(seconds=1)
        release(repeats=True)
        press()
    release()
    qtbot.waitUntil(lambda: talks(run) == [10_000])
    qtbot.waitUntil(lambda: run.talk.button.text() == "We talk")
    write("sentence")
    assert run.day.line.text() == "half a sentence"


def test_tapped_it_counts_until_the_next_tap(run, qtbot):
    press()
    run.clocks.pass_by(milliseconds=120)
    release()
    run.clocks.pass_by(seconds=30)
    qtbot.waitUntil(lambda: talks(run) == [None])
    press()
    run.clocks.pass_by(seconds=5)
    release()
    qtbot.waitUntil(lambda: talks(run) == [30_120])


def test_wherever_the_keyboard_is(run, qtbot):
    run.stopwatch.button.setFocus()
    press()
    run.clocks.pass_by(seconds=3)
    run.day.line.setFocus()  # it comes up elsewhere than it went down
    release()
    qtbot.waitUntil(lambda: talks(run) == [3_000])


def test_a_key_that_came_up_unseen_ends_the_talk_with_the_next_press(run, qtbot):
    press()
    run.clocks.pass_by(seconds=8)
    press()
    release()
    qtbot.waitUntil(lambda: talks(run) == [8_000])
    assert not run.talk.key.is_on


def test_who_leaves_the_window_lets_go(run, qtbot):
    press()
    run.clocks.pass_by(seconds=4)
    QCoreApplication.sendEvent(run.day.window(), QEvent(QEvent.Type.WindowDeactivate))
    qtbot.waitUntil(lambda: talks(run) == [4_000])
    release()
    assert not run.talk.key.is_on


def test_the_button_is_held_or_tapped_just_so(run, qtbot):
    button = run.talk.button
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    run.clocks.pass_by(seconds=7)
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: talks(run) == [7_000])
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: talks(run) == [7_000, None])
    run.clocks.pass_by(seconds=9)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: talks(run) == [7_000, 9_000])
    assert run.day.line.hasFocus()


def test_the_share_is_told_and_nobody_is_alarmed(run, qtbot):
    assert run.talk.sentence.text() == "Hold F4 while a leader talks. Aim: 20 %"
    for minutes, sentence in ((3, "We talked 6 %, aim 20 %"), (45, "We talked 51 %, aim 20 %")):
        press()
        run.clocks.pass_by(minutes=minutes)
        release()
        qtbot.waitUntil(lambda sentence=sentence: run.talk.sentence.text() == sentence)
        assert run.talk.sentence.ink == "ink2"
    assert run.talk.bar.value() == 51
    assert run.talk.bar.accessibleDescription() == "We talked 51 %, aim 20 %"


def test_ctrl_z_takes_a_talk_back_whole(run, keys, qtbot):
    press()
    run.clocks.pass_by(seconds=10)
    release()
    qtbot.waitUntil(lambda: talks(run) == [10_000])
    keys(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: talks(run) == [])
    qtbot.waitUntil(lambda: run.talk.sentence.text().startswith("Hold F4"))
    keys(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: run.day.messages.sentence == "There is nothing to take back.")
    assert run.library.plans.safari(run.safari) is not None


def test_who_leaves_run_ends_the_talk(run, qtbot):
    press()
    release()
    run.clocks.pass_by(seconds=20)
    assert run.day.settle()
    assert talks(run) == [20_000]


@pytest.fixture
def talking(run, qtbot):
    """A leader talks and goes on."""
    press()
    release()
    qtbot.waitUntil(lambda: talks(run) == [None])
    return run


def test_after_a_kill_a_talk_counts_as_far_as_it_was_known(talking, qtbot):
    for _time in range(5):
        talking.clocks.pass_by(seconds=5)
        talking.talk._tick()
    talking.clocks.pass_by(seconds=4)
    qtbot.waitUntil(lambda: bool(talking.library.counting.talks(talking.safari)[0].lasted))
    talking.day.sitting.keeper.settle()
    talking.clocks.pass_by(hours=3)
    talking.killed()
    qtbot.waitUntil(lambda: talks(talking) == [20_000])
    assert talking.talk.remark.text() == "Brought back: a leader talked until 08:47, as far as is known."
    assert talking.talk.button.text() == "We talk"


def test_a_talk_that_had_just_begun_is_not_counted_after_a_kill(talking, monkeypatch, qtbot):
    talking.clocks.pass_by(hours=30)
    monkeypatch.setattr(steady, "_boot", lambda: "another run")
    talking.killed()
    qtbot.waitUntil(lambda: talks(talking) == [])
    assert "not counted" in talking.talk.remark.text()


def test_a_lid_that_is_closed_ends_the_talk_where_it_was(talking, qtbot):
    talking.clocks.pass_by(seconds=5)
    talking.talk._tick()
    talking.clocks.pass_by(hours=2)
    talking.talk._tick()
    qtbot.waitUntil(lambda: talks(talking) == [5_000])
    assert talking.talk.remark.text() == "The computer slept: the talk ended at 08:47."


def test_on_a_full_disk_nothing_seems_to_be_counted(run, full_disk, qtbot):
    with full_disk():
        press()
        qtbot.waitUntil(lambda: run.day.messages.sentence.startswith("The disk is full."))
        run.clocks.pass_by(seconds=2)
        release()
        qtbot.waitUntil(lambda: not run.talk._under_way)
    qtbot.waitUntil(lambda: not run.talk.key.is_on)
    assert talks(run) == []
    press()
    run.clocks.pass_by(seconds=2)
    release()
    qtbot.waitUntil(lambda: talks(run) == [2_000])


def test_a_clock_that_jumps_makes_no_absurd_share(talking, qtbot):
    for days in (-40, 0, 400):
        talking.clocks.moment += type(talking.clocks.moment - talking.clocks.moment)(days=days)
        talking.clocks.seconds += 1
        talking.talk._tick()
        assert 0 <= talking.talk.bar.value() <= 100
