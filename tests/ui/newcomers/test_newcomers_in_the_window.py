"""People come in from a file in the real window, by keyboard alone, and one undo takes them back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from ui.newcomers.dialog import NewcomersDialog
from ui.people.room import PeopleRoom

FILES = Path(__file__).parents[2] / "safari" / "imports" / "people"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_by_keyboard_from_the_file_to_the_table_and_back(open_window, fjellvik, qtbot, monkeypatch):
    window = open_window(fjellvik, "today", "people")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(FILES / "greek_cp1253.csv"), ""))
    window.go("people")
    room = window.findChild(PeopleRoom)

    seen = []

    def press_enter():
        """As soon as the preview is there."""
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, NewcomersDialog) or not dialog.take.isEnabled():
            QTimer.singleShot(20, press_enter)
            return
        table = dialog.focusWidget()
        QTest.keyClick(table, Qt.Key.Key_Return)  # takes nobody in yet: the keyboard begins on the table
        seen.append((table is dialog.table, dialog.isVisible(), dialog.take.text()))
        for _stop in range(5):
            if dialog.focusWidget() is not dialog.take:
                QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        QTimer.singleShot(5_000, dialog, dialog.reject)

    QTimer.singleShot(20, press_enter)
    QTest.keyClick(room.add_button, Qt.Key.Key_I, CTRL | SHIFT)
    assert seen == [(True, True, "Take in 2 people")]
    assert [one.name for one in fjellvik.people.leaders()] == ["Άννα Ιωάννου", "Γιώργος Οικονόμου"]
    qtbot.waitUntil(lambda: len(room.leaders.people.rows) == 2)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not room.leaders.people.rows)
    assert fjellvik.people.leaders() == []
