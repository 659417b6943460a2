"""Runs a program up to its first painted window, then ends the process: `first_paint.py empty | main [LIBRARY]`.

With UNTIL=TodayRoom in the environment it goes on until a room of that class is painted. With REPORT=FILE it writes
what was loaded and how much memory it took (JSON).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path  # Qt for Python loads it anyway

ROOT = Path(__file__).resolve().parents[2]


class AtTheWindow:
    """Stands in sys.meta_path until the program comes to its window, and watches from there. Loading Qt before the
    program does would change what is measured.
    """

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> None:
        if name == "ui.session":
            sys.meta_path.remove(self)
            watch(os.environ.get("UNTIL", ""))


def watch(until: str = "") -> None:
    """End the process once a window, with the room `until` in it, is painted after the loop has begun."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    class Watch(QObject):
        def eventFilter(self, window: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and stands_in(window, until):
                QTimer.singleShot(0, end)  # Qt paints what is in a window right behind it, before any timer
            return False

    def watched_exec(*_arguments: object) -> int:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        watcher = Watch(application)
        # Only the windows: Qt for Python would make an object of every widget it told us of, and take 30 ms for that.
        for window in application.topLevelWidgets():
            window.installEventFilter(watcher)
        return unwatched_exec()

    unwatched_exec = QApplication.exec
    QApplication.exec = watched_exec  # type: ignore[method-assign]  # the only place that sees a paint from outside


def stands_in(window: object, until: str) -> bool:
    stack = getattr(window, "stack", None)
    return not until or (stack is not None and type(stack.currentWidget()).__name__ == until)


def end() -> None:
    report = os.environ.get("REPORT")
    if report:
        import json

        loaded = sorted(set(sys.modules) - {"json"})
        Path(report).write_text(json.dumps({"modules": loaded, "megabytes": peak_kilobytes() / 1024}))
    os._exit(0)


def peak_kilobytes() -> int:
    status = Path("/proc/self/status")
    if status.exists():  # getrusage would count the process this one was forked from
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def empty() -> None:
    """The floor: as little as a window of Qt for Python can be."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication([])
    window = QMainWindow()
    watch()
    window.show()
    application.exec()


if sys.argv[1] == "empty":
    empty()
else:
    sys.argv = [str(ROOT / "main.py"), *sys.argv[2:]]
    sys.path[0] = str(ROOT)
    sys.meta_path.insert(0, AtTheWindow())
    import main as program

    sys.exit(program.main(sys.argv[1:]))
