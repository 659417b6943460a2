"""The protocol of a call that has ended: two minutes for ouch and aha, one for what they really needed, in calm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from safari.words import _
from ui.widgets.moments import moment_text

if TYPE_CHECKING:
    from safari.steady import Steady

SECOND = 1_000
STEPS_MS = (120_000, 60_000)


class Protocol(QObject):
    """`told(sentence)` once a second while it runs, "" when it is over; `asks_need` when the second step begins."""

    told = Signal(str)
    asks_need = Signal()

    def __init__(self, steady: Steady, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steady = steady
        self.step = -1
        self._began = 0
        self._timer = QTimer(self, interval=SECOND)
        self._timer.timeout.connect(self.look)

    @property
    def runs(self) -> bool:
        """Whether it is being worked through."""
        return self.step >= 0

    def begin(self) -> None:
        """The call has ended."""
        self._go(0)

    def next(self) -> None:
        """On to the next step, or to the end."""
        self._go(self.step + 1 if self.step + 1 < len(STEPS_MS) else -1)

    def end(self) -> None:
        """No protocol."""
        self._go(-1)

    def look(self) -> None:
        """Look at the clock. It says when the time is over and goes no further by itself: nobody is hurried."""
        if not self.runs:
            return
        left = STEPS_MS[self.step] - (self._steady().steady - self._began)
        words = _("Ouch and aha") if self.step == 0 else _("What did they really need?")
        if left > 0:
            self.told.emit(_("{what}: {time} left").format(what=words, time=moment_text(left + SECOND - 1)))
        else:
            self.told.emit(_("{what}: the time is over, finish in peace").format(what=words))

    def _go(self, step: int) -> None:
        self.step = step
        self._began = self._steady().steady
        if step < 0:
            self._timer.stop()
            self.told.emit("")
            return
        self._timer.start()
        if step == 1:
            self.asks_need.emit()
        self.look()
