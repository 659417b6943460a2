"""The room of the debrief: empty without notes, read anew where something changed, folded in a narrow window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from safari.plan.format import formats
from safari.plan.safari import Stage
from safari.run.note import Kind, Note
from ui.debrief.room import DebriefRoom


def test_without_notes_it_says_where_they_come_from(breakfast, open_window):
    empty = breakfast.library.plans.plan(formats()[0][0], "Some day").uid
    window = open_window(breakfast.library, "safaris")
    window.go("safaris", empty, "debrief")
    room = window.findChild(DebriefRoom)
    assert room.empty.isVisible()
    assert room.count.text() == "0 notes"
    at = breakfast.library.journal.clock()
    breakfast.library.notes.keep(Note("", empty, None, Kind.SAW, "They came.", at))
    QApplication.processEvents()
    assert not room.empty.isVisible()
    assert room.board.isVisible()
    assert room.count.text() == "1 note"
    window.close_rooms()


def test_what_changed_elsewhere_is_there_when_it_is_shown_again(debrief, breakfast):
    window = debrief.window()
    window.hide()
    at = breakfast.library.journal.clock()
    breakfast.library.notes.keep(Note("", breakfast.uid, None, Kind.SAW, "One more.", at))
    assert debrief.count.text() == "5 notes from 1 leader"
    window.show()
    assert debrief.count.text() == "6 notes from 1 leader"
    assert debrief.board.columns.row_of(breakfast.library.notes.of_safari(breakfast.uid)[-1].uid) is not None


def test_a_wide_window_has_sense_beside_the_board_a_narrow_one_in_a_tab(debrief, press):
    sense, curve, tabs = debrief.panes["sense"], debrief.panes["curve"], debrief.arrangement.tabs
    assert sense.isVisible()
    assert curve.isVisible()
    assert not tabs.isVisible()
    left = debrief.board.mapToGlobal(debrief.board.rect().topRight()).x()
    assert sense.mapToGlobal(sense.rect().topLeft()).x() > left
    debrief.window().resize(1100, 700)
    QApplication.processEvents()
    assert tabs.isVisible()
    assert curve.isVisible()
    assert not sense.isVisible()
    tabs.setFocus()
    press(Qt.Key.Key_Right)
    assert sense.isVisible()
    assert not curve.isVisible()
    debrief.window().resize(1440, 900)
    QApplication.processEvents()
    assert sense.isVisible()
    assert curve.isVisible()


@pytest.mark.parametrize("size", [(1440, 900), (1100, 700)])
def test_nothing_lies_over_the_board(debrief, look, size):
    debrief.window().resize(*size)
    for factor in (1.0, 1.5):
        look.set_text_size(factor)
        QApplication.processEvents()
        below = debrief.arrangement.tabs if debrief.arrangement.tabs.isVisible() else debrief.panes["curve"]
        foot = debrief.board.mapToGlobal(debrief.board.rect().bottomLeft()).y()
        assert below.mapToGlobal(below.rect().topLeft()).y() > foot
        assert debrief.board.height() >= 190 * factor


def test_go_on_to_story_is_the_one_filled_button(debrief):
    assert debrief.go_on.kind == "primary"
    debrief.go_on.click()
    assert debrief.window().stack.currentWidget().standing()[1] == "story"


def test_closing_it_is_the_stage_debriefed(debrief, breakfast):
    assert breakfast.library.plans.safari(breakfast.uid).stage is Stage.RUN
    breakfast.library.closing.close(breakfast.uid)
    assert breakfast.library.plans.safari(breakfast.uid).stage is Stage.DEBRIEFED
    breakfast.library.undo()
    assert breakfast.library.plans.safari(breakfast.uid).stage is Stage.RUN
