"""One writer's sitting at Run: what is typed becomes notes, is changed, taken back, brought back after a crash."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from safari.clock import new_uid
from safari.run.jot_line import Chosen, language_of, note_from
from safari.words import _
from ui.memos.sound_consent import SoundConsent
from ui.run.arrivals import Arrivals
from ui.run.births import Births
from ui.run.habits import reads_faces
from ui.run.jotting import Jotting, chosen_from, why_from
from ui.run.keeper import Keeper, Order
from ui.run.left_in_line import left_in_line
from ui.run.photo_consent import PhotoConsent
from ui.run.several import Several
from ui.run.timeline_model import TimelineModel
from ui.run.timeline_row import Row
from ui.run.whose_words import WhoseWords
from ui.run.why_changed import WhyChanged

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from safari.change import Change
    from safari.errors import SafariError
    from safari.library import Library
    from safari.run.note import Memo, Note
    from ui.bridge import Bridge
    from ui.run.day import Day
    from ui.theme import ColourName

MANY = 20  # rows that come at once are shown at once
LATE_MS = 600  # a note that is not on disk after so long says so


class Sitting(QObject):
    """Binds the line (`jotting`), the disk (`keeper`) and the timeline (`model`).

    `says(sentence, colour, stays)` is a word for the writer; `newest(uid)` is a note that has just come to the
    timeline; `questions_changed` when they are to be read again. `births` know the day as it is now, `several` what
    was pasted and is asked about.
    """

    says = Signal(str, str, bool)
    newest = Signal(str)
    kept = Signal(str)
    questions_changed = Signal()
    day_changed = Signal(object)

    def __init__(self, library: Library, bridge: Bridge, day: Day, author: str | None) -> None:
        super().__init__()
        self._library, self.bridge, self._day, self.author = library, bridge, day, author
        rows = self._read_rows()  # where they cannot be read, no writer has been begun
        self.jotting = Jotting(day.known, self, reads_faces=reads_faces())
        self.keeper = Keeper(library, day.safari.uid, author, self)
        self.births = Births(library, day, self.keeper, self)
        self.several = Several(self.jotting, self)
        self.photo_consent = PhotoConsent(library, self.jotting, self.keeper, self)
        self.sound_consent = SoundConsent(library, self.jotting, self.keeper, self)
        self.why_changed = WhyChanged(library, self.jotting, self)
        self.model = TimelineModel(day, author, self)
        self.arrivals = Arrivals(self)
        self._whose_words = WhoseWords(self.jotting)
        self.stays_away = ""  # why what was being typed is not brought back
        self._enter_when_in = self._photo_was_refused = False
        self.model.fill(rows)
        self._tags: tuple[str, ...] | None = None
        for signal in (self.model.rowsInserted, self.model.rowsRemoved, self.model.dataChanged, self.model.modelReset):
            signal.connect(self._forget_tags)
        self.jotting.changed.connect(self._draft)
        self.keeper.kept.connect(self._kept)
        self.keeper.refused.connect(self._refused)
        self.keeper.reversed.connect(self._reversed)
        self.keeper.sorry.connect(lambda error: self._say(str(error), "ouch"))
        self.arrivals.arrived.connect(self.jotting.add_picture)
        self.arrivals.refused.connect(lambda error: self._say(str(error), "ouch"))
        self.arrivals.all_in.connect(self._all_in)
        for consent in (self.photo_consent, self.sound_consent):
            consent.says.connect(lambda sentence: self._say(sentence, "ouch"))
        self.photo_consent.answered.connect(self.submit)
        self.why_changed.answered.connect(self.submit)
        self.births.changed.connect(self._know)
        self.births.told.connect(self._say)
        bridge.changed.connect(self._changed)

    @property
    def day(self) -> Day:
        """The day as it is now, with all who were born on it."""
        return self._day

    def bring_back(self) -> bool:
        """Put into the line what was being typed when Run was left, however that came about; whether there was any."""
        draft, why_not = left_in_line(self._library, self._day, self.author or "", self.jotting)
        not_back = _("What was being typed is not brought back. {why}")
        self.stays_away = not_back.format(why=why_not) if why_not else ""
        if draft is None:
            return False
        chosen, editing = chosen_from(draft.chips)
        note = self._library.notes.note(editing) if editing else None
        self.jotting.give_back(draft.text, self._still_valid(chosen), draft.pictures, note)
        if note is not None:
            self.jotting.explain(why_from(draft.chips))
        return True

    def submit(self) -> None:
        """Enter: keep what is in the line, as a new note or as the note being changed; or as several notes."""
        if self.several.is_asking:
            self._keep_several()
            return
        if self.arrivals.are_under_way:
            self._enter_when_in = True
            self._say(_("The photo is still coming in; the note is kept with it in a moment."))
            return
        jotted, editing = self.jotting.jotted, self.jotting.editing
        if not jotted.text and not self.jotting.pictures and not (editing and self._has_photos(editing)):
            self._say(_("There is nothing to keep yet. Write what you hear, then press Enter."))
            return
        if editing is not None and not self._may_be_of(editing, jotted.said_by):
            return
        if not self.photo_consent.may_keep(has_photos=bool(editing and self._has_photos(editing))):
            return
        if editing is None:
            self._keep()
        else:
            self._keep_change(editing)
        if jotted.unknown:
            told = " ".join(unknown.sentence for unknown in jotted.unknown)
            self._say(_("{told} It stays in the note as it is.").format(told=told))

    def try_again(self) -> None:
        """The writer asks to try the disk again: with what waits, and with the words that came back into the line."""
        self.keeper.retry()
        if self.keeper.gave_back:
            self.submit()

    def change(self, uid: str) -> None:
        """Take a note back into the line to change it."""
        row = self.model.row_of(uid)
        if row is None or row.state != "kept":
            return
        if held_back := self.model.held_back(row.note):
            self._say(held_back)
            return
        if not self.jotting.is_empty and self.jotting.editing is None:
            self._say(_("Keep or empty the line first; then this note can be changed."))
            return
        self.jotting.edit(row.note)

    def change_last(self) -> None:
        """Up in an empty line: change the note this writer kept last."""
        if not self.jotting.is_empty or self.jotting.editing is not None:
            return
        for row in reversed(self.model.rows):
            if row.note.author == self.author and row.state == "kept":
                self.change(row.note.uid)
                return

    def escape(self) -> None:
        """Esc: leave the note that is being changed as it was. Nothing else is thrown away."""
        if self.several.is_asking:
            self.several.settle()
        elif self.jotting.editing is not None:
            self.jotting.stop_editing()
            self._say(_("The note is as it was."))

    def tags(self) -> Iterator[str]:
        """The tags used on this safari, the latest first: gathered after a # alone, and once for all its letters."""
        if self._tags is None:
            self._tags = tuple(dict.fromkeys(tag for note in self._read_notes() for tag in note.tags))
        yield from self._tags

    def _read_notes(self) -> Iterator[Note]:
        """The notes that may be read, the newest first."""
        return (row.note for row in reversed(self.model.rows) if not self.model.held_back(row.note))

    def _forget_tags(self) -> None:
        self._tags = None

    def settle(self) -> bool:
        """Put everything on disk and wait for it; whether the disk has taken every word."""
        return self.keeper.settle()

    def _draft(self) -> None:
        self.keeper.typed(self.jotting.text, self.jotting.chips(), self.jotting.pictures)

    def _keep(self) -> None:
        jotting = self.jotting
        language = language_of(jotting.jotted, jotting.known, self._day.language)
        at = self._library.journal.clock()
        note = replace(note_from(jotting.jotted, self._day.safari.uid, self.author, at, language), uid=new_uid())
        pictures = jotting.pictures
        self.model.put(Row(note, (), "writing", len(pictures)))
        line = (jotting.text, jotting.chosen, pictures, None)
        self.keeper.keep(note, pictures, line, self.births.of(note))
        jotting.clear()
        self.newest.emit(note.uid)
        self._say_if(self._whose_words.asked(note))
        self._watch(note.uid)

    def _keep_change(self, editing: Note) -> None:
        jotting, jotted = self.jotting, self.jotting.jotted
        language = editing.language
        if jotted.said_by != editing.said_by:
            language = language_of(jotted, jotting.known, self._day.language)
        said = note_from(jotted, editing.safari, editing.author, editing.at, language)
        if not self.why_changed.may_keep(editing, said):
            return
        row = self.model.row_of(editing.uid)
        photos, memos = (row.photos, row.memos) if row else ((), ())
        self.model.put(Row(replace(said, uid=editing.uid), photos, "writing", len(jotting.pictures), memos))
        line = (jotting.text, jotting.chosen, jotting.pictures, editing)
        reason = self.why_changed.reason
        self.keeper.change(replace(said, uid=editing.uid), jotting.pictures, line, self.births.of(said), reason)
        jotting.stop_editing()
        self._watch(editing.uid)

    def _keep_several(self) -> None:
        """Each quote that was pasted becomes a note, a millisecond after the one before it: all of them or none."""
        jotting = self.jotting
        line = (jotting.text, jotting.chosen, jotting.pictures, None) if self.several.are_in_line else None
        at = self._library.journal.clock()
        notes = []
        for place, said in enumerate(self.several.notes()):
            language = language_of(said, jotting.known, self._day.language)
            moment = at + timedelta(milliseconds=place)
            note = note_from(said, self._day.safari.uid, self.author, moment, language)
            notes.append(replace(note, uid=new_uid()))
        self.model.put(Row(notes[-1], (), "writing"))
        self.keeper.keep_all(notes, line, self.births.of(*notes))
        jotting.clear()
        self.newest.emit(notes[-1].uid)
        self._say_if(self._whose_words.asked(notes[-1]))
        self._watch(notes[-1].uid)

    def _know(self, day: Day) -> None:
        self._day = day
        self.model.know(day)
        self.jotting.know(day.known)
        self.day_changed.emit(day)

    def _watch(self, uid: str) -> None:
        """Say beside a note that it is still being written, where the disk takes its time."""

        def look() -> None:
            row = self.model.row_of(uid)
            if row is not None and row.state == "writing":
                self.model.put(replace(row, state="late"))

        QTimer.singleShot(LATE_MS, self, look)

    def _kept(self, order: Order, note: Note) -> None:
        row = self.model.row_of(note.uid)
        if row is not None:
            self.model.put(replace(row, note=note, state="kept"))
            self.kept.emit(note.uid)

    def _refused(self, order: Order, _error: SafariError) -> None:
        """The words go back into the line; where somebody has typed on, or where they are more than a line holds, they
        stay on the timeline to be tried again."""
        note, editing = order.note, order.line[3] if order.line else None
        row = self.model.row_of(note.uid)
        if order.line and self.jotting.is_empty and self.jotting.editing is None:
            if editing is not None and row is not None:
                self.model.put(replace(row, note=editing, state="kept"))
            else:
                self.model.remove(note.uid)
            self.jotting.give_back(*order.line)
            self.jotting.explain(order.reason)
            self.keeper.forget(order)
        elif row is not None:
            self.model.put(replace(row, state="failed"))

    def _reversed(self, label: str, redone: bool) -> None:
        if redone:
            self._say(_("Done again: {what}").format(what=label) if label else _("There is nothing to do again."))
        elif label:
            self._say(_("Taken back: {what}. Ctrl+Shift+Z does it again.").format(what=label))
        else:
            self._say(_("There is nothing to take back."))

    def _all_in(self, all_well: bool) -> None:
        enter, self._enter_when_in = self._enter_when_in, False
        if all_well and self._photo_was_refused:
            self._say(_("This photo is in. Enter keeps it with the note."))
        self._photo_was_refused = not all_well
        if enter and all_well:
            self.submit()

    def _changed(self, change: Change) -> None:
        """Read again what changed, after everything that is being written."""
        if change.tables & {"notes", "photos", "memos"}:
            records = set(change.records) | {row.note.uid for row in self.model.rows if _holds(row, change.records)}
            self.keeper.read(lambda: self._read_again(records), self._show_again)
        if change.tables & {"customers", "consents", "participants", "touchpoints", "questions"}:
            self.births.read_again()
        if "questions" in change.tables:
            self.questions_changed.emit()

    def _read_again(self, records: set[str]) -> list[tuple[str, Row | None]]:
        desk = self._library.notes
        uids = set(records)
        for uid in records:
            photo = desk.photo(uid)
            if photo is not None:
                uids.add(photo.note)
        found: list[tuple[str, Row | None]] = []
        for uid in uids:
            note = desk.note(uid)
            here = note is not None and note.safari == self._day.safari.uid
            found.append((uid, Row(note, tuple(desk.photos(uid)), memos=self._memos(uid)) if note and here else None))
        return found

    def _show_again(self, found: list[tuple[str, Row | None]]) -> None:
        if len(found) > MANY:
            there = {row.note.uid: row for row in self.model.rows}
            there |= {uid: row for uid, row in found if row and uid not in there}
            self.model.fill(tuple(there.values()))
        for uid, row in found:
            standing = self.model.row_of(uid)
            if row is None and standing is not None and standing.state == "kept":
                self.model.remove(uid)
            elif row is not None and (standing is None or standing.state == "kept"):
                self.model.put(row)

    def _read_rows(self) -> list[Row]:
        desk = self._library.notes
        uid = self._day.safari.uid
        photos, memos = desk.photos_of_safari(uid), self._library.memos.of_safari(uid)
        return [
            Row(note, tuple(photos.get(note.uid, ())), memos=tuple(memos.get(note.uid, ())))
            for note in desk.of_safari(uid)
        ]

    def _memos(self, note: str) -> tuple[Memo, ...]:
        return tuple(self._library.memos.of_note(note))

    def _may_be_of(self, editing: Note, customer: str | None) -> bool:
        """Whether a note may become that of a customer, or nobody's: not while its words or photos are held back, and a
        spoken one not without their yes to sound. Where it may not, that is said."""
        if customer == editing.said_by:
            return True
        if why_not := self.model.unseen(editing):
            self._say(why_not)
            return False
        row = self.model.row_of(editing.uid)
        is_spoken = row is not None and bool(row.memos)
        return not is_spoken or self.sound_consent.may_keep(customer)

    def _has_photos(self, note: Note) -> bool:
        row = self.model.row_of(note.uid)
        return row is not None and bool(row.photos)

    def _still_valid(self, chosen: Chosen) -> Chosen:
        """What was chosen, without whoever, and whatever call, is no longer on the safari."""
        known = self.jotting.known
        customer = chosen.said_by if any(one.uid == chosen.said_by for one in known.customers) else None
        touchpoint = chosen.touchpoint if any(one.uid == chosen.touchpoint for one in known.touchpoints) else None
        question = chosen.question if chosen.question in self._day.questions else None
        if chosen.recording is not None and self._library.recordings.recording(chosen.recording) is None:
            chosen = replace(chosen, recording=None, moment=None)
        return replace(chosen, said_by=customer, touchpoint=touchpoint, question=question)

    def _say_if(self, sentence: str) -> None:
        if sentence:
            self._say(sentence)

    def _say(self, sentence: str, ink: ColourName = "ink2", *, stays: bool = False) -> None:
        self.says.emit(sentence, ink, stays)


def _holds(row: Row, records: Collection[str]) -> bool:
    """Whether one of these is shown beside the note: a picture that was taken back is found there alone."""
    return any(one.uid in records for one in row.photos) or any(one.uid in records for one in row.memos)
