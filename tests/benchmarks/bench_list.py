"""The list of a million notes: its first paint, scrolling, jumping, and a new note on top."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from safari.finding.query import Query
from safari.library import Library
from safari.run.note import Kind, Note
from tests.benchmarks import million
from tests.benchmarks.measure import Row, percentile, timed

if TYPE_CHECKING:
    from ui.finding.note_list import NoteList

FRAMES, NOTES = 300, 30


def rows() -> Iterator[Row]:
    """On a copy, because notes are kept into it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.application import make_application

    application = make_application()
    with tempfile.TemporaryDirectory(dir=million.library().parent) as folder:
        library = Library.open(Path(shutil.copy(million.library(), folder)))
        try:
            yield from _rows(library)
        finally:
            library.close()
    application.processEvents()


def _rows(library: Library) -> Iterator[Row]:
    from PySide6.QtGui import QPixmap

    library.finding.count(Query())  # by now the sidebar has asked, in an idle moment
    shown: list[NoteList] = []
    yield Row("list of 1,000,000 notes, first paint", timed(lambda: shown.append(_opened(library))), None, 60, "ms")
    (notes,) = shown
    canvas, bar = QPixmap(notes.size()), notes.verticalScrollBar()

    def frame(move: Callable[[], object]) -> float:
        return timed(lambda: (move(), notes.render(canvas)))

    scrolled = [frame(lambda: bar.setValue(bar.value() + 137)) for _ in range(FRAMES)]
    yield Row("scrolling, 95 of 100 frames", percentile(scrolled, 95), None, 8, "ms")
    chance = random.Random(2)
    jumped = [frame(lambda: bar.setValue(chance.randrange(bar.maximum()))) for _ in range(FRAMES // 3)]
    yield Row("jumping anywhere, 95 of 100", percentile(jumped, 95), None, 30, "ms")
    bar.setValue(0)
    kept = []
    for _each in range(NOTES):
        new = frozenset({_keep(library)})
        kept.append(frame(partial(notes.take_in, new)))
    yield Row("a new note on top, 95 of 100", percentile(kept, 95), None, 10, "ms")
    notes.close()


def _opened(library: Library) -> NoteList:
    from safari.finding.listing import Everything
    from ui.finding.note_list import NoteList
    from ui.finding.notes_model import NotesModel

    notes = NoteList(NotesModel(Everything(library.finding)))
    notes.resize(592, 700)
    notes.show()
    notes.grab()
    return notes


def _keep(library: Library) -> str:
    safari = library.plans.safaris()[0].uid
    return library.notes.keep(Note("", safari, None, Kind.SAW, "A long queue", library.journal.clock())).uid
