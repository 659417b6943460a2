"""The desk of Run: what is jotted down, and who sits where."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from safari.closing.lock import LockedError, changes_words
from safari.debrief.amendment import Amendment
from safari.errors import SafariError
from safari.plan.safari import Stage
from safari.run.left_open import LeftOpen, Sat
from safari.run.note import Draft, Note, Photo, Picture
from safari.store import blobs, drafts, sittings
from safari.store.held_words import check_may_be_anothers, check_may_be_read
from safari.store.journal import Intention, Journal
from safari.store.tables import AMENDMENTS, MARKS, NOTES, PHOTOS, SAFARIS
from safari.text import line, note_text
from safari.words import _

_NOT_RUN_YET = "SELECT 1 FROM safaris WHERE uid = ? AND stage IN ('idea', 'planned', 'ready')"
_IS_CLOSED = "SELECT 1 FROM debriefs WHERE safari = ? AND closed IS NOT NULL"


class NoteDesk:
    """Notes and their photos."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._database = journal.database

    def keep(self, note: Note, pictures: tuple[Picture, ...] = (), *, ends_draft: bool = False) -> Note:
        """Keep a note, with its pictures; when this returns it is on disk.

        With `ends_draft` its author's draft goes in the same transaction: for the line that the draft is of.
        Raises SafariError for a note without words or pictures, and where the disk would not take it.
        """
        text = note_text(note.text)
        if not text and not pictures:
            raise SafariError(_("This note is empty."), _("Write what you hear, then press Enter."))
        kept = replace(note, uid=note.uid or self._journal.new_uid(), text=text, tags=tuple(map(line, note.tags)))
        with self._journal.intention(_("Note kept")) as change:
            change.add(NOTES, kept)
            for picture in pictures:
                self._hold(kept.uid, picture)
            if note.recording is not None:
                self._write_about(change, kept)
            if ends_draft:
                drafts.drop(self._database, note.safari, note.author or "")
            if self._database.value(_NOT_RUN_YET, (note.safari,)):
                change.edit(SAFARIS, SAFARIS.standing(self._database, note.safari), stage=Stage.RUN)
        return kept

    def edit(
        self,
        uid: str,
        *,
        pictures: tuple[Picture, ...] = (),
        draft: Draft | None = None,
        reason: str = "",
        **changes: Any,  # noqa: ANN401 - fields of Note
    ) -> Note:
        """Change a note and add pictures to it; the journal still knows what it said first.

        A `draft` is kept in the same transaction: what the line in which the note was changed holds from now on.
        Raises LockedError where a customer's words would change after the debrief was closed, and no `reason` is given,
        SafariError where they, or its photos, would be somebody else's or nobody's while they are held back.
        """
        standing = NOTES.get(self._database, uid)
        if standing is None:
            raise SafariError(_("This note is gone."), _("It was taken back; press Ctrl+Z to bring it back."))
        if "text" in changes:
            changes["text"] = note_text(changes["text"])
            if not changes["text"] and not pictures and not self.photos(uid):
                raise SafariError(_("This note would be empty."), _("Press Ctrl+Z instead to take a note back."))
        if changes.get("said_by", standing.said_by) != standing.said_by:
            check_may_be_anothers(self._database, standing, self._journal.clock().date())
        if "tags" in changes:
            changes["tags"] = tuple(map(line, changes["tags"]))
        with self._journal.intention(_("Note changed")) as change:
            for picture in pictures:
                self._hold(uid, picture)
            if draft is not None:
                drafts.keep(self._database, draft)
            edited = change.edit(NOTES, standing, **changes)
            if changes_words(standing, edited) and self._database.value(_IS_CLOSED, (standing.safari,)):
                self._amend(change, standing, note_text(reason))
            if standing.off_record or edited.off_record:
                self._forget_what_was_said_first(change, uid)
            return edited

    def note(self, uid: str) -> Note | None:
        """One note."""
        return NOTES.get(self._database, uid)

    def standing(self, uid: str) -> Note:
        """One note. Raises SafariError where it is gone."""
        note = self.note(uid)
        if note is None:
            raise SafariError(_("This note is gone."), _("It was taken back; press Ctrl+Z to bring it back."))
        return note

    def first_photo(self, safari: str, customer: str) -> Photo | None:
        """The first picture of what a customer said on a safari."""
        by_note = self.photos_of_safari(safari)
        of_customer = [note.uid for note in self.on_record(safari) if note.said_by == customer]
        return next((photo for note in of_customer for photo in by_note.get(note, [])), None)

    def of_safari(self, safari: str) -> list[Note]:
        """Every note of a safari in the order they were kept, those off the record too: for the screen of the day."""
        return NOTES.find(self._database, "safari = ?", (safari,))

    def on_record(self, safari: str) -> list[Note]:
        """The notes of a safari that may go further than the screen of the day."""
        return NOTES.find(self._database, "safari = ? AND off_record = 0", (safari,))

    def places_before(self, safari: str, most: int) -> tuple[str, ...]:
        """Where notes were taken on other safaris with a customer of this one, the latest first."""
        from safari.store.places_before import places_before  # a visit alone asks

        return places_before(self._database, safari, most)

    def tellable(self, uid: str) -> Note:
        """One note that may go further than the screen of the day. Raises SafariError where it may not, is gone, or its
        customer's words are held back."""
        found = NOTES.find(self._database, "uid = ? AND off_record = 0", (uid,))
        if found:
            check_may_be_read(self._database, found[0].said_by, self._journal.clock().date())
            return found[0]
        self.standing(uid)
        raise SafariError(_("This note is off the record."), _("It stays on the screen of the day."))

    def erase(self, uid: str) -> tuple[int, int]:
        """Erase a note that is off the record for good, with all that the journal, drafts, its pictures and its sound
        say of it; no undo brings it back. How many undos and redos went with it.

        Raises SafariError for a note that is on the record, or gone. Backups made before still hold it.
        """
        if not self.standing(uid).off_record:
            raise SafariError(_("This note is on the record."), _("Only what is off the record is erased for good."))
        return self._erase([uid])

    def erase_what_is_due(self) -> int:
        """Erase what is off the record and a week old (safari.store.off_record says when exactly); how many there were.
        For the background: it takes its time, and nothing is written meanwhile."""
        from safari.store import off_record

        due = off_record.fall_due(self._database, self._journal.clock())
        if due:
            self._erase(due)
        return len(due)

    def add_photo(self, note: str, picture: Picture) -> Photo:
        """Add a picture to a note that is kept already."""
        with self._journal.intention(_("Photo added")):
            return self._hold(note, picture)

    def caption(self, uid: str, words: str, sitting: str = "") -> Photo:
        """Write under a picture what it shows; empty takes it off. What is written in one `sitting` is one undo.
        Raises SafariError where the picture is gone."""
        with self._journal.intention(_("Caption changed"), sitting=sitting) as change:
            return change.edit(PHOTOS, PHOTOS.standing(self._database, uid), caption=line(words))

    def photos(self, note: str) -> list[Photo]:
        """The pictures of a note."""
        return PHOTOS.find(self._database, "note = ?", (note,))

    def photos_of_safari(self, safari: str) -> dict[str, list[Photo]]:
        """The pictures of all notes of a safari, by note."""
        by_note: dict[str, list[Photo]] = {}
        for photo in PHOTOS.find(self._database, "note IN (SELECT uid FROM notes WHERE safari = ?)", (safari,)):
            by_note.setdefault(photo.note, []).append(photo)
        return by_note

    def photo(self, uid: str) -> Photo | None:
        """One picture's particulars."""
        return PHOTOS.get(self._database, uid)

    def jpeg(self, photo: Photo) -> bytes:
        """The picture itself."""
        return blobs.get(self._database, photo.blob)

    def sit_down(self, safari: str, author: str | None) -> None:
        """Somebody writes on this safari: where the program ends before they `get_up`, it opens there again."""
        sittings.sit_down(self._database, Sat(safari, author or ""), self._journal.clock())

    def get_up(self, safari: str) -> None:
        """Nobody writes on this safari any more."""
        sittings.get_up(self._database, safari)

    def sat(self) -> Sat | None:
        """Who sat where when the program ended in the middle of a safari."""
        return sittings.sat(self._database)

    def left_open(self, safari: str, author: str | None = None) -> LeftOpen:
        """What a safari is in the middle of for its author (a leader, or None for the programme's lead)."""
        return sittings.left_open(self._database, safari, author)

    def _erase(self, what: list[str]) -> tuple[int, int]:
        from safari.store import off_record  # no start needs it

        with self._database.copying:  # a backup under way counts rows: it comes to its end first
            with self._journal.intention(_("Erased for good"), for_good=True) as change:
                went = self._journal.forget_undo_of(off_record.erased_with(self._database, what))
                for one in what:
                    off_record.erase(self._journal.database, change, one)
            off_record.wipe(self._database)
        return went

    def _amend(self, change: Intention, said: Note, reason: str) -> None:
        """Keep what was said first, and why it reads otherwise from now on."""
        if not reason:
            raise LockedError
        before = AMENDMENTS.find(self._database, "note = ?", (said.uid,))
        first = (before[0].first_said, before[0].said_by) if before else (said.text, said.said_by)
        change.add(AMENDMENTS, Amendment(self._journal.new_uid(), said.uid, reason, *first))

    def _forget_what_was_said_first(self, change: Intention, uid: str) -> None:
        """Off the record goes all of a note: back on it, it says what it says then."""
        for amendment in AMENDMENTS.find(self._database, "note = ?", (uid,)):
            change.remove(AMENDMENTS, amendment)

    def _write_about(self, change: Intention, note: Note) -> None:
        """The mark on the moment of a recording that this note is made from has done its work."""
        where = "recording = ? AND moment = ? AND author IS ?"
        for mark in MARKS.find(self._database, where, (note.recording, note.moment, note.author)):
            change.remove(MARKS, mark)

    def _hold(self, note: str, picture: Picture) -> Photo:
        with self._journal.intention(_("Photo added")) as change:
            photo = Photo(
                uid=self._journal.new_uid(),
                note=note,
                blob=blobs.put(self._database, picture.jpeg, "image/jpeg"),
                width=picture.width,
                height=picture.height,
                caption=line(picture.caption),
            )
            return change.add(PHOTOS, photo)
