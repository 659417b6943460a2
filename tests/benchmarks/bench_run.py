"""Run with 5,000 notes on its timeline: from the key to the letter, from Enter to "kept", and a big photo coming in."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.measure import Row, percentile

if TYPE_CHECKING:
    from safari.library import Library
    from ui.run.day_screen import DayScreen

NOTES, KEYS, ENTERS = 5_000, 300, 60
WORDS = "Jeg ringte elleve ganger. Hver gang måtte jeg starte forfra."
PHOTO_MB = 12
PLACES = ("Kitchen table", "Garage", "Hall", "Porch", "Car", "Shop", "Stairs")
FRAME_MS = 4


def rows() -> Iterator[Row]:
    """In the real window, with a library on the user's disk."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from safari.library import Library
    from ui.application import make_application

    app = QApplication.instance() or make_application()
    with tempfile.TemporaryDirectory(dir=Path.home()) as folder:
        library = Library.create(Path(folder, "a.safari"), "Fjellvik Insurance")
        visit = opened(library, with_notes(library, "life", PLACES))
        visit_keys, visit_kept = typed(visit), entered(visit)
        visit.settle()
        visit.close()
        screen = opened(library, with_notes(library))
        app.processEvents()
        keys, kept = typed(screen), entered(screen)
        frames = while_a_photo_comes(screen, photo(Path(folder, "big.jpg")))
        screen.settle()
        screen.close()
        library.close()
    yield Row("a key in Run, 5,000 notes, 95 of 100", percentile(keys, 95), None, 8, "ms")
    yield Row("from Enter to kept, 95 of 100", percentile(kept, 95), None, 25, "ms")
    yield Row("a key on a visit with places, 5,000 notes, 95 of 100", percentile(visit_keys, 95), None, 8, "ms")
    yield Row("from Enter to kept on a visit, 95 of 100", percentile(visit_kept, 95), None, 25, "ms")
    yield Row(f"a frame while a photo of {PHOTO_MB} MB comes in, the worst", max(frames), None, 50, "ms")


def opened(library: Library, safari: str) -> DayScreen:
    """Run over a safari, in a window."""
    from PySide6.QtWidgets import QApplication

    from ui.bridge import Bridge
    from ui.run.day import read_day
    from ui.run.day_screen import DayScreen
    from ui.run.sitting import Sitting

    day = read_day(library, safari)
    screen = DayScreen(library, day, Sitting(library, Bridge(library), day, None), library.journal.clock)
    screen.resize(1440, 900)
    screen.show()
    QApplication.processEvents()
    return screen


def with_notes(library: Library, kind: str = "breakfast", places: tuple[str, ...] = ("",)) -> str:
    """A safari with many notes, at these places in turn; its uid."""
    from safari.plan.format import called, formats
    from safari.run.note import Kind, Note

    safari = library.plans.plan(called(kind, formats()[0]), kind).uid
    ingrid = library.people.add_customer(f"Ingrid, {kind}").uid
    library.guests.invite(safari, customer=ingrid)
    at = library.journal.clock() - timedelta(hours=2)
    with library.journal.intention(""):
        for number in range(NOTES):
            moment = at + timedelta(seconds=number)
            there = places[number % len(places)]
            words = f"{WORDS} {number}"
            library.notes.keep(Note("", safari, None, Kind.OUCH, words, moment, ingrid, -2, place=there))
    return safari


def typed(screen: DayScreen) -> list[float]:
    """Milliseconds from each key until its letter is painted."""
    from PySide6.QtTest import QTest

    screen.line.setFocus()
    took = []
    for number in range(KEYS):
        letter = WORDS[number % len(WORDS)]
        began = time.perf_counter()
        QTest.keyClicks(screen.line, letter)
        screen.line.viewport().repaint()
        took.append((time.perf_counter() - began) * 1000)
        until(lambda: True, 5)
    screen.sitting.jotting.clear()
    return took


def entered(screen: DayScreen) -> list[float]:
    """Milliseconds from Enter until a note is on disk and said to be kept."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    kept: list[str] = []
    screen.sitting.kept.connect(kept.append)
    took = []
    for number in range(ENTERS):
        QTest.keyClicks(screen.line, f"They asked for the number again {number}")
        until(lambda: True, 20)
        before, began = len(kept), time.perf_counter()
        QTest.keyClick(screen.line, Qt.Key.Key_Return)
        until(lambda before=before: len(kept) > before, 5_000)  # type: ignore[misc]  # mypy and defaults
        took.append((time.perf_counter() - began) * 1000)
    return took


def while_a_photo_comes(screen: DayScreen, file: Path) -> list[float]:
    """Milliseconds between looks at the window while a big photo is taken in, decoded and shown."""
    from PySide6.QtCore import QTimer

    frames: list[float] = []
    last = time.perf_counter()

    def look() -> None:
        nonlocal last
        screen.repaint()
        now = time.perf_counter()
        frames.append((now - last) * 1000 - FRAME_MS)
        last = now

    timer = QTimer(interval=FRAME_MS)
    timer.timeout.connect(look)
    timer.start()
    screen.sitting.arrivals.bring([str(file)])
    until(lambda: not screen.sitting.arrivals.are_under_way, 20_000)
    until(lambda: False, 300)
    timer.stop()
    return frames


def photo(path: Path) -> Path:
    """A photo of noise, so that it is as big as promised."""
    from PIL import Image

    width, height = 5_000, 3_600
    Image.effect_noise((width, height), 90).convert("RGB").save(path, "JPEG", quality=88)
    while path.stat().st_size < PHOTO_MB * 1_000_000:
        height = round(height * 1.1)
        Image.effect_noise((width, height), 90).convert("RGB").save(path, "JPEG", quality=88)
    return path


def until(done: Callable[[], bool], milliseconds: int) -> None:
    """Let the window live until something is so, at most for so long."""
    from PySide6.QtWidgets import QApplication

    end = time.perf_counter() + milliseconds / 1000
    while True:
        QApplication.processEvents()
        if done() or time.perf_counter() > end:
            return
        time.sleep(0.0005)
