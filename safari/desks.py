"""Every desk of a library, made when first asked for, so that a start pays for what it shows alone."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from safari.board.desk import BoardDesk
    from safari.brief.desk import BriefDesk
    from safari.cases.desk import CaseDesk
    from safari.chance.desk import ChanceDesk
    from safari.checking.desk import CheckingDesk
    from safari.closing.desk import ClosingDesk
    from safari.consent_forms.desk import ConsentFormDesk
    from safari.counting.desk import CountingDesk
    from safari.debrief.desk import DebriefDesk
    from safari.drafts.desk import DraftDesk
    from safari.drivers.desk import DriverDesk
    from safari.finding.desk import FindingDesk
    from safari.follow_through.desk import FollowThroughDesk
    from safari.formats.desk import FormatDesk
    from safari.guests.desk import GuestDesk
    from safari.jotting.desk import JottingDesk
    from safari.journey.desk import JourneyDesk
    from safari.letters.desk import LetterDesk
    from safari.loss_calls.desk import LossCallDesk
    from safari.memos.desk import MemoDesk
    from safari.minutes.desk import MinutesDesk
    from safari.newcomers.desk import NewcomersDesk
    from safari.outgoing.desk import OutgoingDesk
    from safari.papers.desk import PapersDesk
    from safari.people.desk import PeopleDesk
    from safari.plan.desk import PlanDesk
    from safari.recordings.desk import RecordingDesk
    from safari.rounds.desk import RoundDesk
    from safari.run.desk import NoteDesk
    from safari.sharing.desk import SharingDesk
    from safari.store.journal import Journal
    from safari.story.desk import StoryDesk
    from safari.tellings.desk import TellingDesk
    from safari.today.desk import TodayDesk
    from safari.transcripts.desk import TranscriptDesk
    from safari.transcripts.transcript import TranscriptFile


class Desks:
    """A handful of intentions each: what can be done with what the library holds, room by room."""

    journal: Journal

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
    def drafts(self) -> DraftDesk:
        """What is being typed and not kept yet."""
        from safari.drafts.desk import DraftDesk

        return DraftDesk(self.journal)

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
    def debriefs(self) -> DebriefDesk:
        """How customers felt, what leaders make of a safari, how bets came out."""
        from safari.debrief.desk import DebriefDesk

        return DebriefDesk(self.journal, self.people, self.notes, self.guests)

    @cached_property
    def board(self) -> BoardDesk:
        """The notes of a safari as cards: themes, stars, moments that several saw."""
        from safari.board.desk import BoardDesk

        return BoardDesk(self.journal, self.people)

    @cached_property
    def closing(self) -> ClosingDesk:
        """The clock of a debrief, its end, and what was changed afterwards."""
        from safari.closing.desk import ClosingDesk

        return ClosingDesk(self.journal, self.formats, self.debriefs)

    @cached_property
    def minutes(self) -> MinutesDesk:
        """The minutes of a debrief."""
        from safari.minutes.desk import MinutesDesk

        return MinutesDesk(self.journal, self.closing, self.debriefs, self.follow_through)

    @cached_property
    def follow_through(self) -> FollowThroughDesk:
        """Issues and commitments, and the notes that they come from."""
        from safari.follow_through.desk import FollowThroughDesk

        return FollowThroughDesk(self.journal, self.stories)

    @cached_property
    def tellings(self) -> TellingDesk:
        """What was told of stories, to whom, and what of it is to be called back."""
        from safari.tellings.desk import TellingDesk

        return TellingDesk(self.journal, self.people, self.sharing)

    @cached_property
    def checking(self) -> CheckingDesk:
        """What somebody should look at before a story is told."""
        from safari.checking.desk import CheckingDesk

        return CheckingDesk(self.journal, self.people, self.sharing, self.stories)

    @cached_property
    def sharing(self) -> SharingDesk:
        """What may be shown to others, of all this."""
        from safari.sharing.desk import SharingDesk

        return SharingDesk(self.journal, self.people, self.notes)

    @cached_property
    def outgoing(self) -> OutgoingDesk:
        """Notes for other programs, through the gate."""
        from safari.outgoing.desk import OutgoingDesk

        return OutgoingDesk(self.journal, self.finding)

    @cached_property
    def today(self) -> TodayDesk:
        """What is up today, of all this."""
        from safari.today.desk import TodayDesk

        return TodayDesk(self.journal, self.people, self.plans, self.sharing)


def _prints(words: str) -> bool:
    """Whether a page can show something of these words."""
    from safari.pages.printable import prints  # fonts: nobody waits for them at a start

    return prints(words)


def _transcript_in(source: Path | bytes, encoding: str) -> TranscriptFile:
    """What a file of a transcript says."""
    from safari.imports.transcript import read

    return read(source, encoding)
