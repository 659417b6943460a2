"""Library: opens one file, hands out the desks, owns the events. The only door to the store."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safari.change import Change
from safari.clock import Clock, NewUid, new_uid, now
from safari.errors import SafariError
from safari.places import device
from safari.programme import Programme
from safari.store import drafts, opening, search, transcript_lines
from safari.store.database import Database
from safari.store.journal import Journal
from safari.store.tables import PROGRAMME
from safari.text import line
from safari.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from safari.backups import Backup, Progress, Stop
    from safari.brief.desk import BriefDesk
    from safari.cases.desk import CaseDesk
    from safari.chance.desk import ChanceDesk
    from safari.consent_forms.desk import ConsentFormDesk
    from safari.counting.desk import CountingDesk
    from safari.drivers.desk import DriverDesk
    from safari.events import Events
    from safari.finding.desk import FindingDesk
    from safari.formats.desk import FormatDesk
    from safari.guests.desk import GuestDesk
    from safari.jotting.desk import JottingDesk
    from safari.journey.desk import JourneyDesk
    from safari.letters.desk import LetterDesk
    from safari.loss_calls.desk import LossCallDesk
    from safari.memos.desk import MemoDesk
    from safari.newcomers.desk import NewcomersDesk
    from safari.papers.desk import PapersDesk
    from safari.people.desk import PeopleDesk
    from safari.plan.desk import PlanDesk
    from safari.plan.driver import Driver
    from safari.recordings.desk import RecordingDesk
    from safari.rounds.desk import RoundDesk
    from safari.run.desk import NoteDesk
    from safari.sharing.desk import SharingDesk
    from safari.store.check import Verdict
    from safari.story.desk import StoryDesk
    from safari.today.desk import TodayDesk
    from safari.transcripts.desk import TranscriptDesk
    from safari.transcripts.transcript import TranscriptFile


class Library:
    """One open library file. A desk is made when first asked for, so that a start pays for what it shows alone."""

    def __init__(self, database: Database, clock: Clock = now, uids: NewUid = new_uid) -> None:
        self.database = database
        self.journal = Journal(database, self._announce, clock, uids)
        self.journal.device = device()

    @classmethod
    def open(cls, path: Path, clock: Clock = now, uids: NewUid = new_uid) -> Library:
        """Open a library. Raises SafariError where it is not one, is damaged, newer, held by another, or read-only."""
        return cls(opening.open_existing(path, partial(_backup_first, clock)), clock, uids)

    @classmethod
    def create(cls, path: Path, organisation: str, clock: Clock = now, uids: NewUid = new_uid) -> Library:
        """Make a new library for an organisation's programme. Raises SafariError where that cannot be."""
        name = line(organisation)
        if not name:
            raise SafariError(_("The name of the organisation is missing."), _("Type whose programme this is."))

        def begin(database: Database) -> None:
            with cls(database, clock, uids).journal.intention(_("Programme begun")) as change:
                change.add(PROGRAMME, Programme(uids(), name))

        return cls(opening.create(path, begin), clock, uids)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.database.path

    @property
    def programme(self) -> Programme:
        """Whose programme this is."""
        return PROGRAMME.find(self.database)[0]

    def edit_programme(self, drivers: Sequence[Driver] | None = None, **changes: Any) -> Programme:  # noqa: ANN401 - fields
        """Change fields of the programme, and what it is led by: see `DriverDesk.become`; None leaves that.

        An empty name of the organisation leaves the one there is. Raises SafariError for what cannot be: see
        safari.people.typed.
        """
        from safari.people.typed import details_of_programme

        changes = details_of_programme(changes)
        if not changes.get("organisation", "-"):
            del changes["organisation"]
        with self.journal.intention(_("Programme changed")) as change:
            if drivers is not None:
                self.drivers.become(drivers)
            return change.edit(PROGRAMME, self.programme, **changes)

    @cached_property
    def events(self) -> Events:
        """What can be listened to; made for the first listener."""
        from safari.events import Events

        return Events()

    @cached_property
    def people(self) -> PeopleDesk:
        """Leaders, customers, what customers agreed to, segments."""
        from safari.people.desk import PeopleDesk

        return PeopleDesk(self.journal)

    @cached_property
    def journey(self) -> JourneyDesk:
        """The touchpoints of the customer's journey."""
        from safari.journey.desk import JourneyDesk

        return JourneyDesk(self.journal)

    @cached_property
    def newcomers(self) -> NewcomersDesk:
        """Leaders and customers from a file."""
        from safari.newcomers.desk import NewcomersDesk

        return NewcomersDesk(self.journal)

    @cached_property
    def plans(self) -> PlanDesk:
        """Safaris: agenda, checklists, questions."""
        from safari.plan.desk import PlanDesk

        return PlanDesk(self.journal, self.people, self.guests)

    @cached_property
    def guests(self) -> GuestDesk:
        """Who takes part in which safari, and who sits where."""
        from safari.guests.desk import GuestDesk

        return GuestDesk(self.journal, self.people)

    @cached_property
    def drivers(self) -> DriverDesk:
        """The business figures that safaris are tied to."""
        from safari.drivers.desk import DriverDesk

        return DriverDesk(self.journal)

    @cached_property
    def formats(self) -> FormatDesk:
        """The kinds of safari there are, and those somebody made."""
        from safari.formats.desk import FormatDesk

        return FormatDesk(self.journal)

    @cached_property
    def notes(self) -> NoteDesk:
        """What is jotted down."""
        from safari.run.desk import NoteDesk

        return NoteDesk(self.journal)

    @cached_property
    def jotting(self) -> JottingDesk:
        """What Enter keeps as one: a note with who is born in it, several notes."""
        from safari.jotting.desk import JottingDesk

        return JottingDesk(self.journal, self.notes, self.guests, self.journey)

    @cached_property
    def memos(self) -> MemoDesk:
        """Spoken notes."""
        from safari.memos.desk import MemoDesk

        return MemoDesk(self.journal, self.notes, self.jotting)

    @cached_property
    def cases(self) -> CaseDesk:
        """What comes in on a day in customer service."""
        from safari.cases.desk import CaseDesk

        return CaseDesk(self.journal, self.notes)

    @cached_property
    def counting(self) -> CountingDesk:
        """What is timed and counted on the day."""
        from safari.counting.desk import CountingDesk

        return CountingDesk(self.journal, self.notes)

    @cached_property
    def recordings(self) -> RecordingDesk:
        """Recorded calls: their sound, the moments marked in them, what was found of each."""
        from safari.recordings.desk import RecordingDesk

        return RecordingDesk(self.journal, self.transcripts)

    @cached_property
    def transcripts(self) -> TranscriptDesk:
        """What is said in recorded calls, and what of it is hidden."""
        from safari.transcripts.desk import TranscriptDesk

        return TranscriptDesk(self.journal, _transcript_in)

    @cached_property
    def chance(self) -> ChanceDesk:
        """Moments that nobody planned."""
        from safari.chance.desk import ChanceDesk

        return ChanceDesk(self.journal, self.people, self.plans, self.guests, self.formats)

    @cached_property
    def loss_calls(self) -> LossCallDesk:
        """Calls to customers who left."""
        from safari.loss_calls.desk import LossCallDesk

        return LossCallDesk(self.journal)

    @cached_property
    def rounds(self) -> RoundDesk:
        """The rounds of a customer event."""
        from safari.rounds.desk import RoundDesk

        return RoundDesk(self.journal)

    @cached_property
    def finding(self) -> FindingDesk:
        """Every note on the record, searched."""
        from safari.finding.desk import FindingDesk

        return FindingDesk(self.journal)

    @cached_property
    def brief(self) -> BriefDesk:
        """What is made before the day: briefs and invitations."""
        from safari.brief.desk import BriefDesk

        return BriefDesk(self.journal, self.people, self.formats)

    @cached_property
    def consent_forms(self) -> ConsentFormDesk:
        """Consent forms to sign, and every wording ever handed out."""
        from safari.consent_forms.desk import ConsentFormDesk

        return ConsentFormDesk(self.journal)

    @cached_property
    def papers(self) -> PapersDesk:
        """All that is handed out for a safari, to be written as files."""
        from safari.papers.desk import PapersDesk

        return PapersDesk(self.journal, self.brief, self.consent_forms, self.guests)

    @cached_property
    def letters(self) -> LetterDesk:
        """E-mails to leaders and customers."""
        from safari.letters.desk import LetterDesk

        return LetterDesk(self.journal, self.people, self.brief)

    @cached_property
    def stories(self) -> StoryDesk:
        """Stories, and the pages they become."""
        from safari.story.desk import StoryDesk

        return StoryDesk(self.journal, self.people, self.notes, self.sharing, _prints)

    @cached_property
    def sharing(self) -> SharingDesk:
        """What may be shown to others, of all this."""
        from safari.sharing.desk import SharingDesk

        return SharingDesk(self.journal, self.people, self.notes)

    @cached_property
    def today(self) -> TodayDesk:
        """What is up today, of all this."""
        from safari.today.desk import TodayDesk

        return TodayDesk(self.journal, self.people, self.plans, self.sharing)

    def undo(self) -> str:
        """Take back what was done last; what it was called, or ""."""
        return self.journal.undo()

    def redo(self) -> str:
        """Do again what was taken back last; what it was called, or ""."""
        return self.journal.redo()

    def tidy(self) -> None:
        """Small upkeep for an idle moment."""
        search.tidy(self.database)
        self.database.checkpoint()

    def clear_unfinished(self) -> None:
        """Remove what killed starts and backups began beside the library and never finished, and what is in it of
        recordings that were never all there; for the background."""
        from safari.store import unfinished

        unfinished.clear(self.path)
        self.recordings.clear_unfinished()

    def back_up(self, folder: Path | None = None, stop: Stop | None = None, progress: Progress | None = None) -> Backup:
        """Make a verified backup in the folder beside the library, or in `folder`. Safe on any thread, and nobody
        waits for it. Raises SafariError where it cannot be, Stopped once `stop` says so."""
        from safari.store import backup

        return backup.make(self.database, self.journal.clock, folder, stop, progress)

    def back_up_if_due(self, stop: Stop | None = None, progress: Progress | None = None) -> Backup | None:
        """Make a backup where the newest is older than a day: for the background, after the first paint."""
        from safari.store import backup

        return backup.make_if_due(self.database, self.journal.clock, stop, progress)

    def backups(self) -> list[Backup]:
        """The backups beside the library, newest first. Opens each one, so not on the thread of the windows. Raises
        SafariError where their folder may not be read."""
        from safari.store import backup

        return backup.listed(self.path)

    def check(self) -> Iterator[Verdict]:
        """Check the library from the inside; one verdict after the other, as long as it takes."""
        from safari.store import check

        return check.check(self.database)

    @staticmethod
    def restore(backup: Path, into: Path) -> None:
        """Make a new library file from a backup; never over a file that is there. Raises SafariError."""
        from safari.store import backup as backups

        backups.restore(backup, into)

    def _announce(self, change: Change) -> None:
        if "events" in self.__dict__:
            try:
                self.events.changed.emit(change)
            except Exception as error:  # noqa: BLE001 - a listener's trouble must not make what is on disk look unsaved
                sys.excepthook(type(error), error, error.__traceback__)

    def close(self) -> None:
        """Close the file; afterwards it is one plain file with no companion."""
        with suppress(SafariError):  # upkeep; where the disk is full it waits
            if not self.database.closing:
                drafts.forget_unused_pictures(self.database)
                transcript_lines.forget_unused(self.database)
        self.database.close()


def _backup_first(clock: Clock, database: Database) -> None:
    from safari.store import backup

    backup.make(database, clock)


def _prints(words: str) -> bool:
    """Whether a page can show something of these words."""
    from safari.pages.printable import prints  # fonts: nobody waits for them at a start

    return prints(words)


def _transcript_in(source: Path | bytes, encoding: str) -> TranscriptFile:
    """What a file of a transcript says."""
    from safari.imports.transcript import read

    return read(source, encoding)
