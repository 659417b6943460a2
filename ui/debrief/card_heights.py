"""How tall each card of a column is: measured when there is time, so that many cards do not hold up the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QTableView

AT_ONCE = 12  # cards measured before the next paint; the others in idle moments, so many at a time


class CardHeights(QObject):
    """Sets the heights of the rows of a table; `height(row)` says how tall one is."""

    def __init__(self, table: QTableView, height: Callable[[int], int]) -> None:
        super().__init__(table)
        self._table, self._height = table, height
        self._left: list[int] = []
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._measure_some)

    def measure_all(self) -> None:
        """Measure those on top now and the rest when there is time."""
        self._left = list(range(self._table.model().rowCount()))
        if self._table.isVisible():
            self._measure_some()
        elif self._left:
            self._idle.start()

    def measure_in_sight(self) -> None:
        """The cards come into sight: measure those on top that were not measured yet, before they are painted."""
        if self._left:
            self._measure_some()

    def measure_down_to(self, row: int) -> None:
        """Measure all above this one and itself now: then it stays where it is."""
        above, self._left = [one for one in self._left if one <= row], [one for one in self._left if one > row]
        self.measure(above)

    def measure(self, rows: Sequence[int]) -> None:
        """Measure these now."""
        header = self._table.verticalHeader()
        header.setUpdatesEnabled(False)
        for row in rows:
            header.resizeSection(row, self._height(row))
        header.setUpdatesEnabled(True)

    def _measure_some(self) -> None:
        now, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        self.measure(now)
        if self._left:
            self._idle.start()
        else:
            self._idle.stop()
