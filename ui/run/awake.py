"""Keeps the screen awake while Run is shown, by what the system offers; where it offers nothing, nothing happens."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject

from safari.words import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

CONTINUOUS, SYSTEM, DISPLAY = 0x80000000, 0x00000001, 0x00000002  # SetThreadExecutionState, winbase.h
SERVICE, PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
CONNECTION = "customer-safari-awake"


class Means(Protocol):
    """One system's way."""

    def begin(self) -> None: ...

    def end(self) -> None: ...


class Awake(QObject):
    """Awake from the moment `shown` is shown until it is hidden or gone."""

    def __init__(self, shown: QWidget, means: Means | None = None) -> None:
        super().__init__(shown)
        self._means = means or means_here()
        self._is_on = False
        shown.installEventFilter(self)
        shown.destroyed.connect(self._means.end)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and not self._is_on:
            self._is_on = True
            self._means.begin()
        elif event.type() == QEvent.Type.Hide and self._is_on:
            self._is_on = False
            self._means.end()
        return False


class ScreenSaver:
    """Linux: asks the desktop's screen saver on a connection of its own, for as long as that stands.

    https://specifications.freedesktop.org/idle-inhibit-spec: what was asked for ends with the connection. It is made in
    a thread, so that a bus that does not answer keeps nobody waiting.
    """

    def __init__(self) -> None:
        self._wanted = False
        self._asking: Thread | None = None

    def begin(self) -> None:
        self._wanted = True
        if has_session_bus() and self._asking is None:
            reason = _("A safari is running")
            self._asking = Thread(target=self._ask, args=(reason,), name="awake", daemon=True)
            self._asking.start()

    def end(self) -> None:
        self._wanted = False
        if self._asking is not None and not self._asking.is_alive():
            self._let_go()

    def _ask(self, reason: str) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, CONNECTION)
        if bus.isConnected():
            call = QDBusMessage.createMethodCall(SERVICE, PATH, SERVICE, "Inhibit")
            call.setArguments(["Customer Safari", reason])
            bus.send(call)
        if not self._wanted:
            self._let_go()

    def _let_go(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        self._asking = None
        QDBusConnection.disconnectFromBus(CONNECTION)


class ExecutionState:
    """Windows: says that the display is needed."""

    def begin(self) -> None:
        self._say(CONTINUOUS | SYSTEM | DISPLAY)

    def end(self) -> None:
        self._say(CONTINUOUS)

    @staticmethod
    def _say(state: int) -> None:
        import ctypes

        with suppress(AttributeError, OSError):
            ctypes.windll.kernel32.SetThreadExecutionState(state)  # type: ignore[attr-defined]  # on Windows alone


class Caffeinate:
    """macOS: a command of the system that ends with this process, or before."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None

    @staticmethod
    def command() -> list[str]:
        """Display (-d) and system (-i) stay awake while the process (-w) lives."""
        return ["/usr/bin/caffeinate", "-d", "-i", "-w", str(os.getpid())]

    def begin(self) -> None:
        with suppress(OSError):
            nobody = subprocess.DEVNULL
            self._running = subprocess.Popen(self.command(), stdin=nobody, stdout=nobody, stderr=nobody)  # noqa: S603

    def end(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            running.terminate()
            Thread(target=running.wait, daemon=True).start()


class Nothing:
    """Where the system offers no way, or there is no screen."""

    def begin(self) -> None:
        """Nothing."""

    def end(self) -> None:
        """Nothing."""


def means_here() -> Means:
    """What this system offers."""
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.platformName() in {"offscreen", "minimal"}:
        return Nothing()
    if sys.platform == "win32":
        return ExecutionState()
    return Caffeinate() if sys.platform == "darwin" else ScreenSaver()


def has_session_bus() -> bool:
    """Whether a session bus is there; looked for, because Qt would begin one."""
    told = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(told and told != "disabled:") or (bool(runtime) and Path(runtime, "bus").is_socket())
