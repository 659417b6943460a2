"""The board of 500 cards: until it is first painted, and each frame while a card is carried across it."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.measure import Row, median, percentile

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from safari.library import Library
    from ui.debrief.board import BoardPane

CARDS, RUNS, FRAMES = 500, 9, 200
PAINT, FRAME = 150, 16  # ms
WORDS = (
    "Jeg ringte elleve ganger. Hver gang måtte jeg starte forfra.",
    "Τριάντα έξι νύχτες κοιμόμουν με το τηλέφωνο στο μαξιλάρι.",
    "Four minutes ten of hold music. Nobody spoke at the table.",
)
THEMES = ("", "Starting over", "Waiting in the dark", "One human with a name")


def rows() -> Iterator[Row]:
    """In a real window, with a library on the user's disk."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from safari.library import Library
    from ui.application import make_application

    app = QApplication.instance() or make_application()
    with tempfile.TemporaryDirectory(dir=Path.home()) as folder:
        library = Library.create(Path(folder, "a.safari"), "Fjellvik Insurance")
        safari = sorted_notes(library)
        painted = [first_paint(library, safari) for _run in range(RUNS)][1:]  # the first one loads modules, too
        pane = opened(library, safari)
        app.processEvents()
        frames = carried(pane)
        pane.close()
        library.close()
    yield Row(f"board of {CARDS} cards, first paint", median(painted), None, PAINT, "ms")
    yield Row("a frame while a card is carried, 95 of 100", percentile(frames, 95), None, FRAME, "ms")


def sorted_notes(library: Library) -> str:
    """A safari with many notes, a quarter of them not sorted; its uid."""
    from safari.plan.format import called, formats
    from safari.run.note import Kind, Note

    safari = library.plans.plan(called("breakfast", formats()[0]), "Breakfast").uid
    ingrid = library.people.add_customer("Ingrid, 67").uid
    at = library.journal.clock() - timedelta(hours=9)
    kept = []
    with library.journal.intention("Notes kept"):
        for number in range(CARDS):
            words = f"{WORDS[number % len(WORDS)]} {number}"
            kind, spoke = (Kind.OUCH, ingrid) if number % 3 else (Kind.SAW, None)
            when = at + timedelta(minutes=number)
            note = Note("", safari, None, kind, words, when, spoke, feeling=number % 7 - 3, language="nb")
            kept.append(library.notes.keep(note).uid)
        for place, name in enumerate(THEMES):
            if name:
                library.board.add_theme(safari, name, kept[place :: len(THEMES)])
        library.board.star(kept[::5], None, starred=True)
    return safari


def first_paint(library: Library, safari: str) -> float:
    """Milliseconds from nothing to a painted board."""
    from PySide6.QtWidgets import QApplication

    began = time.perf_counter()
    pane = opened(library, safari)
    QApplication.processEvents()
    took = (time.perf_counter() - began) * 1000
    pane.close()
    pane.deleteLater()
    QApplication.processEvents()
    return took


def opened(library: Library, safari: str) -> BoardPane:
    """The board in a window."""
    from ui.bridge import Bridge
    from ui.debrief.board import BoardPane
    from ui.screen import Context

    def nothing(*_arguments: object, **_named: object) -> None:
        """What the window would do."""

    context = Context(library, Bridge(library), nothing, nothing, nothing, lambda: None)
    pane = BoardPane(context, safari)
    pane.resize(846, 470)
    pane.refresh()
    pane.show()
    pane.repaint()
    return pane


def carried(pane: BoardPane) -> list[float]:
    """Milliseconds from each move of the mouse to the painted frame, along and across the columns and at their edges,
    where they scroll."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    source: QWidget = pane.columns.in_order()[0].cards.viewport()
    QTest.mousePress(source, Qt.MouseButton.LeftButton, pos=QPoint(60, 30))
    QTest.mouseMove(source, QPoint(80, 40))
    took = []
    for number in range(FRAMES):
        across, down = (number * 37) % pane.width(), 60 + (number * 11) % (pane.height() - 70)
        place = source.mapFromGlobal(pane.mapToGlobal(QPoint(across, down)))
        began = time.perf_counter()
        QTest.mouseMove(source, place)
        QApplication.processEvents()
        took.append((time.perf_counter() - began) * 1000)
    QTest.mouseRelease(source, Qt.MouseButton.LeftButton, pos=QPoint(60, 30))
    return took
