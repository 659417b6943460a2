"""Choosing kinds of notes, each with how many were found of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.run.kind_words import kind_word
from safari.run.note import Kind
from ui.widgets.boxes import column
from ui.widgets.check_box import CheckBox

if TYPE_CHECKING:
    from collections.abc import Mapping


class KindFacet(QWidget):
    """One box a kind. None ticked means every kind."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes = {kind: CheckBox(kind_word(kind)) for kind in Kind}
        self.setLayout(column(*self.boxes.values()))
        for box in self.boxes.values():
            box.toggled.connect(lambda _on: self.changed.emit())

    @property
    def chosen(self) -> frozenset[Kind]:
        """The kinds ticked."""
        return frozenset(kind for kind, box in self.boxes.items() if box.isChecked())

    def count(self, counts: Mapping[Kind, int] | None) -> None:
        """Show how many of each kind there are; None where they were not counted."""
        for kind, box in self.boxes.items():
            box.set_count(None if counts is None else counts.get(kind, 0))

    def clear(self) -> None:
        """Tick none, and tell nobody."""
        for box in self.boxes.values():
            blocked = box.blockSignals(True)
            box.setChecked(False)
            box.blockSignals(blocked)
