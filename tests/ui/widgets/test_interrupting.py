"""Toasts and dialogs: heard, never in the way, and safe under the Enter key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget

from ui.keys import groups
from ui.widgets import toast as toast_module
from ui.widgets.dialog import Confirm, Message, Question
from ui.widgets.key_sheet import KeySheet
from ui.widgets.plain_text import PlainText
from ui.widgets.room_on_screen import room_on_screen
from ui.widgets.toast import Toast, ToastArea

ERASE = Question("Erase Ingrid", "This cannot be undone.", "Erase Ingrid", dangerous=True)


class Place(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.resize(800, 500)
        self.field = QLineEdit(self)


@pytest.fixture
def place(qtbot):
    widget = Place()
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    widget.field.setFocus()
    return widget


@pytest.fixture
def heard(monkeypatch):
    said: list[str] = []
    monkeypatch.setattr(toast_module, "announce", lambda _widget, sentence: said.append(sentence))
    return said


def test_a_toast_is_announced_goes_by_itself_and_leaves_the_focus_alone(place, heard, qtbot):
    area = ToastArea(place, milliseconds=60)
    area.show("Note taken back", "Undo", lambda: None)
    assert seen(area).isVisible()
    assert heard == ["Note taken back"]
    assert place.field.hasFocus()
    assert seen(area).geometry().left() == 24
    assert seen(area).geometry().bottom() == 500 - 24 - 1
    qtbot.waitUntil(lambda: area.toast is None, timeout=1000)


def test_a_toast_stays_six_seconds_and_the_next_one_replaces_it(place, heard):
    area = ToastArea(place)
    assert area._timer.interval() == 6000
    area.show("First")
    area.show("Second")
    assert seen(area).sentence == "Second"
    assert len(heard) == 2


def test_the_way_back_is_taken_with_a_click(place, heard, qtbot):
    done: list[str] = []
    area = ToastArea(place)
    area.show("Note taken back", "Undo", lambda: done.append("undone"))
    toast = seen(area)
    qtbot.mouseClick(toast.way, Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    assert not toast.isVisible()


def test_a_long_toast_stays_inside_the_window(place, heard):
    area = ToastArea(place)
    area.show("A sentence with a very long reason for something. " * 8)
    assert place.rect().contains(seen(area).geometry())
    place.resize(600, 300)
    assert place.rect().contains(seen(area).geometry())


def test_a_toast_stays_at_the_bottom_where_a_list_fills_the_room(place, heard, qtbot):
    rows = QListWidget(place)
    rows.addItems([f"Safari {number}" for number in range(3)])
    rows.setGeometry(0, 0, 800, 500)
    rows.show()
    rows.setFocus()
    rows.setCurrentRow(0)
    area = ToastArea(place)
    area.show("Saved")
    assert rows.hasFocus()
    assert seen(area).geometry().bottom() == 500 - 24 - 1


def test_a_toast_never_covers_the_field_the_keyboard_is_on(place, heard, qtbot):
    place.field.setGeometry(10, 430, 300, 40)
    other = QLineEdit(place)
    other.setGeometry(10, 10, 300, 30)
    other.show()
    area = ToastArea(place)
    area.show("Note taken back", "Undo", lambda: None)
    assert not seen(area).geometry().intersects(place.field.geometry())
    other.setFocus()
    qtbot.waitUntil(lambda: seen(area).geometry().left() == 24)
    place.field.setFocus()
    qtbot.waitUntil(lambda: not seen(area).geometry().intersects(place.field.geometry()))


def test_a_toast_that_asks_stays_until_not_now(place, heard, qtbot):
    area = ToastArea(place, milliseconds=20)
    area.ask("Half a sentence waits.", "Go on writing", lambda: None)
    qtbot.wait(80)
    qtbot.mouseClick(seen(area).later, Qt.MouseButton.LeftButton)
    assert area.toast is None


def seen(area: ToastArea) -> Toast:
    """The toast that is there now."""
    assert area.toast is not None
    return area.toast


def answer(dialog_type, press):
    """Press a key in the dialog that opens next."""

    def do():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, dialog_type)
        press(dialog)

    QTimer.singleShot(50, do)


@pytest.mark.parametrize(("key", "said"), [(Qt.Key.Key_Return, False), (Qt.Key.Key_Escape, False)])
def test_enter_and_escape_are_safe_where_something_would_be_lost(place, qtbot, key, said):
    answer(Confirm, lambda dialog: qtbot.keyClick(dialog.focusWidget(), key))
    assert Confirm.ask(place, ERASE) is said


def test_the_dangerous_button_says_its_verb_and_does_it(place, qtbot):
    answer(Confirm, lambda dialog: qtbot.mouseClick(dialog.do, Qt.MouseButton.LeftButton))
    assert Confirm.ask(place, ERASE)


def test_enter_does_what_can_be_undone(place, qtbot):
    question = Question("Move the safari", "Everybody gets a new invitation.", "Move it")
    answer(Confirm, lambda dialog: qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return))
    assert Confirm.ask(place, question)


def test_a_message_is_read_and_closed(place, qtbot):
    answer(Message, lambda dialog: qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space))
    Message.tell(place, "The disk is full.", "Make room, or save elsewhere.")


def test_the_keys_are_on_one_sheet(place, qtbot):
    answer(KeySheet, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    KeySheet(place, groups()).exec()
    assert {"Ctrl+Z", "Ctrl+N"} <= {key for group in groups() for key, _deed in group.keys}


@pytest.mark.parametrize("size", [1.0, 1.5])
def test_no_line_of_the_sheet_is_cut(place, qtbot, look, size):
    look.set_text_size(size)
    sheet = KeySheet(place, groups())
    sheet.show()
    lines = sheet.findChildren(PlainText)
    assert len(lines) > 2 * sum(len(group.keys) for group in groups())
    assert [line.text() for line in lines if line.height() < line.heightForWidth(line.width())] == []


def test_on_a_low_screen_the_sheet_of_keys_scrolls(place, qtbot, look):
    look.set_text_size(1.5)
    sheet = KeySheet(place, groups())
    sheet.show()
    assert sheet.height() < room_on_screen(sheet).height()
    last = sheet.findChildren(PlainText)[-1]
    qtbot.keyClick(sheet, Qt.Key.Key_PageDown, delay=1)
    qtbot.keyClick(sheet, Qt.Key.Key_PageDown, delay=1)
    assert last.visibleRegion().boundingRect().height() == last.height()
    sheet.close()
