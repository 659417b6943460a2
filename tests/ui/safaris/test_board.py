"""The board: every safari at its stage, moved by keyboard and by mouse, refused with a sentence."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from safari.plan.safari import Stage
from ui.safaris.carrying import _Ghost

Key, Ctrl, Alt = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def board(overview, press):
    press(Key.Key_2, Alt)
    return overview.view


def titles(board, stage):
    return [row.title for row in board.columns[stage].cards.safaris.rows]


def place(board, stage, row=0):
    """The middle of a card, in the widget that takes the mouse."""
    cards = board.columns[stage].cards
    return cards.viewport(), cards.visualRect(cards.safaris.index(row, 0)).center()


def stage_of(fjellvik, safari):
    return fjellvik.plans.safari(safari.uid).stage


def test_every_safari_stands_at_its_stage(board):
    assert titles(board, Stage.IDEA) == ["Breakfast with young drivers", "Some day"], "without a day: last"
    assert titles(board, Stage.PLANNED) == ["Breakfast with claims customers", "Breakfast with fleet owners"]
    assert titles(board, Stage.RUN) == ["A morning with farmers"]
    assert [column.count.text() for column in board.columns.values()] == ["2", "2", "0", "1", "0", "0"]


def test_an_empty_column_says_so(board):
    ready = board.columns[Stage.READY]
    assert ready.nothing.isVisible()
    assert ready.nothing.text() == "Nothing is ready."
    assert not board.columns[Stage.RUN].nothing.isVisible()


def test_the_view_is_remembered(board, open_window, fjellvik):
    again = open_window(fjellvik, "safaris")
    again.go("safaris")
    assert again.stack.currentWidget().overview.switch.key == "board"
    assert again.stack.currentWidget().overview.view.isVisible()


def test_arrows_go_from_card_to_card_and_pass_by_empty_columns(board, several, press):
    assert board.current() == several["idea"].uid, "the one that stood first in the list"
    press(Key.Key_Right)
    assert board.current() == several["fleet"].uid
    press(Key.Key_Up)
    assert board.current() == several["claims"].uid
    press(Key.Key_Right)
    assert board.current() == several["farm"].uid
    press(Key.Key_Right)
    assert board.current() == several["farm"].uid, "there is nothing beyond"
    press(Key.Key_Left, times=2)
    press(Key.Key_End)
    assert board.current() == several["idea"].uid


def test_one_tab_leads_out_of_the_board_and_back_to_the_same_card(board, several, press):
    press(Key.Key_Right)
    here = board.current()
    press(Key.Key_Tab)
    assert not any(column.cards.hasFocus() for column in board.columns.values())
    press(Key.Key_Backtab)
    assert board.columns[Stage.PLANNED].cards.hasFocus()
    assert board.current() == here


def test_ctrl_and_an_arrow_move_the_stage_and_the_keyboard_goes_along(board, overview, several, fjellvik, press):
    board.stand_at(several["claims"].uid)
    press(Key.Key_Right, Ctrl)
    assert stage_of(fjellvik, several["claims"]) is Stage.READY
    assert board.columns[Stage.READY].cards.hasFocus()
    assert board.current() == several["claims"].uid
    toast = overview.window().toasts.toast
    assert toast.sentence == "Breakfast with claims customers: Ready"
    toast.way.click()
    assert titles(board, Stage.PLANNED) == ["Breakfast with claims customers", "Breakfast with fleet owners"]
    assert board.current() == several["claims"].uid, "back where it was, and the keyboard with it"
    press(Key.Key_Left, Ctrl)
    assert stage_of(fjellvik, several["claims"]) is Stage.IDEA


def test_debriefed_by_hand_says_that_the_debrief_stays_open(board, overview, several, fjellvik, press):
    farm, said = several["farm"], overview.window().toasts
    board.stand_at(farm.uid)
    press(Key.Key_Right, Ctrl)
    assert stage_of(fjellvik, farm) is Stage.DEBRIEFED
    assert fjellvik.closing.debrief(farm.uid).closed is None
    assert said.toast.sentence.endswith(": Debriefed. Its debrief stays open until it is closed there.")
    fjellvik.undo()
    fjellvik.closing.close(farm.uid)
    fjellvik.plans.move_to_stage(farm.uid, Stage.RUN)
    board.stand_at(farm.uid)
    press(Key.Key_Right, Ctrl)
    assert said.toast.sentence.endswith(": Debriefed")


def test_what_cannot_be_is_refused_with_a_sentence(board, overview, several, fjellvik, press):
    board.stand_at(several["idea"].uid)
    press(Key.Key_Right, Ctrl)
    said = overview.window().toasts.toast.sentence
    assert said.startswith("There is no day yet. No leader is coming yet. No customer is coming yet.")
    assert stage_of(fjellvik, several["idea"]) is Stage.IDEA
    board.stand_at(several["farm"].uid)
    press(Key.Key_Left, Ctrl)
    assert "holds notes" in overview.window().toasts.toast.sentence
    assert board.current() == several["farm"].uid


def test_a_column_that_empties_leaves_the_keyboard_on_the_board(board, several, press, fjellvik):
    board.stand_at(several["farm"].uid)
    press(Key.Key_Right, Ctrl)
    assert titles(board, Stage.RUN) == []
    assert board.columns[Stage.DEBRIEFED].cards.hasFocus()
    fjellvik.undo()
    assert any(column.cards.hasFocus() for column in board.columns.values())


def test_enter_opens_a_card_and_one_comes_back_to_it(board, overview, several, press):
    board.stand_at(several["fleet"].uid)
    press(Key.Key_Return)
    room = overview.window().stack.currentWidget()
    assert room.frame.uid == several["fleet"].uid
    room.show_list()
    assert overview.view is board
    assert overview.current() == several["fleet"].uid
    assert board.columns[Stage.PLANNED].cards.hasFocus()


def test_a_click_opens_a_card(board, overview, several):
    viewport, middle = place(board, Stage.RUN)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle)
    assert overview.window().stack.currentWidget().frame.uid == several["farm"].uid


def test_a_card_is_carried_to_another_stage(board, several, carry, fjellvik):
    ready = board.columns[Stage.READY]
    carry(place(board, Stage.PLANNED), (ready, QPoint(60, 300)))
    assert stage_of(fjellvik, several["claims"]) is Stage.READY
    assert board.current() == several["claims"].uid
    assert fjellvik.undo() == "Moved to “Ready”"


def test_what_is_carried_shows_where_it_would_land_and_esc_puts_it_back(board, several, carry, fjellvik, press):
    ready = board.columns[Stage.READY]
    viewport, middle = place(board, Stage.PLANNED)
    carry((viewport, middle), (ready, QPoint(60, 300)), hold=True)
    window = board.window()
    assert window.findChild(_Ghost).isVisible()
    assert [stage for stage, column in board.columns.items() if column._aimed] == [Stage.READY]
    press(Key.Key_Escape)
    assert not any(column._aimed for column in board.columns.values())
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=viewport.mapFromGlobal(ready.mapToGlobal(QPoint(9, 9))))
    assert stage_of(fjellvik, several["claims"]) is Stage.PLANNED
    assert window.stack.currentWidget().frame is None, "nor was it opened"


def test_let_go_in_its_own_column_or_outside_it_stays(board, overview, several, carry, fjellvik):
    carry(place(board, Stage.PLANNED), (board.columns[Stage.PLANNED], QPoint(60, 500)))
    carry(place(board, Stage.PLANNED), (overview.head, QPoint(5, 5)))
    assert stage_of(fjellvik, several["claims"]) is Stage.PLANNED
    assert overview.window().toasts.toast is None


def test_carried_where_it_cannot_be_it_is_refused(board, overview, several, carry, fjellvik):
    carry(place(board, Stage.PLANNED), (board.columns[Stage.TOLD], QPoint(60, 300)))
    assert overview.window().toasts.toast.sentence.startswith("There is no story to tell yet.")
    assert stage_of(fjellvik, several["claims"]) is Stage.PLANNED


def test_all_columns_are_in_sight_where_there_is_room_else_they_scroll_sideways(board, overview, press):
    assert board.horizontalScrollBar().maximum() == 0
    overview.window().resize(1100, 700)
    QApplication.processEvents()
    assert board.horizontalScrollBar().maximum() > 0
    assert {column.width() >= 196 for column in board.columns.values()} == {True}
    press(Key.Key_Right, times=2)
    shown = board.viewport().rect()
    column = board.columns[Stage.RUN]
    assert shown.contains(column.mapTo(board.viewport(), column.rect().center()))


def test_larger_letters_have_larger_cards(board, look):
    before = board.columns[Stage.IDEA].cards.rowHeight(0)
    look.set_text_size(1.5)
    assert board.columns[Stage.IDEA].cards.rowHeight(0) == round(before * 1.5)


def test_columns_and_cards_say_what_they_are(board):
    cards = QAccessible.queryAccessibleInterface(board.columns[Stage.PLANNED].cards)
    assert cards.text(QAccessible.Text.Name) == "Planned"
    card = board.columns[Stage.PLANNED].cards.safaris.index(0, 0)
    said = card.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Breakfast with claims customers, 19 November 2026, 1 leader, 1 customer, Planned"


def test_the_board_follows_what_happens_elsewhere(board, several, fjellvik, planned_safari):
    planned_safari("Another", date(2026, 11, 3), complete=True)
    assert titles(board, Stage.PLANNED)[0] == "Another"
    fjellvik.guests.uninvite(fjellvik.guests.participants(several["claims"].uid)[0].uid)
    assert "Breakfast with claims customers" in titles(board, Stage.IDEA)


def test_what_is_past_and_was_never_run_says_so(board, planned_safari, fjellvik):
    past = planned_safari("Forgotten", date(2026, 10, 30), complete=True)
    assert board.columns[Stage.PLANNED].cards.safaris.rows[0].due == "30 Oct 2026, past"
    said = board.columns[Stage.PLANNED].cards.safaris.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Forgotten, 30 October 2026, past, 1 leader, 1 customer, Planned"
    assert board.columns[Stage.RUN].cards.safaris.rows[0].due == "7 Oct 2026", "that was run"
    fjellvik.plans.edit(past.uid, day=date(2026, 11, 2))
    assert board.columns[Stage.PLANNED].cards.safaris.rows[0].due == "2 Nov 2026"


def test_the_menu_of_a_card_moves_it_without_dragging(board, several, fjellvik, press):
    cards = board.columns[Stage.PLANNED].cards
    board.stand_at(several["claims"].uid)
    middle = cards.visualRect(cards.currentIndex()).center()
    for reason in (QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse):
        QApplication.sendEvent(cards.viewport(), QContextMenuEvent(reason, middle, cards.mapToGlobal(middle)))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        offered = [action.text() for action in menu.actions() if action.isEnabled() and action.text()]
        assert offered == ["Open", *(f"Move to “{word}”" for word in ("Idea", "Ready", "Run", "Debriefed", "Told"))]
        if reason is QContextMenuEvent.Reason.Keyboard:
            menu.close()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if "Ready" in action.text()).trigger()
    menu.close()
    assert stage_of(fjellvik, several["claims"]) is Stage.READY


def test_where_the_disk_is_full_the_card_stays_and_it_is_said(board, several, fjellvik, press, full_disk):
    board.stand_at(several["claims"].uid)
    with full_disk():
        press(Key.Key_Right, Ctrl)
    assert board.window().toasts.toast.sentence.startswith("The disk is full.")
    assert stage_of(fjellvik, several["claims"]) is Stage.PLANNED
    assert board.current() == several["claims"].uid


def test_many_safaris_are_no_more_widgets(board, planned_safari, fjellvik):
    before = len(board.findChildren(QWidget))
    with fjellvik.journal.intention("Many"):
        for number in range(200):
            planned_safari(f"Safari {number}", date(2026, 12, 1))
    board.grab()
    assert len(titles(board, Stage.IDEA)) == 202
    assert len(board.findChildren(QWidget)) == before


def test_hostile_titles_are_drawn_as_they_stand(board, planned_safari, overview):
    for title in ("W" * 300, "<h1>big</h1> & co", "Καλημέρα 早餐 الإفطار 🙂"):
        planned_safari(title)
    overview.grab()
    assert "<h1>big</h1> & co" in titles(board, Stage.IDEA)
