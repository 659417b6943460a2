"""Runs a program up to its first painted window, then ends the process: `first_paint.py empty | main [LIBRARY]`.

With UNTIL=TodayRoom in the environment it goes on until something in a widget of that class is painted. With
REPORT=FILE it writes what was loaded and how much memory it took (JSON).
"""

from __future__ import annotations

import json
import os
import resource
import runpy
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

ROOT = Path(__file__).resolve().parents[2]


class _Watch(QObject):
    """Ends the process once a top-level window has been painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and is_awaited(watched):
            QTimer.singleShot(0, end)
        return False


def is_awaited(widget: QWidget) -> bool:
    until = os.environ.get("UNTIL") if sys.argv[0].endswith("main.py") else None
    if not until:
        return widget.isWindow()
    around: QWidget | None = widget
    while around is not None and type(around).__name__ != until:
        around = around.parentWidget()
    return around is not None


def end() -> None:
    report = os.environ.get("REPORT")
    if report:
        Path(report).write_text(json.dumps({"modules": sorted(sys.modules), "megabytes": peak_kilobytes() / 1024}))
    os._exit(0)


def peak_kilobytes() -> int:
    status = Path("/proc/self/status")
    if status.exists():  # getrusage would count the process this one was forked from
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def watched_exec(*_arguments: object) -> int:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    watch = _Watch(application)
    # Watching every widget costs the one who has many: only the windows are watched where that is enough.
    for watched in [application] if os.environ.get("UNTIL") else application.topLevelWidgets():
        watched.installEventFilter(watch)
    return unwatched_exec()


unwatched_exec = QApplication.exec
QApplication.exec = watched_exec  # type: ignore[method-assign]  # the only place that sees the first paint from outside

if sys.argv[1] == "empty":
    application = QApplication([])
    window = QMainWindow()
    window.show()
    watched_exec()
else:
    sys.argv = [str(ROOT / "main.py"), *sys.argv[2:]]
    sys.path.insert(0, str(ROOT))
    runpy.run_path(sys.argv[0], run_name="__main__")
