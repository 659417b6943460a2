"""A button that plays what is heard of a note, the moment of its call or what was said into the microphone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from shiboken6 import isValid

from safari.words import _
from ui.background import Task, run
from ui.widgets.button import Button
from ui.widgets.moments import moment_text
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QHideEvent

    from safari.library import Library
    from safari.recordings.recording import Recording
    from safari.run.note import Note
    from ui.listening.player import Player

BEFORE_MS = 2_000  # it begins so long before: a note comes after what was heard


class Audible(Protocol):
    """What the button plays: it reads `shown` and tells `said`; `reason` says why it may not be played, "" where it
    may. It begins at `begins` of `lasts` milliseconds."""

    @property
    def reason(self) -> str: ...
    @property
    def shown(self) -> str: ...
    @property
    def said(self) -> str: ...
    @property
    def begins(self) -> int: ...
    @property
    def lasts(self) -> int: ...
    def read(self, task: Task) -> QByteArray | None:
        """All bytes of the sound, away from the thread of the windows; None once nobody wants them."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The moment (ms) of a note in its call. `reason` says why it may not be played, "" where it may."""

    library: Library
    recording: Recording
    moment: int
    reason: str

    @property
    def shown(self) -> str:
        """The moment, as a clock shows it."""
        return moment_text(self.moment)

    @property
    def said(self) -> str:
        """What a reader says of the button."""
        return _("Play the call from {moment}").format(moment=self.shown)

    @property
    def begins(self) -> int:
        """A little before it."""
        return max(0, self.moment - BEFORE_MS)

    @property
    def lasts(self) -> int:
        """The length of the call."""
        return self.recording.lasts

    def read(self, task: Task) -> QByteArray | None:
        """The sound of the call."""
        from ui.listening.call import read_sound

        return read_sound(self.library, self.recording.uid, task)


def heard(library: Library, note: Note | None) -> Heard | None:
    """Where a note can be heard again; None where it knows no moment of a call."""
    found = library.recordings.playable(note) if note is not None and note.recording else None
    if found is None:
        return None
    recording, moment = found
    playing = library.recordings.may_play(recording, library.journal.clock().date())
    return Heard(library, recording, moment, "" if playing.may else playing.sentence)


class PlayMoment(Button):
    """Plays from two seconds before the moment until it is pressed again, or out of sight. Hidden without a sound.

    The sound is read when it is first pressed, away from the thread of the windows, and forgotten with the note.
    """

    def __init__(self) -> None:
        super().__init__("0:00", size="small", icon="play")
        self._heard: Audible | None = None
        self._player: Player | None = None
        self._loading: Task | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._toggle)
        self.hide()

    @property
    def is_playing(self) -> bool:
        """Whether it can be heard now."""
        return self._player is not None and self._player.is_playing

    def show_moment(self, there: Audible | None) -> None:
        """Play this, or nothing."""
        if there != self._heard:
            self._silence()
        self._heard = there
        self.setVisible(there is not None)
        if there is not None:
            self.setText(there.shown)
            self.setEnabled(not there.reason)
            self.setToolTip(tip(there.reason or _("Play again what was said")))
            self.setAccessibleName(there.said)

    def hideEvent(self, event: QHideEvent) -> None:
        self._silence()
        super().hideEvent(event)

    def _toggle(self) -> None:
        if self._player is not None and self._player.has_sound:
            self._player.toggle()
        elif self._loading is None and self._heard is not None:
            self._load(self._heard)

    def _load(self, there: Audible) -> None:
        def come(sound: QByteArray | None) -> None:
            if isValid(self) and sound is not None:
                self._loading = None
                self._play(sound, there)

        def fail(error: Exception) -> None:
            if isValid(self):
                self._loading = None
                self.setToolTip(tip(str(error)))

        self._loading = run(there.read, come, fail)

    def _play(self, sound: QByteArray, there: Audible) -> None:
        from ui.listening.player import Player  # QtMultimedia: whoever plays nothing does not pay for it

        if self._player is None:
            self._player = Player(self, silence=_("No loudspeaker or headphones were found: nothing can be heard."))
            self._player.playing.connect(lambda runs: self.set_icon("pause" if runs else "play"))
            self._player.trouble.connect(lambda sentence: self.setToolTip(tip(sentence)))
        self._player.load(sound, there.lasts, there.begins)
        self._player.play()

    def _silence(self) -> None:
        if self._loading is not None:
            self._loading.cancel()
            self._loading = None
        if self._player is not None:
            self._player.unload()
