"""A button in the head of the story that drops a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class MenuButton(Button):
    """Drops `ways`, each its words and what is done; the arrow keys go through them, Esc closes."""

    def __init__(
        self, ways: Iterable[tuple[str, Callable[[], object]]], text: str = "", icon: str = "", *, name: str
    ) -> None:
        super().__init__(text, icon=icon, name=name)
        self._ways = tuple(ways)
        self.clicked.connect(self._drop)

    def _drop(self) -> None:
        menu = QMenu(self)
        for words, do in self._ways:
            menu.addAction(words).triggered.connect(lambda _on=False, do=do: do())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
