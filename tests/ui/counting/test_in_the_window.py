"""The keys of the clocks in the program's own window, where other rooms and steps have keys, too."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt

from safari.plan.format import formats
from ui.run.day_screen import DayScreen
from ui.run.who_writes import WhoWrites

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def day(fjellvik, open_window, qtbot):
    """Run, the third step of a breakfast at 09:30, opened from its plan; the programme lead writes."""
    kind = next(one for one in formats()[0] if one.key == "breakfast")
    safari = fjellvik.plans.plan(kind, "Breakfast", day=date(2026, 11, 2), starts=time(9, 30))
    window = open_window(fjellvik, "safaris")
    window.go("safaris", safari.uid, "plan")
    window.go("safaris", safari.uid, "run")
    asking = window.findChild(WhoWrites)
    if asking is not None and asking.isVisible():
        qtbot.mouseClick(asking.choices[-1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChild(DayScreen) is not None)
    screen = window.findChild(DayScreen)
    screen.line.setFocus()
    yield screen
    assert screen.settle()


def test_each_key_does_one_thing(day, press, write, fjellvik, qtbot):
    desk, safari = fjellvik.counting, fjellvik.plans.latest().uid
    press(Qt.Key.Key_T, CTRL)
    qtbot.waitUntil(lambda: desk.running(safari, None) is not None)
    press(Qt.Key.Key_1, ALT)
    write("Sorry")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(day.line.hasFocus)
    press(Qt.Key.Key_1, ALT)
    press(Qt.Key.Key_1, ALT)
    press(Qt.Key.Key_1, ALT, SHIFT)
    qtbot.waitUntil(lambda: len(desk.counted(safari)[0].moments) == 1)
    press(Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: len(desk.talks(safari)) == 1)
    press(Qt.Key.Key_F10)  # the clock of this window is the real one, and the breakfast is on another day
    qtbot.waitUntil(lambda: [one.began is not None for one in desk.step_times(safari)] == [True])
    assert day.line.hasFocus()
