"""The live page: from a key in the story's quote to the new picture, and what the key itself costs."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.measure import Row, percentile

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

    from ui.session import Session
    from ui.story.page_drawer import PageDrawer

RUNS = 40


def rows() -> Iterator[Row]:
    """In the real window, with the example's page."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from ui.application import make_application
    from ui.session import Session

    app = QApplication.instance() or make_application()
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Path(folder, "settings.ini"))
        field, drawer = open_quote(session, Path(folder, "example.safari"))
        keys, pictures = typed(field, drawer, app.processEvents)
        session.close()
    yield Row("a key in the story, 95 of 100", percentile(keys, 95), None, 16, "ms")
    yield Row("from the key to the new page, 95 of 100", percentile(pictures, 95), None, 150, "ms")


def open_quote(session: Session, path: Path) -> tuple[QPlainTextEdit, PageDrawer]:
    """Go to the quote of the example's story; its field, and what draws the page."""
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    from safari import example
    from ui.story.quote_section import QuoteSection
    from ui.story.room import StoryRoom

    example.write(path)
    session.window.show()
    session.open_library(path)
    library = session.library
    assert library is not None
    told = next(one for one in library.plans.safaris() if library.stories.of_safari(one.uid))
    session.window.go("safaris", told.uid, "story")
    room, quote = session.window.findChild(StoryRoom), session.window.findChild(QuoteSection)
    assert room is not None
    assert quote is not None
    room.editor.open(quote)
    QApplication.processEvents()
    return next(one for one in quote.findChildren(QPlainTextEdit) if one.isVisible()), room.pane.drawer


def typed(field: QPlainTextEdit, drawer: PageDrawer, process: Callable[[], object]) -> tuple[list[float], list[float]]:
    """Milliseconds of each key, and of each from the key to its picture."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer
    from PySide6.QtTest import QTest

    def until_drawn() -> None:
        loop = QEventLoop()
        drawer.ready.connect(loop.quit)
        QTimer.singleShot(5_000, loop.quit)
        loop.exec()
        drawer.ready.disconnect(loop.quit)

    until_drawn()
    keys, pictures = [], []
    for number in range(RUNS):
        began = time.perf_counter()
        QTest.keyClick(field, Qt.Key.Key_A if number % 2 else Qt.Key.Key_Backspace)
        process()
        keys.append((time.perf_counter() - began) * 1000)
        until_drawn()
        pictures.append((time.perf_counter() - began) * 1000)
    return keys, pictures
