"""The inner ring by seats: a small picture, the names below it, and who comes in or leaves."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from safari.words import _
from ui.rounds.ring_picture import RingPicture
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.flowing import Flowing
from ui.widgets.list_line import ListLine

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class InnerRing(QWidget):
    """`spoke(int, bool)`: this seat (from 1) was pressed, by the keyboard or not. `sat(str)`: this participant is to
    come in, or to leave.

    Seats that have no key of their own are reached by F6, the arrows and Enter.
    """

    spoke = Signal(int, bool)
    sat = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.picture = RingPicture()
        self.seats: list[ListLine] = []
        self.choose = Button(_("Who sits inside"), "word")
        self.inside: dict[str, Chip] = {}
        self._seat_list = QVBoxLayout()
        self._seat_list.setSpacing(0)
        self._chips = Flowing()
        self._chips.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self.picture)
        whole.addLayout(self._seat_list)
        whole.addWidget(self.choose)
        whole.addWidget(self._chips)
        self.choose.clicked.connect(lambda _on=False: self._chips.setVisible(self._chips.isHidden()))
        self.picture.picked.connect(lambda seat: self.spoke.emit(seat, False))

    @property
    def area(self) -> list[QWidget]:
        """Where F6 stops: the seat of whoever speaks, else the first."""
        return [next((seat for seat in self.seats if seat.isChecked()), self.seats[0])] if self.seats else []

    def show_ring(self, names: Mapping[str, str], ring: Sequence[str]) -> None:
        """Who may sit inside, by name, and who does, in their order."""
        self._show_seats([names[uid] for uid in ring])
        if set(self.inside) != set(names):
            self._chips.clear()
            self.inside = {uid: self._chip(uid, name) for uid, name in names.items()}
            self._chips.add(*self.inside.values())
        for uid, chip in self.inside.items():
            chip.setText(names[uid])
            chip.setChecked(uid in ring)

    def show_speaker(self, speaks: int) -> None:
        """Fill the seat (from 1) of whoever says what is in the line; 0 for none."""
        self.picture.show_ring([line.text() for line in self.seats], speaks)
        for seat, line in enumerate(self.seats, 1):
            line.setChecked(seat == speaks)

    def _show_seats(self, names: Sequence[str]) -> None:
        if [line.text() for line in self.seats] == list(names):
            return
        for old in self.seats:
            self._seat_list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.seats = [ListLine(name, hint=str(seat)) for seat, name in enumerate(names, 1)]
        for seat, line in enumerate(self.seats, 1):
            line.clicked.connect(partial(self._press, seat))
            self._seat_list.addWidget(line)

    def _press(self, seat: int, _on: bool = False) -> None:
        self.spoke.emit(seat, self.seats[seat - 1].hasFocus())

    def _chip(self, uid: str, name: str) -> Chip:
        chip = Chip(name)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        chip.clicked.connect(lambda _on=False: self._sit(uid))
        return chip

    def _sit(self, uid: str) -> None:
        chip = self.inside[uid]
        chip.setChecked(not chip.isChecked())  # until it is on disk
        self.sat.emit(uid)
