"""Who it was, half-typed after a moment by chance, stands there again after a crash; nobody is named by that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from safari.run.note import in_field
from ui.chance.strip import Strip


@pytest.fixture
def day(begin_day):
    """A moment by chance, and in it one note."""
    return begin_day("barbecue")


@pytest.fixture
def strip(day, qtbot):
    """What asks who it was, after the first note."""
    screen = day.open_run()
    QTest.keyClicks(screen.line, '"We call you')
    QTest.keyClick(screen.line, Qt.Key.Key_Return)
    strip = screen.findChild(Strip)
    qtbot.waitUntil(strip.isVisible)
    return strip


def test_it_is_there_again_after_a_kill(day, strip, killed):
    QTest.keyClicks(strip.who, "Kari, 5")
    QTest.keyClicks(strip.where, "At the gr")
    day.library, before = killed(day.library), day.library
    day.bridge.stop()
    day.bridge = None
    again = day.open_run().findChild(Strip)
    assert (again.who.text(), again.where.text()) == ("Kari, 5", "At the gr")
    assert again.isVisible()
    assert not day.library.chance.known(day.uid).is_told
    assert day.library.drafts.left() == []  # no half sentence of the line
    day.library = before


def test_what_was_told_waits_no_more(day, strip, killed, qtbot):
    QTest.keyClicks(strip.who, "Kari, 54")
    QTest.keyClick(strip.who, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: day.library.chance.known(day.uid).is_told)
    again = killed(day.library)
    assert again.chance.known(day.uid).alias == "Kari, 54"
    assert again.drafts.of(day.uid, in_field("asked", day.uid)) is None
