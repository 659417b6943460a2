"""The program as `main.py` starts it, from its start to its end, in this process."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMainWindow, QMenu, QWidget

from safari.library import Library
from safari.places import settings_file
from ui.session import Session

WIDE = (1440, 900)  # a desk's; the screen that is none is smaller, and a first window fits its screen


class StrayWindows(QObject):
    """Writes down what is shown as a window of its own and was never meant to be one: it would flash on a desk."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            meant = isinstance(watched, (QMainWindow, QDialog, QMenu)) or watched.windowType() == Qt.WindowType.Popup
            if not meant and watched.windowType() != Qt.WindowType.ToolTip:
                self.seen.append(
                    f"{type(watched).__name__} {watched.accessibleName() or getattr(watched, 'text', str)()}"
                )
        return False


class Program:
    """The program from its start to its end; with `size` None its window is as large as it was.

    `library` is the one open in it, to read in what came of it all.
    """

    def __init__(self, path: Path | None = None, size: tuple[int, int] | None = WIDE) -> None:
        self.is_running = True
        self.strays = StrayWindows()
        _application().installEventFilter(self.strays)
        self.session = Session(settings_file())
        self.window = self.session.window
        self.session.start(path)
        while not (self.session.library or self.window.stack.count()):
            QApplication.processEvents()
        if size is not None:
            self.window.resize(*size)
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
        """Close the window, and with it the program. Nothing is asked: everything typed is on disk."""
        self.is_running = False
        asked: list[str] = []
        look = QTimer(interval=20)
        look.timeout.connect(lambda: _read_and_close(asked))
        look.start()
        self.window.close()
        self.session.close()
        look.stop()
        _application().removeEventFilter(self.strays)
        self.window.deleteLater()
        self.session.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert asked == [], f"asked at closing: {asked}"
        assert self.strays.seen == [], f"shown as windows of their own: {self.strays.seen}"


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None
    return application


def _read_and_close(asked: list[str]) -> None:
    """A dialog where none should be: write down what it says, and close it."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        asked.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
        dialog.reject()
