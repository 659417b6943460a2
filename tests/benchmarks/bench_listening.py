"""Listening to calls: an hour of sound taken in, seeking, a transcript of 5,000 lines."""

from __future__ import annotations

import os
import resource
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from safari.library import Library
from safari.plan.format import formats
from safari.recordings.recording import Waveform
from safari.transcripts.transcript import Line
from tests.benchmarks.measure import Row, percentile, timed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

HOUR_S, LINES, FRAMES, SEEKS = 3_600, 5_000, 300, 20
HEARD_MS = 5  # so much further it is heard
RATE, CHANNELS, BITS = 44_100, 2, "134k"  # an hour of this is 60 MB


def rows() -> Iterator[Row]:
    """An hour of noise, made by ffmpeg, in a folder that goes afterwards."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.application import make_application

    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        hour = Path(folder) / "hour.mp3"
        noise = ["-f", "lavfi", "-i", f"anoisesrc=d={HOUR_S}:a=0.3:r={RATE}"]
        subprocess.run(
            ["ffmpeg", "-loglevel", "error", *noise, "-ac", str(CHANNELS), "-b:a", BITS, str(hour)], check=True
        )
        library = Library.create(Path(folder) / "b.safari", "Fjellvik")
        try:
            before = _memory()
            yield from _coming_in(application, hour, library)
            yield from _seeking(application, library)
            yield Row("memory above before, with the sound to play", _memory() - before, None, 150, "MB")
        finally:
            library.close()
    yield from _transcript(application)
    yield from _waveform()


def _coming_in(application: QApplication, hour: Path, library: Library) -> Iterator[Row]:
    """Decode and hold as the screen does it, the window's own thread ticking beside."""
    from PySide6.QtCore import QTimer

    from ui.background import run
    from ui.listening.player import Player
    from ui.listening.sound import measure

    player = Player()  # as the screen has one: with the first one Qt loads its media library
    kind = next(one for one in formats()[0] if one.setting == "recordings")
    safari = library.plans.plan(kind, "Calls", day=date(2026, 11, 5))
    gaps: list[float] = []
    last = [time.perf_counter()]

    def tick() -> None:
        now = time.perf_counter()
        gaps.append((now - last[0]) * 1000)
        last[0] = now

    ticking = QTimer(interval=1)
    ticking.timeout.connect(tick)
    done: list[object] = []
    began = time.perf_counter()

    def failed(error: Exception) -> None:
        done.append(error)

    task = run(lambda task: (measure(hour, lambda: task.cancelled), library.recordings.hold(hour)), done.append, failed)
    ticking.start()
    while not done:
        application.processEvents()
    took = (time.perf_counter() - began) * 1000
    ticking.stop()
    assert isinstance(done[0], tuple), done
    measured, held = done[0]
    library.recordings.add(safari.uid, held, measured.lasts, waveform=measured.waveform)
    assert not task.cancelled
    player.unload()
    yield Row("an hour of a call (60 MB), taken in: of its time", took / (HOUR_S * 10), None, 4, "%")
    yield Row("the longest frame meanwhile", max(gaps), None, 50, "ms")


def _seeking(application: QApplication, library: Library) -> Iterator[Row]:
    """From the order to the first sound from there."""
    from ui.background import Task
    from ui.listening.call import read_sound
    from ui.listening.player import Player

    player = Player()
    (recording,) = library.recordings.of_safari(library.plans.safaris()[0].uid)
    sound = read_sound(library, recording.uid, Task())
    assert sound is not None
    player.load(sound, HOUR_S * 1000)
    player.play()
    _until(application, lambda: player.position > 300)
    took = []
    for number in range(SEEKS):
        there = HOUR_S * 1000 * ((number * 7) % SEEKS) // SEEKS + 1_000

        def arrived(there: int = there) -> bool:
            return there + HEARD_MS < player.position < there + 2_000

        player.seek(there)
        took.append(timed(lambda: _until(application, arrived)))
    player.unload()
    yield Row("seeking in it, 95 of 100", percentile(took, 95), None, 100, "ms")


def _transcript(application: QApplication) -> Iterator[Row]:
    from PySide6.QtGui import QPixmap

    from ui.listening.transcript_model import TranscriptModel
    from ui.listening.transcript_view import TranscriptView

    words = "I have told you the number two times now, and nobody can see whom I spoke to yesterday. " * 2
    lines = [
        Line(n * 2_000, n * 2_000 + 1_900, "Sofie" if n % 2 else "Us", words[: 20 + n * 37 % 150]) for n in range(LINES)
    ]
    model = TranscriptModel()
    view = TranscriptView(model)
    view.resize(888, 400)
    view.show()

    def opening() -> None:
        model.show_lines(lines, {}, ["Us"])
        view.grab()

    opened = timed(opening)
    yield Row(f"transcript of {LINES:,} lines, first paint", opened, None, 50, "ms")
    longest = max(timed(application.processEvents) for _turn in range(60))
    yield Row("its longest frame while it is measured", longest, None, 50, "ms")
    canvas, bar = QPixmap(view.size()), view.verticalScrollBar()

    def scroll() -> None:
        bar.setValue(bar.value() + 137)
        view.render(canvas)

    scrolled = [timed(scroll) for _frame in range(FRAMES)]
    yield Row("scrolling it, 95 of 100 frames", percentile(scrolled, 95), None, 16, "ms")

    def go(row: int) -> None:
        view.go_to(row * 2_000)
        view.render(canvas)

    along = [timed(partial(go, row)) for row in range(1_000, 1_000 + FRAMES)]
    yield Row("running along, 95 of 100 frames", percentile(along, 95), None, 16, "ms")
    view.close()


def _waveform() -> Iterator[Row]:
    from PySide6.QtGui import QPixmap

    from ui.listening.waveform_view import WaveformView

    view = WaveformView()
    view.resize(1_300, 116)
    view.show_call(Waveform(50, bytes(n * 7 % 200 for n in range(HOUR_S * 20))), (), HOUR_S * 1000)
    canvas = QPixmap(view.size())
    view.render(canvas)

    def go(second: int) -> None:
        view.go_to(second * 1_000)
        view.render(canvas)

    moved = [timed(partial(go, second)) for second in range(FRAMES)]
    yield Row("the play head moves, 95 of 100 frames", percentile(moved, 95), None, 4, "ms")


def _until(application: QApplication, holds: Callable[[], bool]) -> None:
    until = time.perf_counter() + 20
    while not holds():
        application.processEvents()
        if time.perf_counter() > until:
            raise TimeoutError


def _memory() -> float:
    """The most this process has taken, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
