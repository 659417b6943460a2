"""The room of the debrief: empty without notes, read anew where something changed, folded in a narrow window."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from safari.debrief.finding import Asked
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


@pytest.mark.parametrize("larger", [True, False])
def test_a_line_that_is_being_written_stays_in_sight_with_the_keyboard(debrief, write, look, *, larger):
    line = debrief.panes["promises"].issues.add
    line.setFocus()
    write("Nobody ans")

    def fold(narrow):
        if larger:
            look.set_text_size(1.5 if narrow else 1.0)
        else:
            debrief.window().resize(*((1100, 700) if narrow else (1440, 900)))
        QApplication.processEvents()
        assert debrief.arrangement.tabs.isVisible() is narrow

    for narrow in (True, False):
        fold(narrow)
        assert line.isVisible()
        assert line.hasFocus()
    write("wers")
    assert line.toPlainText() == "Nobody answers"


def test_in_a_narrow_window_the_last_question_being_written_is_scrolled_to(debrief, write):
    line = debrief.panes["sense"].questions[Asked.NOW_WHAT].lines[0]
    line.setFocus()
    write("One name for ev")
    for size in ((1100, 700), (1440, 900), (1100, 900), (1100, 700)):
        debrief.window().resize(*size)
        QApplication.processEvents()
        assert line.hasFocus()
        assert line.visibleRegion().boundingRect() == line.rect()
    write("ery claim")
    assert line.text() == "One name for every claim"


@pytest.mark.parametrize("by", [-120, 120])
def test_the_wheel_over_the_tabs_scrolls_and_changes_no_tab(debrief, by):
    debrief.window().resize(1100, 700)
    QApplication.processEvents()
    tabs, bar = debrief.arrangement.tabs, debrief.arrangement.verticalScrollBar()
    assert bar.maximum() > 0
    for chosen in (0, 1):
        tabs.setCurrentIndex(chosen)
        before = bar.maximum() if by > 0 else 0
        bar.setValue(before)
        _turn_wheel(tabs, by)
        assert tabs.currentIndex() == chosen
        assert bar.value() != before


def _turn_wheel(over, by):
    window = over.window()
    place = QPointF(over.mapTo(window, over.visibleRegion().boundingRect().center()))
    QTest.wheelEvent(window.windowHandle(), place, QPoint(0, by))
    QApplication.processEvents()


@pytest.fixture
def folded(debrief):
    """The debrief in a narrow window, its sense in sight: the page, the tabs, and what is in them."""
    debrief.window().resize(1100, 700)
    arrangement = debrief.arrangement
    arrangement.tabs.setCurrentIndex(1)
    QApplication.processEvents()
    return SimpleNamespace(view=arrangement.viewport(), page=arrangement.verticalScrollBar(), tabs=arrangement.tabs)


def _column(debrief):
    """What scrolls the sense."""
    around = debrief.panes["sense"]
    while not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around


@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_at_the_end_of_a_narrow_page_the_tab_fills_the_view(debrief, folded, look, qtbot, factor):
    look.set_text_size(factor)
    column = _column(debrief)

    def fills():
        folded.page.setValue(folded.page.maximum())
        begins = folded.tabs.mapTo(folded.view, QPoint(0, 0)).y()
        ends = column.mapTo(folded.view, column.rect().bottomLeft()).y()
        return (begins, ends) == (0, folded.view.height() - 1)

    qtbot.waitUntil(fills)
    assert column.height() > 0.75 * folded.view.height()


def test_down_the_page_scrolls_until_the_tab_is_whole_and_up_the_tab_goes_first(debrief, folded):
    column = _column(debrief)
    within, page = column.verticalScrollBar(), folded.page
    for before, after in ((page, within), (within, page)):
        by = -120 if before is page else 120
        end = before.maximum() if before is page else 0
        for _turn in range(100):
            if before.value() == end:
                break
            stood = after.value()
            _turn_wheel(column, by)
            assert after.value() == stood
        assert before.value() == end
        _turn_wheel(column, by)
        assert after.value() != stood


def test_in_a_high_narrow_window_the_board_keeps_its_share_and_nothing_scrolls_into_the_void(debrief, folded, qtbot):
    debrief.window().resize(1100, 1200)
    qtbot.waitUntil(lambda: folded.page.maximum() > 0 and _seen(_column(debrief)) > 0.35 * folded.view.height())
    assert debrief.board.height() > 0.4 * folded.view.height()
    folded.tabs.setCurrentIndex(0)
    qtbot.waitUntil(lambda: folded.page.maximum() == 0)
    assert debrief.panes["curve"].isVisible()
    assert debrief.board.height() > 0.4 * folded.view.height()


def _seen(widget):
    return widget.visibleRegion().boundingRect().height()


def test_every_control_of_the_tab_comes_into_sight_with_the_tabs(debrief, folded, press):
    column, came = _column(debrief), []
    folded.tabs.setFocus()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        press(key)
        while column.isAncestorOf(control := QApplication.focusWidget()):
            came.append(control)
            assert control is not None
            assert control.visibleRegion().boundingRect() == control.rect(), control
            assert folded.tabs.visibleRegion().boundingRect() == folded.tabs.rect()
            press(key)
    assert len(set(came)) > 10
    assert folded.tabs.hasFocus()


def test_the_curve_at_hand_stays_in_sight_where_the_other_tab_was_chosen(debrief):
    window, curve = debrief.window(), debrief.panes["curve"].curve
    window.resize(1100, 700)
    debrief.arrangement.tabs.setCurrentIndex(1)
    window.resize(1440, 900)
    QApplication.processEvents()
    curve.setFocus()
    window.resize(1100, 700)
    QApplication.processEvents()
    assert curve.isVisible()
    assert curve.hasFocus()


def test_the_first_touchpoint_gives_the_whole_curve(breakfast, open_window, qtbot):
    library, kind = breakfast.library, formats()[0][0]
    fresh = library.plans.plan(kind, "Without touchpoints").uid
    anna = library.guests.invite_customer(fresh, "Anna, 33").customer
    library.notes.keep(Note("", fresh, None, Kind.SAW, "They came.", library.journal.clock(), said_by=anna))
    window = open_window(library, "safaris")
    window.go("safaris", fresh, "debrief")
    pane = window.findChild(DebriefRoom).panes["curve"]
    assert not pane.curve.isVisible()
    pane._begin_point(next(one for one in pane.shown.open if one.name == "Survey"))
    qtbot.waitUntil(lambda: pane.curve.visibleRegion().boundingRect() == pane.curve.rect())
    assert pane.curve.height() > 100
    assert pane.curve.hasFocus()
    window.close_rooms()


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
