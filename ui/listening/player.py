"""Plays a sound that is held in memory: no decrypted file ever lies on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer

from safari.words import _
from ui.listening.quiet import keep_quiet

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

SPEEDS = (0.8, 1.0, 1.5, 2.0)
BACK_MS = 5_000
LOOK_MS = 50  # so often the play head moves
State, Status = QMediaPlayer.PlaybackState, QMediaPlayer.MediaStatus


class Player(QObject):
    """One sound at a time. `moved(ms)` while it plays and after a seek; `playing(bool)`; `ended` at the very end;
    `trouble(sentence)` where it cannot be played, or heard. Without a sound device all but the sound works,
    and `silence` says so."""

    moved = Signal(int)
    playing = Signal(bool)
    ended = Signal()
    trouble = Signal(str)

    def __init__(self, parent: QObject | None = None, *, silence: str = "") -> None:
        super().__init__(parent)
        keep_quiet()
        self._silence = silence or _(
            "No loudspeaker or headphones were found: nothing can be heard. The transcript runs along."
        )
        self._media = QMediaPlayer(self)
        self._output: QAudioOutput | None = None
        self._buffer = QBuffer(self)
        self._wanted: int | None = None  # where to begin, once Qt has opened the sound
        self._lasts = 0
        self._has_ended = False
        self._told_of_silence = False
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._tell)
        if hasattr(self._media, "setPitchCompensation"):  # since Qt 6.10
            self._media.setPitchCompensation(True)
        self._media.mediaStatusChanged.connect(self._settle)
        self._media.playbackStateChanged.connect(self._follow)
        self._media.errorOccurred.connect(self._fail)

    @property
    def position(self) -> int:
        """Where it is, in milliseconds."""
        return self._wanted if self._wanted is not None else min(self._media.position(), self._lasts)

    @property
    def is_playing(self) -> bool:
        """Whether it runs."""
        return self._media.playbackState() is State.PlayingState

    @property
    def has_sound(self) -> bool:
        """Whether there is something to play."""
        return self._lasts > 0

    @property
    def speed(self) -> float:
        """How fast it plays; 1 is as it was said."""
        return self._media.playbackRate()

    def load(self, sound: QByteArray, lasts: int, position: int = 0) -> None:
        """Have this sound ready at a position, in place of what there was."""
        self.unload()
        self._lasts = lasts
        self._wanted = max(0, min(position, lasts))
        self._buffer.setData(sound)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._media.setSourceDevice(self._buffer, QUrl())

    def unload(self) -> None:
        """Nothing to play, and none of it kept in memory."""
        self._media.stop()
        self._media.setSource(QUrl())
        self._buffer.close()
        self._buffer.setData(b"")
        self._lasts, self._wanted = 0, None

    def play(self) -> None:
        """Go on from here; from the beginning where it has ended."""
        if not self.has_sound:
            return
        if self._output is None:
            self._find_device()
        if self.position >= self._lasts:
            self.seek(0)
        self._has_ended = False
        self._media.play()

    def pause(self) -> None:
        """Stand still."""
        self._media.pause()

    def toggle(self) -> None:
        """Play or pause."""
        self.pause() if self.is_playing else self.play()

    def back(self) -> None:
        """Five seconds back."""
        self.seek(self.position - BACK_MS)

    def seek(self, position: int) -> None:
        """Go to a moment, in milliseconds."""
        if not self.has_sound:
            return
        there = max(0, min(position, self._lasts))
        if self._is_open():
            self._media.setPosition(there)
        else:
            self._wanted = there
        self.moved.emit(there)

    def set_speed(self, speed: float) -> None:
        """One of SPEEDS; the voice keeps its pitch where Qt can."""
        self._media.setPlaybackRate(speed)

    def _is_open(self) -> bool:
        return self._wanted is None and self._media.mediaStatus() not in {Status.NoMedia, Status.LoadingMedia}

    def _find_device(self) -> None:
        if QMediaDevices.defaultAudioOutput().isNull():
            if not self._told_of_silence:
                self._told_of_silence = True
                self.trouble.emit(self._silence)
            return
        self._output = QAudioOutput(self)
        self._media.setAudioOutput(self._output)

    def _settle(self, status: QMediaPlayer.MediaStatus) -> None:
        if status in {Status.LoadedMedia, Status.BufferedMedia} and self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            if wanted:
                self._media.setPosition(wanted)
        elif status is Status.EndOfMedia:
            self._end()

    def _follow(self, state: QMediaPlayer.PlaybackState) -> None:
        runs = state is State.PlayingState
        self._look.start() if runs else self._look.stop()
        self.playing.emit(runs)

    def _tell(self) -> None:
        self.moved.emit(self.position)
        if self.position >= self._lasts:  # Qt itself never says so where it began just before the end
            self._end()

    def _end(self) -> None:
        if not self._has_ended:
            self._has_ended = True
            self._media.pause()
            self.moved.emit(self._lasts)
            self.ended.emit()

    def _fail(self, _error: QMediaPlayer.Error, _words: str) -> None:
        self.trouble.emit(_("This recording cannot be played on this computer."))
