"""Touchpoints in People: the journey is put in order by keyboard and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.people.deeds import TOUCHPOINTS
from ui.people.touchpoint_form import TouchpointForm

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(make_room, library):
    for name in ("First call", "Claim form", "Survey"):
        library.journey.called(name)
    room = make_room()
    room.tabs.setCurrentIndex(TOUCHPOINTS)
    return room


def journey(room):
    return [row.name for row in room.touchpoints.people.rows]


def test_control_and_an_arrow_move_it_and_one_stays_on_it(room, qtbot, library):
    room.touchpoints.setFocus()
    qtbot.keyClick(room.touchpoints, Qt.Key.Key_Down)
    qtbot.keyClick(room.touchpoints, Qt.Key.Key_Down)
    qtbot.keyClick(room.touchpoints, Qt.Key.Key_Up, CONTROL)
    assert journey(room) == ["First call", "Survey", "Claim form"]
    assert room.touchpoints.chosen_row.name == "Survey"
    qtbot.keyClick(room.touchpoints, Qt.Key.Key_Up, CONTROL)
    qtbot.keyClick(room.touchpoints, Qt.Key.Key_Up, CONTROL)
    assert journey(room) == ["Survey", "First call", "Claim form"]
    assert [one.name for one in library.journey.touchpoints()] == journey(room)


def test_a_full_disk_leaves_the_journey_as_it_was_and_says_so(room, qtbot, full_disk, window):
    room.touchpoints.setFocus()
    with full_disk():
        qtbot.keyClick(room.touchpoints, Qt.Key.Key_Down, CONTROL)
    assert window.toasts == ["The disk is full. Free some space; nothing was lost."]
    assert journey(room) == ["First call", "Claim form", "Survey"]


def test_the_panel_moves_it_and_the_keyboard_stays_on_its_button(room, qtbot):
    assert "earlier" not in room.panel.card.buttons
    later = room.panel.card.buttons["later"]
    later.setFocus()
    qtbot.keyClick(later, Qt.Key.Key_Return)
    assert journey(room) == ["Claim form", "First call", "Survey"]
    assert QApplication.focusWidget() is room.panel.card.buttons["later"]
    qtbot.mouseClick(room.panel.card.buttons["later"], Qt.MouseButton.LeftButton)
    assert journey(room) == ["Claim form", "Survey", "First call"]
    assert "later" not in room.panel.card.buttons


def test_a_touchpoint_is_added_and_renamed_in_its_form(room, qtbot, library, monkeypatch):
    assert room.add_button.text() == "Add a touchpoint"
    form = TouchpointForm(None, library)
    qtbot.addWidget(form)
    form.try_to_keep()
    assert form.complaint.startswith("A name is missing.")
    form.name.setText("Repair")
    form.try_to_keep()
    assert journey(room)[-1] == "Repair"
    form = TouchpointForm(None, library, library.journey.touchpoints()[0])
    qtbot.addWidget(form)
    form.name.setText("The first call")
    form.try_to_keep()
    assert journey(room)[0] == "The first call"


def test_removing_one_can_be_undone(room, window, library):
    room.panel.card.buttons["remove"].click()
    assert window.toasts == ["Touchpoint removed"]
    assert journey(room) == ["Claim form", "Survey"]
    library.undo()
    assert journey(room) == ["First call", "Claim form", "Survey"]
