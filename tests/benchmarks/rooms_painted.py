"""Opens each room of a library once, as somebody does who has just started: `rooms_painted.py LIBRARY`, JSON of ms.

A process of its own measures it: a room is shown for the first time once. Today pays for all it loads.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[0] = str(Path(__file__).resolve().parents[2])

from tests.benchmarks import programme  # noqa: E402 - the path must be there first
from tests.benchmarks.measure import percentile, timed  # noqa: E402

if TYPE_CHECKING:
    from ui.main_window import MainWindow

FRAMES = 300


def measured(path: Path) -> Iterator[tuple[str, float]]:
    """Milliseconds by what was shown."""
    from PySide6.QtWidgets import QApplication

    from safari.places import settings_file
    from ui.application import make_application
    from ui.bridge import Bridge

    application = make_application()
    settings_file()  # a start has read it before the window stands
    library = programme.opened(path)
    bridge = Bridge(library)
    window = _window()
    window.open_rooms(library, bridge)
    window.resize(1440, 900)
    window.show()
    QApplication.processEvents()
    for room in ("today", "safaris", "library", "people"):
        yield room, _painted(window, partial(window.go, room))
        _pause()
    yield from _customers(window)
    yield "heat map", _scrolled(window)
    yield from _views(window)
    window.close()
    bridge.stop()
    library.close()
    application.processEvents()


def _pause() -> None:
    """As in the program: what rooms are made of is loaded while nobody waits."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    from ui.preloading import Preloading

    preloading, loop = Preloading(), QEventLoop()
    preloading.finished.connect(loop.quit)
    loop.exec()
    QApplication.processEvents()


def _window() -> MainWindow:
    from ui.main_window import MainWindow
    from ui.menu import Deeds
    from ui.screen import screens

    deeds: dict[str, Any] = dict.fromkeys(Deeds.__annotations__, lambda: None)
    return MainWindow(screens(), Deeds(**deeds))


def _painted(window: MainWindow, show: Callable[[], object]) -> float:
    return timed(lambda: (show(), window.grab()))


def _customers(window: MainWindow) -> Iterator[tuple[str, float]]:
    """The tab beside the leaders, with all 20,000."""
    from ui.people.room import PeopleRoom

    room = window.findChild(PeopleRoom)
    assert room is not None
    yield "customers", _painted(window, lambda: room.tabs.setCurrentIndex(1))
    room.tabs.setCurrentIndex(0)


def _scrolled(window: MainWindow) -> float:
    """95 of 100 frames of the heat map."""
    from PySide6.QtGui import QPixmap

    from ui.people.leader_table import LeaderTable

    window.go("people")
    table = window.findChild(LeaderTable)
    assert table is not None
    canvas, bar = QPixmap(table.size()), table.verticalScrollBar()

    def frame(step: int) -> None:
        bar.setValue(37 * step % max(1, bar.maximum()))
        table.render(canvas)

    return percentile([timed(partial(frame, step)) for step in range(FRAMES)], 95)


def _views(window: MainWindow) -> Iterator[tuple[str, float]]:
    """The board and the calendar, each for the first time."""
    from ui.safaris.overview import Overview

    window.go("safaris")
    overview = window.findChild(Overview)
    assert overview is not None
    overview.switch.choose("list")
    for view in ("board", "calendar"):
        yield view, _painted(window, partial(overview.switch.choose, view))


if __name__ == "__main__":
    print(json.dumps(dict(measured(Path(sys.argv[1])))))
    sys.stdout.flush()
    os._exit(0)  # Qt takes itself apart, and nobody waits for it
