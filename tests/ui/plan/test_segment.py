"""The segment of a safari: picked or typed, kept on leaving, taken back as one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stands(fjellvik, breakfast):
    """The safari as it stands in the library."""
    return lambda: fjellvik.plans.safari(breakfast.uid)


def go_to(field):
    field.setFocus()
    field.selectAll()
    assert field.hasFocus()


def test_a_new_segment_is_typed_and_taken_back_as_one(plan, stands, fjellvik, write, press):
    go_to(plan.why.segment.lineEdit())
    write("Home owners with a water claim")
    press(Key.Key_Return)
    (segment,) = fjellvik.people.segments()
    assert stands().segment == segment.uid
    assert fjellvik.undo() == "Segment changed"
    assert fjellvik.people.segments() == []
    assert plan.why.segment.currentText() == ""


def test_a_segment_there_is_already_is_picked_whatever_its_case(plan, stands, fjellvik, write, press):
    segment = fjellvik.people.segment_called("Fleet owners")
    go_to(plan.why.segment.lineEdit())
    write("fleet OWNERS")
    press(Key.Key_Return)
    assert stands().segment == segment.uid
    assert plan.why.segment.currentText() == "Fleet owners"
    assert len(fjellvik.people.segments()) == 1


def test_leaving_the_segment_keeps_it(plan, stands, fjellvik, write, press):
    go_to(plan.why.segment.lineEdit())
    write("Home owners")
    press(Key.Key_Tab)
    (segment,) = fjellvik.people.segments()
    assert stands().segment == segment.uid


def look_elsewhere(field):
    """Another program comes to the front, as by Alt+Tab."""
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))


def test_half_a_segment_is_none_while_one_looks_into_another_program(plan, stands, fjellvik, write):
    go_to(plan.why.segment.lineEdit())
    write("Home ow")
    look_elsewhere(plan.why.segment)
    assert fjellvik.people.segments() == []
    assert plan.why.segment.currentText() == "Home ow"
    write("ners")
    assert plan.settle()
    assert [one.name for one in fjellvik.people.segments()] == ["Home owners"]


def test_half_a_touchpoint_is_none_while_one_looks_into_another_program(plan, fjellvik, write):
    chips = plan.why.touchpoints
    chips.add.click()
    write("First ca")
    look_elsewhere(chips.line)
    assert fjellvik.journey.touchpoints() == []
    assert chips.line.text() == "First ca"
    write("ll")
    assert plan.settle()
    assert [one.name for one in fjellvik.journey.touchpoints()] == ["First call"]
