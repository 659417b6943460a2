"""Garbage that refers to itself, as closed windows do, is collected on the thread of the windows, between two events.

Python collects in whichever thread makes the next object. Were that one that draws a page, closed windows would be
deleted while Qt walks through all windows to change their look: a crash, not an exception.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

EVERY_MS = 500


def collect_here() -> None:
    """From now on collect only here, in turns of the event loop. Python's own thresholds say how much, and when."""
    gc.disable()
    timer = QTimer(QApplication.instance(), interval=EVERY_MS)
    timer.timeout.connect(_collect)
    timer.start()


def _collect() -> None:
    gc.disable()  # a command that ran in this process enables it again
    (young, middle, old), (many, often, seldom) = gc.get_count(), gc.get_threshold()
    if young > many:
        gc.collect(2 if old > seldom else 1 if middle > often else 0)
