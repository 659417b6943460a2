"""Loads what the rooms are made of while nobody waits, so that the first look at each does not wait for it."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec

from PySide6.QtCore import QObject, QTimer, Signal

import ui

PAUSE_MS = 60  # between two of them: keys and the mouse come first
PARTS = ("room", "overview", "step")  # of a room's folder, and what a start does not load of it


class Preloading(QObject):
    """Begins at once, a module at a time; `finished` after the last one."""

    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = _modules()
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self._load)
        self._timer.start()

    def _load(self) -> None:
        name = next(self._names, "")
        if name:
            import_module(name)
        else:
            self._timer.stop()
            self.finished.emit()


def _modules() -> Iterator[str]:
    for part in PARTS:
        for folder in pkgutil.iter_modules(ui.__path__):
            name = f"ui.{folder.name}.{part}"
            if folder.ispkg and find_spec(name) is not None:
                yield name
