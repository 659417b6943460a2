"""Takes calls in, one after the other, off the thread of the windows: decode, hold, then one short write each."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from safari.errors import SafariError
from safari.progress import Stopped
from safari.words import _
from ui.background import Task, run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.run.at_hand import AtHand

SOUNDS = ("wav", "mp3", "m4a", "aac", "mp4", "ogg", "oga", "opus", "flac")
WORDS = ("vtt", "srt", "txt")
HALF = 1_000  # of a call's progress: decoding is the first half, holding it the other


class TakingIn(QObject):
    """`came(recording uid)` for each call that is in, and `worded` for each transcript, which `came`, too;
    `refused(SafariError)` for each that is not; `went(name, step, steps)` meanwhile, and `over` after the last."""

    came = Signal(str)
    worded = Signal()
    refused = Signal(object)
    went = Signal(str, int, int)
    over = Signal()

    def __init__(self, at_hand: AtHand, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at_hand = at_hand
        self._queue: deque[tuple[Path, Path | None]] = deque()
        self._task: Task | None = None
        self._name = ""

    @property
    def runs(self) -> bool:
        """Whether something is coming in."""
        return bool(self._name)

    def take(self, calls: Sequence[tuple[Path, Path | None]]) -> None:
        """Take in these sounds, each with its transcript where there is one."""
        self._queue.extend(calls)
        if not self.runs:
            self._next()

    def take_words(self, recording: str, path: Path) -> None:
        """Take in a transcript for a call that is here already."""
        self._read(recording, path, lambda: None)

    def cancel(self) -> None:
        """No more; of the one under way nothing stays."""
        self._queue.clear()
        if self._task is not None:
            self._task.cancel()
        self._end()

    def _next(self) -> None:
        if not self._queue:
            self._end()
            return
        sound, words = self._queue.popleft()
        self._name = sound.name
        self.went.emit(self._name, 0, 2 * HALF)
        library = self._at_hand.library

        def work(task: Task) -> Any:  # noqa: ANN401 - what is handed to `done`
            from ui.listening.sound import measure

            def decoded(step: int, steps: int) -> None:
                task.progress(HALF * step // max(1, steps), 2 * HALF)

            def held(step: int, steps: int) -> None:
                task.progress(HALF + HALF * step // max(1, steps), 2 * HALF)

            library.recordings.glance(sound)
            measured = measure(sound, lambda: task.cancelled, decoded)
            return measured and (library.recordings.hold(sound, held, lambda: task.cancelled), measured)

        self._task = run(
            work,
            lambda found: self._add(found, words),
            self._fail,
            self._tell,
        )

    def _add(self, found: Any, words: Path | None) -> None:  # noqa: ANN401 - what `work` gave
        if not isValid(self):
            return
        if found is None:
            self._next()
            return
        held, measured = found
        safari, desk = self._at_hand.day.safari.uid, self._at_hand.library.recordings

        def done(recording: Any) -> None:  # noqa: ANN401 - what `add` gave
            self.came.emit(recording.uid)
            if words is None:
                self._next()
            else:
                self._read(recording.uid, words, self._next)

        self._at_hand.keeper.do(
            lambda: desk.add(safari, held, measured.lasts, waveform=measured.waveform), done, self._next
        )

    def _read(self, recording: str, path: Path, then: Callable[[], None]) -> None:
        transcripts = self._at_hand.library.transcripts

        def keep(file: Any) -> None:  # noqa: ANN401 - what `read` gave
            if isValid(self):
                self._at_hand.keeper.do(
                    lambda: transcripts.take_in(recording, file), lambda _done: self._told(recording, then), then
                )

        self._task = run(lambda _task: transcripts.read(path), keep, lambda error: self._fail(error, then))

    def _tell(self, step: int, steps: int) -> None:
        if isValid(self):
            self.went.emit(self._name, step, steps)

    def _told(self, recording: str, then: Callable[[], None]) -> None:
        self.came.emit(recording)
        self.worded.emit()
        then()

    def _fail(self, error: Exception, then: Callable[[], None] | None = None) -> None:
        if not isValid(self):
            return
        if isinstance(error, SafariError):
            self.refused.emit(error)
        elif not isinstance(error, Stopped):
            self.refused.emit(SafariError(_("This file could not be taken in."), _("Try it once more.")))
        (then or self._next)()
        if not isinstance(error, SafariError | Stopped):
            raise error

    def _end(self) -> None:
        self._name, self._task = "", None
        self.over.emit()
