"""People in the program's own window: its keys, and coming here from elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.people.customer_form import CustomerForm
from ui.people.room import PeopleRoom

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window, library, people):
    opened = open_window(library, "people", "library", "safaris")
    opened.go("people", people["Nikos, 41"].uid)
    return opened


def test_ctrl_n_adds_somebody_to_the_table_at_hand(window, people, press, monkeypatch, library):
    asked = []

    def ask(_parent, _library, uid=""):
        asked.append(uid)
        return library.people.add_customer("Zoë, 30").uid

    monkeypatch.setattr(CustomerForm, "ask", ask)
    press(Qt.Key.Key_N, CTRL)
    assert asked == [""]
    assert window.room == "people"
    room = window.findChild(PeopleRoom)
    assert room.customers.chosen_row.customer.alias == "Zoë, 30"


def test_by_keyboard_alone_from_the_table_to_a_button_of_the_card(window, people, press, qtbot):
    room = window.findChild(PeopleRoom)
    assert room.customers.hasFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(room.panel.card.buttons["consent"].hasFocus)
    press(Qt.Key.Key_Escape)
    assert room.customers.hasFocus()
