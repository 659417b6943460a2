"""The rounds one under the other; a press on one changes its title and its minutes in place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.words import _
from ui.rounds.round_editor import RoundEditor
from ui.widgets.boxes import column
from ui.widgets.list_line import ListLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.rounds.round import Round


class RoundList(QWidget):
    """`changed(Round, str, int)`: this round is to have this title and these minutes. `left`: the keyboard goes back to
    the line."""

    changed = Signal(object, str, int)
    left = Signal()

    def __init__(self, planned: Sequence[Round]) -> None:
        super().__init__()
        self._rounds, self._going = tuple(planned), 0
        self._edited = 0  # position of the round that is being changed
        self.lines = {one.position: ListLine(one.title, hint=str(one.position)) for one in planned}
        self.editor = RoundEditor()
        self.editor.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(column(*self.lines.values()))
        whole.addWidget(self.editor)
        for position, line in self.lines.items():
            line.clicked.connect(partial(self._edit, position))
        self.editor.changed.connect(self._change)
        self.editor.left.connect(lambda: self._edit(0))

    def show_rounds(self, rounds: Sequence[Round], going: Round | None) -> None:
        """Show these, and which goes on."""
        self._rounds, self._going = tuple(rounds), going.position if going else 0
        for one in self._rounds:
            line = self.lines.get(one.position)
            if line is None:
                continue
            line.setText(one.title)
            line.beside = _("{n} min").format(n=one.minutes)
            line.setChecked(one.position == self._going)
            line.setAccessibleName(f"{one.title}, {line.beside}")
            line.update()
            if one.position == self._edited:
                self.editor.show_round(one)
        self.editor.setVisible(bool(self._edited))

    def _edit(self, position: int, _on: bool = False) -> None:
        """Change this round in place; 0, or the same once more: none."""
        self.editor.title.flush()
        self._edited = 0 if position == self._edited else position
        going = next((one for one in self._rounds if one.position == self._going), None)
        self.show_rounds(self._rounds, going)
        if self._edited:
            self.editor.title.setFocus()
        else:
            self.left.emit()

    def _change(self, title: str, minutes: int) -> None:
        one = next((one for one in self._rounds if one.position == self._edited), None)
        if one is not None and (title, minutes) != (one.title, one.minutes):
            self.changed.emit(one, title, minutes)
