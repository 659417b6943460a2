"""What the keyboard comes to is in sight, all of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ui.widgets.scroll_area import ScrollArea


@pytest.fixture
def area(qtbot):
    """Four fields of which three and a half are in sight."""
    shown = ScrollArea()
    shown.body.setSpacing(20)
    for _number in range(3):
        line = QLineEdit()
        line.setFixedHeight(40)
        shown.body.addWidget(line)
    box = QPlainTextEdit()
    box.setTabChangesFocus(True)
    box.setFixedHeight(90)
    shown.body.addWidget(box)
    shown.body.addSpacing(400)
    qtbot.addWidget(shown)
    shown.resize(400, 220)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def in_view(area: ScrollArea, control) -> bool:
    place = QRect(control.mapTo(area.viewport(), QPoint(0, 0)), control.size())
    return area.viewport().rect().contains(place)


def test_tab_scrolls_a_field_at_the_edge_wholly_into_sight(area, press):
    *_others, last = area.findChildren(QLineEdit)
    box = area.findChild(QPlainTextEdit)
    last.setFocus()
    assert not in_view(area, box)
    press(Qt.Key.Key_Tab)
    assert box.hasFocus()
    assert in_view(area, box)


def test_back_tab_scrolls_up_again(area, press):
    first = area.findChildren(QLineEdit)[0]
    first.setFocus()
    press(Qt.Key.Key_Tab)
    area.verticalScrollBar().setValue(90)
    press(Qt.Key.Key_Backtab)
    assert first.hasFocus()
    assert in_view(area, first)
    assert area.verticalScrollBar().value() == 0


def test_what_is_in_sight_already_moves_nothing(area, press):
    area.findChildren(QLineEdit)[0].setFocus()
    press(Qt.Key.Key_Tab)
    assert area.verticalScrollBar().value() == 0
