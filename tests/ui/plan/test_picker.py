"""The list over the plan from which somebody is picked."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from safari.people.coverage import Coverage
from safari.people.leader import Leader
from ui.plan.picker import BELOW, INSET
from ui.theme import font


def test_the_list_is_as_high_as_what_is_left_in_it(plan, fjellvik, write):
    for number in range(9):
        fjellvik.people.add_leader(f"Leader {number}")
    fjellvik.people.add_leader("Astrid Holm")
    plan.who.add_leader()
    picker = plan.who._pickers["leader"]
    full = picker.height()
    write("Astr")
    QApplication.processEvents()
    assert [picker.list.item(row).text() for row in range(picker.list.count())] == ["Astrid Holm", "New leader: Astr"]
    assert picker.list.geometry().bottom() + 20 > picker.height()
    assert picker.list.geometry().top() - picker.line.geometry().bottom() < 12
    assert picker.height() < full


@pytest.mark.parametrize(("days", "minutes"), [(None, 0), (1410, 0), (1410, 2730), (258, 150), (0, 90)])
def test_what_is_said_of_a_leader_fits_below_their_name(plan, fjellvik, monkeypatch, days, minutes):
    met = Coverage(Leader("l1", "Astrid Holm"), None, None, days, minutes=minutes)
    monkeypatch.setattr(fjellvik.people, "coverage", lambda *_asked: [met])
    plan.who.add_leader()
    QApplication.processEvents()
    shown = plan.who._pickers["leader"].list
    below, _warns = shown.item(0).data(BELOW)
    room = shown.viewport().width() - 2 * INSET
    assert room < plan.who._pickers["leader"].width()
    assert QFontMetricsF(font("meta")).horizontalAdvance(below) <= room
