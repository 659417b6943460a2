"""The first help, and text larger or smaller by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt

from safari.places import settings_file
from ui.run.habits import notes_kept
from ui.theme import theme
from ui.widgets.scroll_area import ScrollArea

CTRL = Qt.KeyboardModifier.ControlModifier


def test_one_line_of_help_until_the_third_note_and_nothing_moves(open_run, hand, qtbot, breakfast):
    writer = breakfast.leaders.astrid.uid
    QSettings(str(settings_file()), QSettings.Format.IniFormat).remove(f"run/kept/{writer}")
    day = open_run().screen_of_day
    assert day.messages.help.isVisible()
    assert "press Enter" in day.messages.help.text()
    place = day.box.geometry()
    for words in ("One", "Two", "Three"):
        assert day.messages.help is not None
        hand.types(words)
        hand.enters(day)
    qtbot.waitUntil(lambda: day.messages.help is None and day.messages.hints.isVisible(), timeout=3000)
    assert day.box.geometry() == place
    assert notes_kept(writer) == 3
    assert open_run().screen_of_day.messages.help is None


@pytest.fixture
def usual_size():
    yield
    theme().set_text_size(1.0)


def test_text_size_by_keys_from_0_9_to_1_5_and_remembered(day, hand, usual_size):
    hand.types("Half a sentence")
    seen = []
    for _press in range(5):
        hand.presses(Qt.Key.Key_Plus, CTRL)
        seen.append(theme().factor)
    assert seen == [1.15, 1.3, 1.5, 1.5, 1.5]
    assert day.messages.sentence == "Text size 150 %"
    settings = QSettings(str(settings_file()), QSettings.Format.IniFormat)
    assert float(settings.value("text_size")) == 1.5
    hand.presses(Qt.Key.Key_0, CTRL)
    assert theme().factor == 1.0
    hand.presses(Qt.Key.Key_Minus, CTRL)
    hand.presses(Qt.Key.Key_Minus, CTRL)
    assert theme().factor == 0.9
    assert day.line.text() == "Half a sentence"
    assert day.line.hasFocus()


def test_the_sheet_of_keys_is_as_tall_as_its_keys_where_there_is_room(day, hand):
    day.window().resize(1440, 1100)
    hand.presses(Qt.Key.Key_F1)
    assert day.keys.findChild(ScrollArea).verticalScrollBar().maximum() == 0


def test_the_sheet_of_keys_is_read_by_keys_in_a_small_window_with_large_letters(day, hand, usual_size, qtbot):
    theme().set_text_size(1.5)
    day.window().resize(1100, 700)
    hand.presses(Qt.Key.Key_F1)
    bar = day.keys.findChild(ScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert day.rect().contains(day.keys.geometry())
    for _press in range(30):
        hand.presses(Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()
