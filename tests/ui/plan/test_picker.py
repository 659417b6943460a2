"""The list over the plan from which somebody is picked."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication


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
