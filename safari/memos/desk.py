"""The desk of spoken notes: what is said is on disk while it is said, and becomes part of a note at its end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from safari.memos.spoken import TYPE, Spoken, as_wav
from safari.people.consent import NEVER_ASKED
from safari.recordings.playing import Playing, playing
from safari.run.note import Kind, Memo, Note
from safari.store import blobs, spoken
from safari.store.agreements import agreements
from safari.store.tables import CUSTOMERS, MEMOS, PROGRAMME
from safari.words import _, catalogue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.jotting.desk import JottingDesk, Newborn
    from safari.run.desk import NoteDesk
    from safari.store.journal import Journal

SHORTEST_MS = 300  # a key pressed twice by accident says nothing


class MemoDesk:
    """Spoken notes. While one is said it lies in the library in pieces, outside the journal: no undo knows of it."""

    def __init__(self, journal: Journal, notes: NoteDesk, jotting: JottingDesk) -> None:
        self._journal, self._notes, self._jotting = journal, notes, jotting
        self._database = journal.database

    def hear(self, said: Spoken, pcm: bytes) -> None:
        """Keep the next samples of it; when this returns they are on disk. Raises SafariError where they are not."""
        spoken.add(self._database, said, pcm)

    def end(self, uid: str, note: Note, born: Sequence[Newborn] = (), *, of_line: bool = False) -> Note | None:
        """What was said becomes part of this note, all in one: with `of_line` the draft of its author goes, too.

        A note without words is given its length as words. None where too little was said to be heard; nothing is left
        of it then. Raises SafariError where the disk would not take it; the pieces stay.
        """
        said = spoken.find(self._database, uid)
        if said is None or said.lasts < SHORTEST_MS:
            spoken.drop(self._database, uid)
            return None
        worded = note if note.text else self._without_words(note, said)
        with self._journal.intention(_("Spoken note kept")) as change:
            kept = self._jotting.keep(worded, (), born) if of_line else self._notes.keep(worded)
            wav = as_wav(spoken.sound(self._database, uid), said.rate)
            digest = blobs.put(self._database, wav, TYPE)
            change.add(MEMOS, Memo(self._journal.new_uid(), kept.uid, digest, said.lasts))
            spoken.drop(self._database, uid)
        return kept

    def bring_back(self, safari: str) -> list[Note]:
        """What was said on a safari before the program was ended becomes notes: to be called before anything is said
        there anew."""
        found = []
        for said in spoken.standing(self._database, safari):
            note = Note("", safari, said.author or None, Kind.SAW, "", said.at, said.said_by or None)
            kept = self.end(said.uid, replace(note, off_record=said.off_record))
            found += [kept] if kept is not None else []
        return found

    def of_note(self, note: str) -> list[Memo]:
        """The spoken parts of a note."""
        return MEMOS.find(self._database, "note = ?", (note,))

    def of_safari(self, safari: str) -> dict[str, list[Memo]]:
        """The spoken parts of all notes of a safari, by note."""
        by_note: dict[str, list[Memo]] = {}
        for memo in MEMOS.find(self._database, "note IN (SELECT uid FROM notes WHERE safari = ?)", (safari,)):
            by_note.setdefault(memo.note, []).append(memo)
        return by_note

    def may_play(self, note: str, today: date) -> Playing:
        """Whether what is said in a note may be played today, by the consent of the customer it is of; one's own voice
        always may."""
        standing = self._notes.note(note)
        customer = CUSTOMERS.get(self._database, standing.said_by) if standing and standing.said_by else None
        if customer is None:
            return Playing(may=standing is not None)
        agreed = agreements(self._database, "customer = ?", (customer.uid,))
        return playing(customer.alias, agreed.get(customer.uid, NEVER_ASKED), today)

    def sound(self, memo: Memo) -> bytes:
        """All of a spoken note, as a WAV file."""
        return blobs.get(self._database, memo.blob)

    def _without_words(self, note: Note, said: Spoken) -> Note:
        """Its length as its words, in the language of the programme. They are nobody's own: it is no quote."""
        (programme,) = PROGRAMME.find(self._database)
        minutes, seconds = divmod(said.lasts // 1000, 60)
        language = programme.language
        text = catalogue(language).gettext("Spoken note {length}").format(length=f"{minutes}:{seconds:02}")
        kind = Kind.SAW if note.is_spoken else note.kind
        return replace(note, text=text, kind=kind, language=language)
