"""A line to type in that offers what was typed before: leaders, segments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QListView

from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent


class SuggestField(TextField):
    """Offers the suggestions that hold what was typed; the Down key in an empty line offers them all."""

    def __init__(self, text: str, suggestions: Sequence[str]) -> None:
        super().__init__(text)
        completer = self._completer = QCompleter(list(suggestions), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        view = self._offers = QListView()
        view.setObjectName("completions")
        completer.setPopup(view)
        self.setCompleter(completer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self._offers.isVisible():
            self._completer.setCompletionPrefix(self.text())
            self._completer.complete()
        else:
            super().keyPressEvent(event)
