"""A few chips of which one can be chosen; none is chosen beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.pressing import ENTER

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class AnswerChip(Chip):
    """An answer. Enter chooses it and never takes it away again: whoever presses it twice means yes. Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.isChecked():
            event.accept()
            return
        super().keyPressEvent(event)


class Choice(QWidget):
    """`chosen` is the key of the chosen chip, "" where none is. Clicking the chosen one again takes the choice back."""

    changed = Signal()

    def __init__(self, words: Mapping[str, str], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.chips = {key: AnswerChip(word) for key, word in words.items()}
        flow = FlowLayout(self)
        for key, chip in self.chips.items():
            chip.setAccessibleDescription(name)
            chip.clicked.connect(lambda _checked=False, pressed=key: self._press(pressed))
            flow.addWidget(chip)

    @property
    def chosen(self) -> str:
        """The key of the chosen chip, or ""."""
        return next((key for key, chip in self.chips.items() if chip.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose one ("" for none)."""
        for each, chip in self.chips.items():
            chip.setChecked(each == key)
        self.changed.emit()

    def _press(self, pressed: str) -> None:
        self.choose(pressed if self.chips[pressed].isChecked() else "")
