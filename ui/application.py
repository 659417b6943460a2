"""Makes the QApplication: Fusion, fonts, theme, names, and where an unforeseen error goes. Light to import."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from ui.listening.quiet import keep_quiet
from ui.quick_start import started
from ui.theme import load_fonts, theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]

NAME = "Customer Safari"
AFTER_START_MS = 1_000


def make_application(arguments: Sequence[str] = (), *, on_error: Hook | None = None) -> QApplication:
    """The QApplication, dressed and ready for a window.

    `on_error` is called with what nobody foresaw (type, value, traceback), once for each; Qt's loop goes on.
    """
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    QApplication.setApplicationName("customer-safari")
    QApplication.setApplicationDisplayName(NAME)
    QApplication.setOrganizationName(NAME)
    QApplication.setDesktopFileName("customer-safari")
    # The style by argument, not by setStyle: that would answer with a QStyle, a class made for nothing at the start.
    app = QApplication([sys.argv[0], "-style", "fusion", *arguments])
    keep_quiet()  # before Qt's media library is loaded: it speaks then already
    load_fonts()
    theme().start()
    if on_error is not None:
        catch_errors(on_error)
    return app


def start(path: str | None) -> int:
    """The whole program in a window, with the library at `path` or the one open last; the exit code."""
    from pathlib import Path

    from safari.places import settings_file
    from ui.session import Session

    app = make_application()
    session = Session(settings_file())
    catch_errors(session.trouble.unforeseen)
    session.start(Path(path) if path else None)
    QTimer.singleShot(AFTER_START_MS, started)
    try:
        return app.exec()
    finally:
        session.close()


def catch_errors(on_error: Hook) -> None:
    """Send every exception that reaches the event loop to `on_error`; Ctrl+C in a terminal still ends the program."""

    def hook(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
            return
        on_error(kind, value, trace)

    sys.excepthook = hook
