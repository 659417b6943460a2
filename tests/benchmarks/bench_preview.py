"""The live page: from a key in the story's quote to the new picture, and what the key itself costs."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measure import Row, percentile

RUNS = 40


def rows() -> Iterator[Row]:
    """In the real window, with the example's page."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop, Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    from safari import example
    from ui.application import make_application
    from ui.session import Session
    from ui.story.quote_section import QuoteSection
    from ui.story.room import StoryRoom

    with tempfile.TemporaryDirectory() as folder:
        app = QApplication.instance() or make_application()
        path = Path(folder, "example.safari")
        example.write(path)
        session = Session(Path(folder, "settings.ini"))
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
        app.processEvents()
        field = next(one for one in quote.findChildren(QPlainTextEdit) if one.isVisible())
        drawer = room.pane.drawer

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
            app.processEvents()
            keys.append((time.perf_counter() - began) * 1000)
            until_drawn()
            pictures.append((time.perf_counter() - began) * 1000)
        session.close()
        yield Row("a key in the story, 95 of 100", percentile(keys, 95), None, 16, "ms")
        yield Row("from the key to the new page, 95 of 100", percentile(pictures, 95), None, 150, "ms")
