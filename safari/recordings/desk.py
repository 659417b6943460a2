"""The desk of recorded calls: taking them in, playing them, marking them, and what was found of each."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any

from safari.errors import SafariError
from safari.people.consent import NEVER_ASKED
from safari.progress import Progress, Stop, never, silent
from safari.recordings.playing import Playing, playing, playing_of_nobody
from safari.recordings.recording import Held, Mark, Recording, Waveform
from safari.recordings.sound import glanced_at, looked_at, opened
from safari.recordings.title import title_from
from safari.run.note import Note
from safari.store import blobs, pouring, waveforms
from safari.store.agreements import agreements
from safari.store.held_words import check_may_be_read
from safari.store.journal import Journal
from safari.store.tables import CUSTOMERS, MARKS, NOTES, PROGRAMME, RECORDINGS
from safari.text import lines
from safari.transcripts.desk import TranscriptDesk
from safari.words import _


class RecordingDesk:
    """Recordings and their marks. Nothing of the sound is ever in memory as a whole but by `sound`."""

    def __init__(self, journal: Journal, transcripts: TranscriptDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._transcripts = transcripts
        self._holding = Lock()  # one at a time: two would write the same bytes twice

    def of_safari(self, safari: str) -> list[Recording]:
        """The recordings of a safari, in the order they are listened to."""
        return RECORDINGS.find(self._database, "safari = ?", (safari,), "position, seq")

    def recording(self, uid: str) -> Recording | None:
        """One recording."""
        return RECORDINGS.get(self._database, uid)

    def glance(self, source: Path) -> None:
        """Raise SafariError for a file that `hold` would not take, before anybody decodes it. Safe on any thread."""
        with opened(source) as file:
            glanced_at(file, source.name)

    def hold(self, source: Path, progress: Progress | None = None, stop: Stop | None = None) -> Held:
        """Put the bytes of a sound file into the library, bit by bit; they belong to no safari before `add`.

        Safe on any thread, and nobody waits for it. What is held already is not stored twice. Raises SafariError for
        what is no whole sound file or too large, or where the disk would not take it, and Stopped (safari.backups).
        """
        with self._holding, opened(source) as file:
            held = looked_at(file, source.name, stop or never)
            blob = (held.hash, held.type, held.size)
            pouring.pour(self._database, file, blob, progress or silent, stop or never)
        return held

    def clear_unfinished(self) -> None:
        """Drop what a kill left of recordings that were being taken in; passed over while one is."""
        if self._holding.acquire(blocking=False):
            try:
                blobs.drop(self._database, blobs.unfinished(self._database))
            finally:
                self._holding.release()

    def add(
        self,
        safari: str,
        held: Held,
        lasts: int,
        waveform: Waveform | None = None,
        **details: Any,  # noqa: ANN401 - fields of Recording
    ) -> Recording:
        """A recording on a safari, `lasts` in milliseconds. `details` are its title, customer and called_on.

        Without a title it is called as its file, but for what would tell who is heard.

        Raises SafariError for sound that is on this safari already, or that has no length.
        """
        if lasts <= 0:
            raise SafariError(_("There is no sound in {name}.").format(name=held.name), _("Choose another file."))
        standing = self.of_safari(safari)
        twice = next((one for one in standing if one.blob == held.hash), None)
        if twice:
            said = _("This call is on this safari already: {title}.").format(title=twice.title)
            raise SafariError(said, _("Choose another file. Nothing was changed."))
        details = lines(details)
        details["title"] = details.get("title") or self.title_of(held.name) or _("Call")
        position = max((one.position for one in standing), default=-1) + 1
        uid = self._journal.new_uid()
        made = Recording(uid, safari, position=position, blob=held.hash, lasts=lasts, **{"customer": None, **details})
        with self._journal.intention(_("Recording taken in")) as change:
            if waveform:
                waveforms.put(self._database, held.hash, waveform)
            return change.add(RECORDINGS, made)

    def edit(self, uid: str, sitting: str = "", **changes: Any) -> Recording:  # noqa: ANN401 - fields of Recording
        """Change fields of a recording: title, customer, called_on, or the verdict (avoidable, owner, need). Raises
        SafariError where it would be another's while the words of its customer are held back."""
        changes = lines(changes, ("need",))
        standing = RECORDINGS.standing(self._database, uid)
        if changes.get("customer", standing.customer) != standing.customer:
            check_may_be_read(self._database, standing.customer, self._journal.clock().date())
        if not changes.get("title", "-"):
            del changes["title"]
        with self._journal.intention(_("Recording changed"), sitting=sitting) as change:
            return change.edit(RECORDINGS, standing, **changes)

    def move(self, uid: str, by: int) -> None:
        """Listen to it earlier (-1) or later (1)."""
        moved = RECORDINGS.standing(self._database, uid)
        order = [one.uid for one in self.of_safari(moved.safari)]
        place = order.index(uid)
        order.insert(min(max(0, place + by), len(order) - 1), order.pop(place))
        with self._journal.intention(_("Order of the calls changed")) as change:
            for position, one in enumerate(order):
                change.edit(RECORDINGS, RECORDINGS.standing(self._database, one), position=position)

    def remove(self, uid: str) -> None:
        """Take a recording off its safari, with its marks and its transcript. Notes stay, without their moment."""
        recording = RECORDINGS.standing(self._database, uid)
        with self._journal.intention(_("Recording removed")) as change:
            for note in NOTES.find(self._database, "recording = ?", (uid,)):
                change.edit(NOTES, note, recording=None, moment=None)
            for mark in self.marks(uid):
                change.remove(MARKS, mark)
            self._transcripts.remove(uid)
            change.remove(RECORDINGS, recording)

    def sound(self, uid: str) -> bytes:
        """All bytes of a recording, as the file had them."""
        return blobs.get(self._database, RECORDINGS.standing(self._database, uid).blob)

    def size(self, uid: str) -> int:
        """How many bytes they are."""
        return blobs.size(self._database, RECORDINGS.standing(self._database, uid).blob)

    def read(self, uid: str, start: int, size: int) -> bytes:
        """So many bytes of a recording from `start`; fewer at its end. Safe on any thread."""
        return blobs.read(self._database, RECORDINGS.standing(self._database, uid).blob, start, size)

    def waveform(self, uid: str) -> Waveform | None:
        """How loud a recording is, where that was worked out."""
        return waveforms.get(self._database, RECORDINGS.standing(self._database, uid).blob)

    def keep_waveform(self, digest: str, waveform: Waveform) -> None:
        """Keep how loud the bytes of this hash are; no undo takes it back."""
        waveforms.put(self._database, digest, waveform)

    def may_play(self, recording: Recording, today: date) -> Playing:
        """Whether a recording may be played today, by the consent of the customer who is heard."""
        customer = CUSTOMERS.get(self._database, recording.customer) if recording.customer else None
        if customer is None:
            return playing_of_nobody()
        agreed = agreements(self._database, "customer = ?", (customer.uid,))
        return playing(customer.alias, agreed.get(customer.uid, NEVER_ASKED), today)

    def playable(self, note: Note) -> tuple[Recording, int] | None:
        """The recording that a note was made from and its moment in milliseconds; None where it knows none."""
        recording = self.recording(note.recording) if note.recording and note.moment is not None else None
        return (recording, note.moment) if recording and note.moment is not None else None

    def marks(self, recording: str) -> list[Mark]:
        """The moments of a recording that somebody marked, in order."""
        return MARKS.find(self._database, "recording = ?", (recording,), "moment, seq")

    def mark(self, recording: str, author: str | None, moment: int) -> Mark:
        """Mark a moment, in milliseconds; the same author's mark on the same moment stands once."""
        there = [one for one in self.marks(recording) if (one.moment, one.author) == (moment, author)]
        if there:
            return there[0]
        with self._journal.intention(_("Moment marked")) as change:
            return change.add(MARKS, Mark(self._journal.new_uid(), recording, author, max(0, moment)))

    def unmark(self, uid: str) -> None:
        """Take a mark away."""
        with self._journal.intention(_("Mark removed")) as change:
            change.remove(MARKS, MARKS.standing(self._database, uid))

    def title_of(self, name: str) -> str:
        """What a call from a file of this name is called at first, without what would tell who it is."""
        (programme,) = PROGRAMME.find(self._database)
        return title_from(name, self._transcripts.found_in, programme.language)
