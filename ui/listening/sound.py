"""Decodes a sound file once, away from the thread of the windows: how long it is, and how loud when."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat

from safari.errors import SafariError
from safari.recordings.recording import Waveform
from safari.words import _
from ui.listening.quiet import keep_quiet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtMultimedia import QAudioBuffer

    Samples = memoryview[int] | memoryview[float]

STEP = 50  # milliseconds a peak stands for
LOOKED_AT = 8_000  # samples a second that are looked at: the peaks of a voice need no more
STALLED_MS = 20_000  # a decoder that gives nothing for so long is given up
ASK_MS = 100
Kind = QAudioFormat.SampleFormat
SILENT_BYTE = 128  # of unsigned bytes


@dataclass(frozen=True, slots=True)
class Measured:
    """What a decode tells: `lasts` in milliseconds, and the waveform."""

    lasts: int
    waveform: Waveform


def measure(
    path: Path, stop: Callable[[], bool] = lambda: False, progress: Callable[[int, int], None] = lambda *_: None
) -> Measured | None:
    """Decode a sound file; None once `stop` says so. Blocks: not for the thread of the windows.

    Raises SafariError where it is no sound that can be played. No sound device is needed.
    """
    decoding = _Decoding(stop, progress)
    decoding.run(path)
    if decoding.stopped:
        return None
    if decoding.trouble or not decoding.peaks.frames:
        raise SafariError(
            _("“{name}” is no sound that can be played, or it is damaged.").format(name=path.name),
            _("Ask for it once more, as WAV, MP3, M4A, OGG or FLAC."),
        )
    return Measured(decoding.peaks.lasts, Waveform(STEP, bytes(decoding.peaks.heights)))


class _Decoding:
    """One decode with an event loop of its own. It keeps the format of the file: to ask Qt for another hangs on MP3."""

    def __init__(self, stop: Callable[[], bool], progress: Callable[[int, int], None]) -> None:
        self.peaks = _Peaks()
        self.trouble = self.stopped = self._over = False
        self._stop, self._progress = stop, progress
        self._told = 0

    def run(self, path: Path) -> None:
        """Decode all of it, or until something is in the way."""
        keep_quiet()
        self._decoder, self._loop = QAudioDecoder(), QEventLoop()
        self._decoder.bufferReady.connect(self._take)
        self._decoder.finished.connect(self._end)
        self._decoder.error.connect(self._fail)
        asking, stalled = QTimer(interval=ASK_MS), QTimer(interval=STALLED_MS, singleShot=True)
        asking.timeout.connect(self._ask)
        stalled.timeout.connect(self._fail)
        self._stalled = stalled
        self._decoder.setSource(QUrl.fromLocalFile(str(path.absolute())))
        self._decoder.start()
        asking.start()
        stalled.start()
        if not self._over:  # an error may have come at once
            self._loop.exec()
        asking.stop()
        stalled.stop()
        self._decoder.stop()

    def _take(self) -> None:
        while not self._over and self._decoder.bufferAvailable():
            self.peaks.take(self._decoder.read())
        self._stalled.start()

    def _ask(self) -> None:
        if self._stop():
            self.stopped = True
            self._end()
        elif self._decoder.duration() > 0:
            self._progress(min(self.peaks.lasts, self._decoder.duration()), self._decoder.duration())

    def _fail(self, *_error: object) -> None:
        self.trouble = True
        self._end()

    def _end(self) -> None:
        self._over = True
        self._loop.quit()


class _Peaks:
    """The loudest of each step, a byte each."""

    def __init__(self) -> None:
        self.heights = bytearray()
        self.frames = self._rate = 0

    @property
    def lasts(self) -> int:
        """Milliseconds decoded so far."""
        return self.frames * 1000 // self._rate if self._rate else 0

    def take(self, buffer: QAudioBuffer) -> None:
        """Look at the samples of one buffer, at some of them where there are many."""
        look = buffer.format()
        channels = look.channelCount()
        if not buffer.isValid() or not channels or look.sampleRate() <= 0:
            return
        self._rate = self._rate or look.sampleRate()
        samples, full = _samples(buffer)
        stride = max(1, self._rate * channels // LOOKED_AT) | 1  # odd, so that it meets all of two channels
        of_step = max(1, self._rate * STEP // 1000)
        frame, frames = 0, len(samples) // channels
        while frame < frames:
            index, inside = divmod(self.frames, of_step)
            many = min(of_step - inside, frames - frame)
            self._raise(index, samples[frame * channels : (frame + many) * channels : stride], full)
            frame += many
            self.frames += many

    def _raise(self, index: int, samples: Samples, full: float) -> None:
        highest, lowest = max(samples), min(samples)
        loudest = max(highest, -lowest) / full
        height = int(min(1.0, loudest) * 255) if isfinite(loudest) else 0
        if index == len(self.heights):
            self.heights.append(height)
        elif height > self.heights[index]:
            self.heights[index] = height


def _samples(buffer: QAudioBuffer) -> tuple[Samples, float]:
    """The samples of a buffer, all channels in turn, and what full scale is."""
    raw = memoryview(buffer.constData()).cast("B")
    kind = buffer.format().sampleFormat()
    if kind is Kind.UInt8:
        return memoryview(bytes((value - SILENT_BYTE) % 256 for value in raw)).cast("b"), float(SILENT_BYTE)
    if kind is Kind.Float:
        return raw.cast("f"), 1.0
    if kind is Kind.Int32:
        return raw.cast("i"), 2_147_483_648.0
    return raw.cast("h"), 32_768.0
