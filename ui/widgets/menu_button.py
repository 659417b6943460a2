"""Menus that drop below what asks for them, and a button that does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    Ways = Iterable[tuple[str, Callable[[], object]]]

GAP = 2  # px


def drop_menu(below: QWidget, ways: Ways) -> None:
    """Drop `ways`, each its words and what is done; the arrow keys go through them, Esc closes. Once closed it is
    gone. Where people named what is offered, its words are those of `in_menu`."""
    menu = QMenu(below)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, do in ways:
        menu.addAction(words).triggered.connect(lambda _on=False, do=do: do())
    menu.popup(below.mapToGlobal(QPoint(0, below.height() + GAP)))


class MenuButton(Button):
    """Drops a menu of `ways` when it is pressed."""

    def __init__(self, ways: Ways, text: str = "", icon: str = "", *, name: str) -> None:
        super().__init__(text, icon=icon, name=name)
        self._ways = tuple(ways)
        self.clicked.connect(lambda: drop_menu(self, self._ways))
