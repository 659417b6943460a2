"""The first run: three ways to begin, by keyboard, in every size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from ui.first_run import FirstRun
from ui.theme import theme
from ui.whose_programme import WhoseProgramme
from ui.widgets.button import Button
from ui.widgets.focus_ring import FocusRing


@pytest.fixture
def first(qtbot):
    widget = FirstRun()
    widget.ring = FocusRing(widget)  # type: ignore[attr-defined]  # kept as long as the window
    qtbot.addWidget(widget)
    widget.resize(1224, 900)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.begin_button.hasFocus)
    yield widget
    theme().set_text_size(1.0)


def name_it(qtbot, words: str) -> None:
    def do() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, WhoseProgramme)
        assert not dialog.begin.isEnabled()
        qtbot.keyClicks(dialog.field, words)
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return if words.strip() else Qt.Key.Key_Escape)

    QTimer.singleShot(50, do)


def test_beginning_asks_for_the_name_of_the_organisation_and_nothing_else(first, qtbot):
    name_it(qtbot, " Fjellvik Forsikring ")
    with qtbot.waitSignal(first.begin) as begun:
        qtbot.keyClick(first.begin_button, Qt.Key.Key_Return)
    assert begun.args == ["Fjellvik Forsikring"]


def test_without_a_name_nothing_begins(first, qtbot):
    name_it(qtbot, "  ")
    with qtbot.assertNotEmitted(first.begin):
        first.begin_button.click()


def test_tab_goes_from_way_to_way(first, qtbot):
    qtbot.keyClick(first.begin_button, Qt.Key.Key_Tab)
    with qtbot.waitSignal(first.example):
        qtbot.keyClick(first.example_button, Qt.Key.Key_Space)
    qtbot.keyClick(first.example_button, Qt.Key.Key_Tab)
    assert first.open_button.hasFocus()
    with qtbot.waitSignal(first.open_library):
        qtbot.keyClick(first.open_button, Qt.Key.Key_Return)


@pytest.mark.parametrize(("width", "height", "factor"), [(1224, 870, 1.0), (1040, 670, 1.0), (1040, 670, 1.5)])
def test_all_ways_can_be_reached_in_a_small_window(first, qtbot, width, height, factor):
    theme().set_text_size(factor)
    first.resize(width, height)
    if factor == 1.0:
        qtbot.waitUntil(lambda: first.verticalScrollBar().maximum() == 0)
    QApplication.processEvents()
    assert first.horizontalScrollBar().maximum() == 0
    for button in first.findChildren(Button):
        assert button.width() >= button.sizeHint().width()
