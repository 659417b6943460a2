"""The table behind the feeling curve: every touchpoint with its number and where that comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from safari.debrief.curve_words import source
from safari.sharing.signed import signed
from safari.words import _
from ui.people.table import Column, PeopleTable
from ui.widgets.feeling_mark import feeling_ink, feeling_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from safari.debrief.curve import Point

ROW, NUMBER, MOST = 34, 76, 6
STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_Left: -1}
GIVES_BACK = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class PointRow(NamedTuple):
    """A point; its uid is that of its touchpoint."""

    point: Point

    @property
    def uid(self) -> str:
        """The touchpoint's."""
        return self.point.touchpoint.uid


class CurveTable(PeopleTable):
    """Up and Down go from row to row; plus and minus (or Right and Left) change the feeling, Delete gives it back to
    the notes. `felt(uid, feeling)` and `given_back(uid)` as of the curve."""

    felt = Signal(str, int)
    given_back = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        columns = [
            Column(_("Touchpoint"), lambda row: row.point.touchpoint.name, yields=False, style="small_strong"),
            Column(
                _("Feeling"),
                lambda row: signed(row.point.feeling),
                NUMBER,
                right=True,
                ink=lambda row: feeling_ink(row.point.feeling),
                style="label",
                spoken=lambda row: feeling_words(row.point.feeling),
            ),
            Column(_("Where it comes from"), lambda row: source(row.point)),
        ]
        super().__init__(columns, _("Feelings in numbers"), height=ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._showing = False
        self.chosen.connect(self._leave)

    def show_points(self, points: Sequence[Point]) -> None:
        """Show these; the row at hand stays."""
        self._showing = True
        self.show_people([PointRow(point) for point in points])
        self._showing = False
        self.setFixedHeight(self.sizeHint().height())

    def _leave(self) -> None:
        """Another row is at hand, unless the same one was only shown anew."""
        if not self._showing:
            self.left.emit()

    def sizeHint(self) -> QSize:
        return QSize(480, self.height_for(max(1, min(MOST, len(self.people.rows)))) + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, place = Qt.Key(event.key()), self.currentIndex().row()
        if place < 0 or (key not in STEPS and key not in GIVES_BACK):
            super().keyPressEvent(event)
        elif key in GIVES_BACK:
            self.given_back.emit(self.people.rows[place].uid)
        else:
            row = self.people.rows[place]
            self.felt.emit(row.uid, row.point.feeling + STEPS[key])
