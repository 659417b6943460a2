"""The table of touchpoints: the customer's journey from its beginning, to be put in order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from safari.people.customer import Touchpoint
from safari.words import _
from ui.people.table import Column, PeopleTable

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class TouchpointRow:
    """A touchpoint and its place in the journey (0 is its beginning) of so many."""

    uid: str
    name: str
    place: int
    of: int


class TouchpointTable(PeopleTable):
    """Touchpoints in journey order. `moved(uid, place)` by Ctrl+Up and Ctrl+Down."""

    moved = Signal(str, int)

    def __init__(self) -> None:
        columns = [
            Column(_("Place"), lambda row: str(row.place + 1), 64, right=True),
            Column(_("Touchpoint"), lambda row: row.name, ink=lambda _row: "ink", style="body"),
        ]
        super().__init__(columns, _("Touchpoints in the order of the journey"))

    def show_touchpoints(self, touchpoints: Iterable[Touchpoint]) -> None:
        """Show these touchpoints."""
        journey = list(touchpoints)
        self.show_people([TouchpointRow(one.uid, one.name, at, len(journey)) for at, one in enumerate(journey)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, row = STEPS.get(Qt.Key(event.key())), self.chosen_row
        if step is None or row is None or event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif 0 <= row.place + step < row.of:
            self.moved.emit(row.uid, row.place + step)
