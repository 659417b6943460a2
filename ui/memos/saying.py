"""Saying a note: Ctrl+M listens, Ctrl+M again keeps what was said as a note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from safari.clock import new_uid
from safari.errors import SafariError
from safari.memos.spoken import BYTES, Spoken, lasts
from safari.run.jot_line import language_of, note_from
from safari.run.note import Kind, Note
from safari.run.photo_gate import Gate
from safari.words import _
from ui.memos import microphone
from ui.memos.allowed import if_allowed
from ui.widgets.moments import moment_text

if TYPE_CHECKING:
    from ui.run.day_screen import DayScreen
    from ui.theme import ColourName

A_PIECE_MS = 1_000  # so much is written at a time: a kill loses no more
MOST_MS = 600_000
LAST_MS = 60_000  # so long before the end it is counted down


class Saying(QObject):
    """One spoken note at a time. It lies in the library while it is said; the chip beside the line tells how long.

    `begins` before the microphone is opened: nothing else is to be heard then.
    """

    begins = Signal()

    def __init__(self, screen: DayScreen) -> None:
        super().__init__(screen)
        self._screen, self._sitting = screen, screen.sitting
        self._library = screen.at_hand.library
        self._desk = self._library.memos
        self._microphone: microphone.Microphone | None = None
        self._said: Spoken | None = None
        self._waits = b""  # heard, and not on its way to the disk yet
        self._told_whose = self._leaves_some = False
        self._why = ""
        self._consent = screen.sitting.sound_consent
        self._consent.answered.connect(self.toggle)
        screen.box.chips.voice.clicked.connect(self.toggle)

    @property
    def is_under_way(self) -> bool:
        """Whether the microphone is open, or being opened."""
        return self._microphone is not None

    def toggle(self) -> None:
        """Ctrl+M: begin; where one is being said, stop and keep it."""
        if self.is_under_way:
            self.stop()
        elif self._sitting.jotting.editing is not None:
            self._say(_("Keep or leave the change first (Enter, Esc); then say a note."))
        elif self._consent.may_record():
            if_allowed(self, self._begin, lambda: self._say(microphone.refused(), "ouch"))

    def stop(self, why: str = "") -> None:
        """That is enough. What the microphone heard until now is kept."""
        if self._microphone is not None:
            self._why = self._why or why
            self._microphone.end()

    def bring_back(self) -> None:
        """What was said before the program ended becomes notes; that it came back is said by whoever asks for this."""
        safari, desk = self._screen.at_hand.day.safari.uid, self._desk
        self._leaves_some = False
        self._sitting.keeper.do(lambda: desk.bring_back(safari), refused=self._left)

    def settle(self) -> bool:
        """Run is left: what was heard until now is kept, without waiting for the device."""
        if self._microphone is not None:
            heard, self._microphone = self._microphone, None
            heard.end()
            self._keep("")
        return True

    def _begin(self) -> None:
        if self.is_under_way:
            return
        self.begins.emit()
        if self._leaves_some:
            self.bring_back()
        jotted, day = self._sitting.jotting.jotted, self._screen.at_hand.day
        whose = (self._sitting.author or "", jotted.said_by or "", jotted.off_record)
        self._said = Spoken(new_uid(), day.safari.uid, *whose, self._library.journal.clock(), 0)
        self._waits, self._why = b"", ""
        self._microphone = heard = microphone.Microphone(microphone.find, self)
        heard.opened.connect(self._opened)
        heard.heard.connect(self._heard)
        heard.ended.connect(self._ended)
        heard.begin()

    def _opened(self, rate: int) -> None:
        if self._said is None or self.sender() is not self._microphone:
            return
        self._said = replace(self._said, rate=rate)
        self._screen.box.chips.voice.show_time(0)
        if self._said.said_by or self._told_whose:
            self._say(_("Listening. Ctrl+M stops and keeps it."), stays=True)
        else:
            self._told_whose = True
            said = _("Listening. Only your own voice: ask before you record a customer. Ctrl+M stops and keeps it.")
            self._say(said, stays=True)

    def _heard(self, pcm: bytes) -> None:
        if self._said is None or self.sender() is not self._microphone:
            return
        self._waits += pcm
        before, self._said = self._said.lasts, replace(self._said, size=self._said.size + len(pcm))
        now = self._said.lasts
        if lasts(len(self._waits), self._said.rate) >= A_PIECE_MS:
            self._write()
        self._screen.box.chips.voice.show_time(now, MOST_MS - now if now > MOST_MS - LAST_MS else None)
        if before < MOST_MS - LAST_MS <= now:
            self._say(_("One minute is left for this spoken note."), stays=True)
        if now >= MOST_MS:
            self.stop(_("A spoken note lasts ten minutes at most. This one is kept; Ctrl+M begins another."))

    def _write(self) -> None:
        """Hand what was heard to the disk. By `read`, for no undo is to count it, and "kept" shall not flicker."""
        if self._said is None or not self._waits:
            return
        whole = len(self._waits) // BYTES * BYTES
        pcm, self._waits = self._waits[:whole], self._waits[whole:]
        said, desk = replace(self._said, off_record=self._said.off_record or self._is_off_record()), self._desk

        def write() -> SafariError | None:
            try:
                desk.hear(said, pcm)
            except SafariError as error:
                return error
            return None

        self._sitting.keeper.read(write, self._written)

    def _written(self, error: SafariError | None) -> None:
        if error is not None and self.is_under_way:
            self.stop(str(error))

    def _ended(self, why: str) -> None:
        if self.sender() is self._microphone and self._microphone is not None:
            self._microphone.deleteLater()
            self._microphone = None
            self._keep(self._why or why)

    def _keep(self, why: str) -> None:
        """What was heard becomes a note, with what stands in the line where that can be said of it, too."""
        said, self._said, chip = self._said, None, self._screen.box.chips.voice
        chip.show_time(None)
        if said is None or not said.rate:  # it never heard anything
            if why:
                self._say(why, "ouch")
            return
        self._said = said
        self._write()
        self._said = None
        self._hand_over(said, why)

    def _hand_over(self, said: Spoken, why: str) -> None:
        sitting, jotting, desk = self._sitting, self._sitting.jotting, self._desk
        of_line = self._is_of_line(said)
        note = replace(self._note_of_line(said) if of_line else self._note(said), uid=new_uid())
        line = (jotting.text, jotting.chosen, jotting.pictures, None)
        born = sitting.births.of(note) if of_line else ()

        def refused() -> None:
            self._left()
            if of_line and jotting.is_empty and jotting.editing is None:
                jotting.give_back(*line)

        def kept(became: Note | None) -> None:
            self._kept(became, said, why)

        sitting.keeper.do(lambda: desk.end(said.uid, note, born, of_line=of_line), kept, refused)
        if of_line:
            jotting.clear()

    def _kept(self, note: Note | None, said: Spoken, why: str) -> None:
        if note is None:
            self._say(why or _("Nothing was heard. Ctrl+M begins, Ctrl+M again stops."), "ouch" if why else "ink2")
            return
        self._sitting.newest.emit(note.uid)
        length = moment_text(said.lasts)
        told = _("Kept: a spoken note of {length}. Ctrl+Z takes it back.").format(length=length)
        self._say(why or told, "ouch" if why else "ink2")

    def _is_of_line(self, said: Spoken) -> bool:
        """Whether the words and chips of the line go with what was said: not where they are of somebody else, who is
        not heard or did not say yes, and not where they are a change, or wait for a photo."""
        sitting, jotting = self._sitting, self._sitting.jotting
        if jotting.editing or jotting.pictures or sitting.arrivals.are_under_way or sitting.several.is_asking:
            return False
        named = jotting.jotted.said_by or ""
        return named == said.said_by or (not said.said_by and self._consent.stands(named) is Gate.OPEN)

    def _note_of_line(self, said: Spoken) -> Note:
        sitting, jotted = self._sitting, self._sitting.jotting.jotted
        language = language_of(jotted, sitting.jotting.known, sitting.day.language)
        at = self._library.journal.clock()
        note = note_from(jotted, said.safari, sitting.author, at, language)
        return replace(note, off_record=note.off_record or said.off_record)

    def _note(self, said: Spoken) -> Note:
        at = self._library.journal.clock()
        note = Note("", said.safari, self._sitting.author, Kind.SAW, "", at, said.said_by or None)
        return replace(note, off_record=said.off_record)

    def _is_off_record(self) -> bool:
        return self._sitting.jotting.editing is None and self._sitting.jotting.jotted.off_record

    def _left(self) -> None:
        """The disk took the pieces and not the note: they become one when there is room, at the latest next time."""
        self._leaves_some = True

    def _say(self, sentence: str, ink: ColourName = "ink2", *, stays: bool = False) -> None:
        self._screen.messages.say(sentence, ink, stays=stays)
