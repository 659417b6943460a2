"""The microphone: opened, read and closed in a thread of its own, so that no key ever waits for a device."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QEventLoop, QObject, Signal
from shiboken6 import isValid

from safari.errors import SafariError
from safari.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

RATE = 16_000  # samples a second: a voice is clear, and a minute of it takes 2 MB
READ_S = 0.1  # so often what was heard is taken from the device
SILENT_S = 3.0  # a device that gives nothing for so long is gone, whatever it says


class Source(Protocol):
    """What is used of a QAudioSource."""

    def start(self) -> Any: ...  # noqa: ANN401 - a QIODevice: what is heard is read from it
    def stop(self) -> None: ...
    def error(self) -> Any: ...  # noqa: ANN401 - QtAudio.Error


def find() -> tuple[Source, int]:
    """The microphone the system would use, not opened yet, and the samples a second it gives: 16 bit, one channel.

    Raises SafariError where there is none. Takes its time: for the thread of a Microphone alone.
    """
    from PySide6.QtMultimedia import QAudioFormat, QAudioSource, QMediaDevices

    from ui.listening.quiet import keep_quiet

    keep_quiet()
    device = QMediaDevices.defaultAudioInput()
    if device.isNull():
        raise SafariError(_("No microphone was found."), _("Write it down instead, or connect one and try again."))
    wanted = QAudioFormat()
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    wanted.setChannelCount(1)
    for rate in (RATE, device.preferredFormat().sampleRate()):
        wanted.setSampleRate(rate)
        if device.isFormatSupported(wanted):
            return QAudioSource(device, wanted), rate
    raise SafariError(_("This microphone cannot be used."), _("Write it down instead, or choose another one."))


class Microphone(QObject):
    """`begin()` once. `opened(rate)` when it hears, `heard(bytes)` again and again, `ended(sentence)` at the very end:
    "" where it was told to `end()`, else why. `find` gives the device, in the thread of the microphone."""

    opened = Signal(int)
    heard = Signal(object)
    ended = Signal(str)

    def __init__(self, find: Callable[[], tuple[Source, int]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._enough = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="microphone", daemon=True)
        self.destroyed.connect(self._enough.set)

    def begin(self) -> None:
        """Open the device and listen."""
        self._thread.start()

    def end(self) -> None:
        """Close it; what was heard until now is still told."""
        self._enough.set()

    def _listen(self) -> None:
        try:
            self._open_and_hear()
        except SafariError as error:
            self._tell(self.ended, str(error))
        except Exception:
            self._tell(self.ended, refused())  # nobody is to wait for a microphone that will never answer
            raise

    def _open_and_hear(self) -> None:
        source, rate = self._find()
        device = source.start()
        if device is None or _failed(source):
            self._tell(self.ended, refused())
            return
        self._tell(self.opened, rate)
        why = self._hear(source, device, rate)
        source.stop()
        self._tell(self.ended, why)

    def _hear(self, source: Source, device: Any, rate: int) -> str:  # noqa: ANN401 - a QIODevice
        """Until it is enough, or the device is gone: why it ended."""
        own_events = QEventLoop()  # what some systems give their sound by
        silent = 0.0
        while True:
            is_enough = self._enough.wait(READ_S)
            own_events.processEvents()
            pcm = bytes(device.readAll())
            silent = 0.0 if pcm else silent + READ_S
            if pcm:
                self._tell(self.heard, pcm)
            if is_enough:
                return ""
            if _failed(source) or silent > SILENT_S:
                return _("The microphone is gone. What was said until then is kept.")

    def _tell(self, signal: Any, what: object) -> None:  # noqa: ANN401 - a bound Signal
        if isValid(self):  # whoever listened may be gone
            signal.emit(what)


def _failed(source: Source) -> bool:
    from PySide6.QtMultimedia import QtAudio

    return source.error() not in {QtAudio.Error.NoError, QtAudio.Error.UnderrunError}


def refused() -> str:
    """Why there is nothing to hear though there is a microphone."""
    return _("The microphone could not be opened. Another program may use it, or the system does not allow it.")
