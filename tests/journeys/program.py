"""The program as `main.py` starts it, from its start to its end, in this process."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from safari.library import Library
from safari.places import settings_file
from ui.session import Session


class Program:
    """The program from its start to its end. `library` is the one open in it, to read in what came of it all."""

    def __init__(self, path: Path | None = None) -> None:
        self.session = Session(settings_file())
        self.window = self.session.window
        self.window.show()
        self.session.open_first(path)
        QApplication.processEvents()
        self.window.activateWindow()

    @property
    def library(self) -> Library:
        assert self.session.library is not None, "no library is open"
        return self.session.library

    @property
    def toast(self) -> str:
        """What the window says at its lower left."""
        toast = self.window.toasts.toast
        return toast.sentence if toast is not None and toast.isVisible() else ""

    def quit(self) -> None:
        """Close the window, and with it the program."""
        self.window.close()
        self.session.close()
        self.window.deleteLater()
        self.session.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
