"""A key, or a button, that is held while something goes on, or tapped at its beginning and at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from safari.steady import Steady

TAP_MS = 400
MISSED_MS = 1_500  # a key that is held repeats itself sooner; one that is pressed after so long came up unseen
_LEFT = (QEvent.Type.WindowDeactivate, QEvent.Type.ApplicationDeactivate)


class HeldKey(QObject):
    """`began` and `ended`. Held at least 400 ms, it ends when let go; shorter, with the next press.

    `press` comes from a shortcut, which never tells when its key is let go: while it is down, and only then, the events
    of the program are watched for that, wherever the keyboard is. Whoever leaves the window lets go.
    """

    began = Signal()
    ended = Signal()

    def __init__(self, key: Qt.Key, steady: Steady, parent: QObject) -> None:
        super().__init__(parent)
        self._key, self._steady = key, steady
        self.is_on = False
        self._is_down = self._is_a_beginning = False
        self._pressed = self._heard = 0

    def press(self) -> None:
        """The key goes down, or repeats itself."""
        now = self._steady().steady
        missed, self._heard = now - self._heard >= MISSED_MS, now
        if self._is_down:
            if missed:
                self.let_go()
            return
        self._is_down, self._is_a_beginning = True, not self.is_on
        self._pressed = now
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self.switch(on=not self.is_on)

    def let_go(self) -> None:
        """The key comes up."""
        if not self._is_down:
            return
        self._is_down = False
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        if self._is_a_beginning and self.is_on and self._steady().steady - self._pressed >= TAP_MS:
            self.switch(on=False)

    def switch(self, *, on: bool) -> None:
        """It goes on, or ends, whatever the key does."""
        if on != self.is_on:
            self.is_on = on
            self.began.emit() if on else self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if event.key() == self._key and not event.isAutoRepeat():
                self.let_go()
        elif kind in _LEFT:
            self.let_go()
        return False
