"""Hearing a spoken note in the timeline: a click on its length, or Space on the note; again, and it stops."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from safari.words import _
from ui.run.timeline_model import ROW

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from safari.recordings.playing import Playing
    from safari.run.note import Memo
    from ui.listening.player import Player
    from ui.run.day_screen import DayScreen
    from ui.run.timeline_delegate import TimelineDelegate

PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}


class Hearing(QObject):
    """Plays one spoken note of the timeline at a time: another one stops it, and so does taking it back.

    Space is for the photos where a note has some; Shift+Space is for what is spoken, always.
    """

    def __init__(self, screen: DayScreen) -> None:
        super().__init__(screen)
        self._screen, self._timeline = screen, screen.timeline
        self._delegate = cast("TimelineDelegate", screen.timeline.itemDelegate())
        self._library, self._model = screen.at_hand.library, screen.sitting.model
        self._player: Player | None = None
        self._note = ""  # whose sound is loaded, or being read
        screen.saying.begins.connect(self.stop)
        screen.timeline.installEventFilter(self)
        screen.timeline.viewport().installEventFilter(self)
        self._model.rowsRemoved.connect(self._look)
        self._model.modelReset.connect(self._look)
        screen.at_hand.bridge.changed.connect(lambda _change: self._look_at_consent())

    @property
    def is_playing(self) -> bool:
        """Whether something can be heard now."""
        return self._player is not None and self._player.is_playing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space and self._by_key(event)
        return isinstance(event, QMouseEvent) and event.type() in PRESSES and self._by_mouse(event)

    def toggle(self, note: str, memo: Memo) -> None:
        """Play what was said in a note; where it plays, stop."""
        if self._note == note:
            self.stop()
            return
        self.stop()
        if self._screen.saying.is_under_way:
            self._screen.messages.say(_("The microphone listens. Stop the spoken note first (Ctrl+M)."))
            return
        self._note = note
        desk, today = self._library.memos, self._library.journal.clock().date()

        def read() -> tuple[Playing, bytes]:
            playing = desk.may_play(note, today)
            return playing, desk.sound(memo) if playing.may else b""

        self._screen.sitting.keeper.read(read, lambda found: self._play(note, memo, *found))

    def stop(self) -> None:
        """Silence, and nothing of it kept in memory."""
        was, self._note = self._note, ""
        if self._player is not None:
            self._player.unload()
        self._show(was)

    def _by_key(self, event: QKeyEvent) -> bool:
        index, shift = self._timeline.currentIndex(), Qt.KeyboardModifier.ShiftModifier
        row = index.data(ROW) if index.isValid() else None
        if row is None or not row.memos or event.modifiers() not in {Qt.KeyboardModifier.NoModifier, shift}:
            return False
        if row.photos and event.modifiers() != shift:
            return False
        if not event.isAutoRepeat():
            self.toggle(row.note.uid, row.memos[0])
        return True

    def _by_mouse(self, event: QMouseEvent) -> bool:
        index: QModelIndex = self._timeline.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return False
        if not self._delegate.memo_box(index, self._timeline.visualRect(index)).contains(event.position()):
            return False
        row = index.data(ROW)
        self.toggle(row.note.uid, row.memos[0])
        return True

    def _play(self, note: str, memo: Memo, playing: Playing, sound: bytes) -> None:
        if self._note != note:  # somebody wants to hear another one by now
            return
        if not sound:
            self._note = ""
            self._screen.messages.say(f"{playing.sentence} {playing.remedy}".strip(), "ouch")
            return
        player = self._player or self._made()
        player.load(QByteArray(sound), memo.lasts)
        player.play()

    def _made(self) -> Player:
        from ui.listening.player import Player  # QtMultimedia: whoever plays nothing does not pay for it

        silence = _("No loudspeaker or headphones were found: nothing can be heard.")
        self._player = player = Player(self, silence=silence)
        player.playing.connect(lambda _runs: self._show(self._note))
        player.ended.connect(self.stop)
        player.trouble.connect(lambda sentence: self._screen.messages.say(sentence, "ouch"))
        return player

    def _show(self, note: str) -> None:
        """Its row says whether it plays."""
        self._delegate.playing = self._note if self.is_playing else ""
        if note:
            self._model.repaint(note)

    def _look(self) -> None:
        if self._note and self._model.row_of(self._note) is None:
            self.stop()

    def _look_at_consent(self) -> None:
        """Whoever is heard may have taken their consent back meanwhile."""
        if not self._note:
            return
        note, desk, today = self._note, self._library.memos, self._library.journal.clock().date()

        def told(playing: Playing) -> None:
            if not playing.may and self._note == note:
                self.stop()
                self._screen.messages.say(f"{playing.sentence} {playing.remedy}".strip(), "ouch")

        self._screen.sitting.keeper.read(lambda: desk.may_play(note, today), told)
