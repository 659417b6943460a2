"""Themes get their names in place: on disk while they are written, one step back, and never none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

Key = Qt.Key
ALL = ["Water", "Number", "He", "Dry", "A"]


class Painted(QObject):
    """How often a widget was painted whole."""

    times = 0

    def eventFilter(self, widget: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent) and isinstance(widget, QWidget):
            self.times += event.rect() == widget.rect()
        return False


def test_a_new_theme_is_named_at_once_and_is_one_step_back(hands, press, write):
    hands.stand_at("Water")
    press(Key.Key_Space)
    hands.pane.bar.new_theme.click()
    column = hands.column("New theme")
    assert column.editor.hasFocus()
    write("Starting over")
    press(Key.Key_Return)
    assert hands.stands["Starting over"] == ["Water"]
    assert column.cards.hasFocus()
    hands.library.undo()
    assert hands.stands == {"Not sorted yet": ALL}


def test_a_theme_is_renamed_and_esc_leaves_it(hands, press, write):
    hands.add_theme("Waiting", "Water")
    hands.stand_at("Water")
    press(Key.Key_F2)
    write("In the dark")
    press(Key.Key_Escape)
    assert "Waiting" in hands.stands
    press(Key.Key_F2)
    write("In the dark")
    press(Key.Key_Return)
    assert hands.stands["In the dark"] == ["Water"]
    press(Key.Key_F2)
    write("Half")
    assert hands.pane.settle()
    assert "Half" in hands.stands, "what is written is kept when somebody leaves"


def test_no_name_at_all_leaves_the_theme_its_name(hands, press):
    waiting = hands.add_theme("Waiting", "Water")
    hands.stand_at("Water")
    press(Key.Key_F2)
    press(Key.Key_Backspace)
    assert waiting.editor.text() == ""
    press(Key.Key_Return)
    assert not waiting.is_renaming
    assert not waiting.trouble.isVisible()
    assert waiting.name.text() == "Waiting"
    assert hands.stands["Waiting"] == ["Water"]


def test_a_name_is_on_disk_while_it_is_written(hands, press, write, qtbot):
    hands.pane.bar.new_theme.click()
    write("In the da")
    names = lambda: [one.name for one in hands.library.board.themes(hands.uid)]  # noqa: E731
    qtbot.waitUntil(lambda: names() == ["In the da"], timeout=1000)
    (column,) = (one for one in hands.columns.in_order() if one.is_renaming)
    write("rk")
    press(Key.Key_Return)
    assert names() == ["In the dark"]
    assert not column.is_renaming
    hands.library.undo()
    assert names() == []


def test_a_name_that_the_disk_refused_stays_in_its_field(hands, press, write, full_disk):
    waiting = hands.add_theme("Waiting", "Water")
    hands.stand_at("Water")
    press(Key.Key_F2)
    write("In the dark")
    with full_disk():
        assert not hands.pane.settle()
        press(Key.Key_Return)
        assert waiting.is_renaming
        assert waiting.editor.text() == "In the dark"
        assert "The disk is full" in waiting.trouble.text()
    assert hands.pane.settle()
    assert hands.stands["In the dark"] == ["Water"]
    assert not waiting.trouble.isVisible()


def test_themes_made_one_after_the_other_are_taken_back_one_by_one(hands, press, write):
    for name in ("Waiting", "Voices"):
        hands.pane.bar.new_theme.click()
        write(name)
        press(Key.Key_Return)
    hands.library.undo()
    assert list(hands.stands) == ["Not sorted yet", "Waiting"]


def test_the_edge_of_an_empty_theme_is_drawn_anew_once_the_keyboard_left(hands, press, write, qtbot):
    hands.pane.bar.new_theme.click()
    write("Nobody tells us")
    press(Key.Key_Return)
    column = hands.column("Nobody tells us")
    qtbot.waitUntil(column.cards.hasFocus)
    qtbot.wait(50)  # what is still to be painted of its arrival
    painted = Painted()
    column.installEventFilter(painted)
    hands.pane.bar.new_theme.setFocus()
    qtbot.waitUntil(lambda: painted.times > 0)
