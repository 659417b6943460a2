"""What goes wrong: a sentence for what the world did, a sentence and a line in the log for what we did."""

from __future__ import annotations

import sys
import time
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from safari.errors import SafariError
from safari.words import _

if TYPE_CHECKING:
    from ui.main_window import MainWindow

QUIET_S = 60  # the same error of ours is told again after so long: one in the painting would tell itself for ever


class Trouble(QObject):
    """Tells what went wrong, in the window where there is one. `details` are those of the last unforeseen error."""

    _met = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.details = ""
        self._window = window
        self._told: dict[str, float] = {}  # when each error of ours was told last
        self._in_sight: set[str] = set()
        self._met.connect(self._say_unforeseen, Qt.ConnectionType.QueuedConnection)

    def tell(self, error: SafariError) -> None:
        """Say what the world did and what to do about it: in a dialog, but never one over Run."""
        if self._window.is_alone or not self._window.isVisible():
            self.say(error)
        elif error.what not in self._in_sight:
            from ui.widgets.dialog import Message

            self._in_sight.add(error.what)
            try:
                Message.tell(self._window, error.what, error.remedy)
            finally:
                self._in_sight.discard(error.what)

    def say(self, error: SafariError) -> None:
        """Say the same in passing: at the lower left, or in the terminal once the window is gone."""
        sentence = str(error)
        if self._window.isVisible():
            self._window.toast(sentence)
        elif sys.stderr is not None:  # a program without a terminal has none
            sys.stderr.write(f"{sentence}\n")

    def unforeseen(self, _kind: object, error: BaseException, _trace: object) -> None:
        """An error reached the event loop, or the end of a thread: one sentence, a log without anybody's words, and on.

        Called on any thread, and in the middle of painting: what is shown for it is shown a turn later, by the windows'
        own thread.
        """
        if not isinstance(error, SafariError):
            from safari import log

            if not self._is_news(error):
                return
            self.details = log.details(error)
            log.write(error)
        if isValid(self):
            self._met.emit(error)

    def copy_details(self) -> None:
        """Put what is worth telling about the last unforeseen error on the clipboard."""
        from safari import log

        QGuiApplication.clipboard().setText(self.details or log.versions())
        self._window.toast(_("Copied. Nothing in it tells what a customer said."))

    def _say_unforeseen(self, error: BaseException) -> None:
        if isinstance(error, SafariError):
            self.tell(error)
        elif self._window.isVisible():
            self._window.toast(
                _("Something went wrong that should not have. Look whether your last words are there."),
                _("Copy details"),
                self.copy_details,
            )

    def _is_news(self, error: BaseException) -> bool:
        """Whether an error of this type at this place was not told just now."""
        places = [f"{frame.f_code.co_filename}:{line}" for frame, line in traceback.walk_tb(error.__traceback__)]
        name = f"{type(error).__qualname__} {''.join(places[-1:])}"
        before, now = self._told.get(name), time.monotonic()
        if before is not None and now - before < QUIET_S:
            return False
        self._told[name] = now
        return True
