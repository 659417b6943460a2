"""What is spoken in a note, for the button that plays it wherever the note is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safari.words import _
from ui.widgets.moments import moment_text

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

    from safari.library import Library
    from safari.run.note import Memo, Note
    from ui.background import Task


@dataclass(frozen=True, slots=True)
class HeardMemo:
    """A spoken note. `reason` says why it may not be played, "" where it may (ui.listening.play_moment.Audible)."""

    library: Library
    memo: Memo
    reason: str
    begins: int = 0

    @property
    def shown(self) -> str:
        """Its length."""
        return moment_text(self.memo.lasts)

    @property
    def said(self) -> str:
        """What a reader says of the button."""
        return _("Play the spoken note, {length}").format(length=self.shown)

    @property
    def lasts(self) -> int:
        """Its length in milliseconds."""
        return self.memo.lasts

    def read(self, task: Task) -> QByteArray | None:
        """Its sound."""
        from PySide6.QtCore import QByteArray

        sound = QByteArray(self.library.memos.sound(self.memo))
        return None if task.cancelled else sound


def heard_memo(library: Library, note: Note) -> HeardMemo | None:
    """What is spoken in a note; None where nothing is."""
    memo = next(iter(library.memos.of_note(note.uid)), None)
    if memo is None:
        return None
    playing = library.memos.may_play(note.uid, library.journal.clock().date())
    return HeardMemo(library, memo, "" if playing.may else playing.sentence)
