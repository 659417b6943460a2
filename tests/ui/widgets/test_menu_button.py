"""A menu that drops below what asks for it: by key, there, and gone once it is closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMenu

from ui.widgets.menu_button import MenuButton

Key = Qt.Key


@pytest.fixture
def done() -> list[str]:
    """What was chosen."""
    return []


@pytest.fixture
def button(dressed_app, qtbot, done):
    """A button with two ways, shown."""
    one = MenuButton((("One", lambda: done.append("one")), ("Two", lambda: done.append("two"))), name="More")
    qtbot.addWidget(one)
    one.show()
    one.setFocus()
    return one


def menus(button: MenuButton) -> list[QMenu]:
    """The menus there are."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return button.findChildren(QMenu)


def test_a_menu_drops_below_its_button_and_keys_choose_from_it(button, press, done):
    press(Key.Key_Space)
    (menu,) = menus(button)
    assert menu.isVisible()
    assert menu.y() >= button.mapToGlobal(button.rect().bottomLeft()).y()
    press(Key.Key_Down, times=2)
    press(Key.Key_Return)
    assert done == ["two"]
    assert not menus(button)


def test_esc_closes_a_menu_and_it_is_gone(button, press, done):
    press(Key.Key_Space)
    press(Key.Key_Escape)
    assert done == []
    assert not menus(button)
