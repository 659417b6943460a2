"""Freezes a library as today's program writes it, for every program after: `python3 -m tests.old_libraries.make`.

Run once for each new migration, before it is released, and commit the file. A frozen library is never made again: it
stands for those that people have. It holds something in every table, in several languages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any

from safari import checkout

HERE = Path(__file__).resolve().parent
MOMENT = datetime(2026, 11, 19, 8, 41, tzinfo=UTC)
ORGANISATION, ALIAS, REAL_NAME, LEADER = "Fjellvik Insurance", "Ingrid, 67", "Gunhild Tveit Eide", "Astrid Holm"
TITLE = "Breakfast with claims customers"
HERO = "Jeg ringte elleve ganger. Hver gang måtte jeg starte forfra."
WORDS = (
    ("ouch", HERO, -3),
    ("quote", "Τριάντα έξι νύχτες κοιμόμουν με το τηλέφωνο στο μαξιλάρι.", -2),
    ("aha", "Marit broke our own rule when she rang back. 👏 That is why it worked.", 2),
    ("saw", "Tænk lille, tænk en kunde ad gangen … resten vil passe på sig selv.", None),
    ("idea", "Text the queue number instead of the music.", None),
    ("question", "Who owns a claim between the survey and the repair?", None),
)
OFF_RECORD = "Her daughter looks after claims at another company."
DRAFT = "De spurte om skadenummeret igjen. Jeg kunne det ute"


def main() -> None:
    """Write the library under the name of the last migration."""
    from safari.store.migrations import NAMES

    path = HERE / f"{NAMES[-1]}.safari"
    if path.exists():
        raise SystemExit(f"{path.name} is frozen already. A library of people's is not made again either.")
    write(path)
    print(path)


def write(path: Path) -> None:
    """A library with something in every table."""
    from safari.library import Library

    numbers = count(1)
    library = Library.create(path, ORGANISATION, lambda: MOMENT, lambda: f"00000000-0000-7000-8000-{next(numbers):012}")
    library.journal.device = "a laptop"  # not that of whoever freezes it
    _Filling(library).fill()
    library.close()


class _Filling:
    """Fills a library through its desks, as a person would."""

    def __init__(self, library) -> None:
        self.library = library

    def fill(self) -> None:
        self.library.edit_programme(organisation=ORGANISATION, name="Closer to customers, 2026")
        self.people()
        self.plan()
        notes = list(self.notes())
        self.story(notes)
        self.before_the_day()
        self.the_day_itself(notes)
        self.making_sense(notes)
        self.changes(notes)

    def people(self) -> None:
        from safari.people.consent import Answer, How, Use
        from safari.people.desk import Given

        people = self.library.people
        self.leader = people.add_leader(LEADER, "CFO")
        details = {"language": "nb", "who": "Retired teacher on Askøy.", "since": "Customer since 1998"}
        segment = people.segment_called("Home owners with a water claim")
        self.customer = people.add_customer(ALIAS, segment=segment.uid, **details)
        people.identify(self.customer.uid, REAL_NAME, "gunhild.eide@example.org")
        uses = (Use.NOTES, Use.ANONYMOUS_QUOTE, Use.PHOTO)
        people.answer(self.customer.uid, uses, Given(Answer.YES, How.WRITTEN, MOMENT.date(), LEADER, None, "nb"))
        people.answer(self.customer.uid, (Use.AUDIO,), Given(Answer.YES, How.SPOKEN, MOMENT.date(), LEADER))
        people.withdraw(self.customer.uid, (Use.AUDIO,), MOMENT.date())

    def plan(self) -> None:
        from safari.plan.format import called, formats

        plans, guests = self.library.plans, self.library.guests
        kind = called("breakfast", formats()[0])
        self.safari = plans.plan(
            kind, TITLE, day=MOMENT.date(), starts=time(8), place="Bergen", feel="Alone", learn="Why"
        )
        self.touchpoint = self.library.journey.called("First call")
        self.library.journey.choose(self.safari.uid, self.touchpoint.uid)
        seat = guests.invite(self.safari.uid, leader=self.leader.uid)
        guests.invite(self.safari.uid, customer=self.customer.uid)
        guests.pair(seat.uid, self.customer.uid)
        plans.edit_item(plans.checklist(self.safari.uid)[0].uid, done=True)

    def notes(self) -> Iterator[str]:
        from safari.run.note import Draft, Kind, Note

        def note(kind: str, text: str, feeling: int | None, **more) -> Note:
            said_by = self.customer.uid if kind in {"ouch", "quote"} else None
            place = self.touchpoint.uid if said_by else None
            return Note(
                "",
                self.safari.uid,
                self.leader.uid,
                Kind(kind),
                text,
                MOMENT,
                said_by,
                feeling,
                place,
                ("waiting",),
                **more,
            )

        desk = self.library.notes
        for kind, text, feeling in WORDS:
            pictures = (_picture(),) if text == HERO else ()
            yield desk.keep(note(kind, text, feeling, language="nb"), pictures).uid
        desk.keep(note("saw", OFF_RECORD, None, off_record=True))
        self.library.drafts.keep(Draft(self.safari.uid, self.leader.uid, DRAFT, "{}", MOMENT))

    def story(self, notes: list[str]) -> None:
        stories = self.library.stories
        story = stories.begin(self.safari.uid)
        stories.choose_quote(story.uid, notes[0])
        stories.choose_photo(story.uid, self.library.notes.photos(notes[0])[0].uid)
        stories.add_moment(story.uid, notes[1])
        stories.add_stop(story.uid, "First call", -2)
        stories.add_stop(story.uid, "Marit calls back", 3)
        stories.add_promise(story.uid, "One name", owner=self.leader.uid, due=date(2026, 12, 15))
        stories.edit(story.uid, ask="One claim, one name.", figure="214", customers=215, why="They leave.")

    def before_the_day(self) -> None:
        """What came with the second migration."""
        library = self.library
        library.edit_programme(responsible="Kari Nes", contact="kari@fjellvik.example", sponsor=self.leader.uid)
        driver = library.drivers.add("Renewal after a claim", "74 %", "Policy system")
        library.plans.edit(self.safari.uid, focus="Where does the thread break?", driver=driver.uid, zone="Europe/Oslo")
        library.people.edit_leader(self.leader.uid, email="astrid@fjellvik.example", joined=date(2026, 9, 1))
        guests = library.guests.participants(self.safari.uid)
        library.guests.bet(next(one.uid for one in guests if one.leader), "They will talk about the price.")
        library.guests.take_seats(self.safari.uid)
        library.consent_forms.hand_out(self.customer.uid)
        library.brief.handed_out(self.safari.uid, library.brief.invitation(self.safari.uid).event)
        library.guests.briefed([one.uid for one in guests if one.leader])
        library.formats.copy("breakfast", "en", "Breakfast on the claims floor")

    def the_day_itself(self, notes: list[str]) -> None:
        """What came with the third migration: records as they are, so that they stand for the file and for no desk."""
        from safari.store.tables import QUESTIONS

        journal, uid = self.library.journal, self.library.journal.new_uid
        question = QUESTIONS.find(journal.database)[0]
        with journal.intention("The day itself") as change:
            for table, record in (*self.measured(uid, notes), *self.heard(uid, notes)):
                change.add(table, record)
        self.library.notes.edit(notes[2], question=question.uid, place="At the kitchen table")
        self.library.notes.edit(notes[0], recording=self.recording, moment=26_000)
        self.outside_the_journal()

    def measured(self, uid, notes: list[str]) -> Iterator[tuple]:
        from safari.cases.case import Case, Channel
        from safari.counting.step_time import StepTime
        from safari.counting.stopwatch import Stopwatch
        from safari.counting.talk import Talk
        from safari.counting.tally import Tally, Tick
        from safari.rounds.round import Round
        from safari.store import tables
        from safari.yes_no import YesNo

        safari, author = self.safari.uid, self.leader.uid
        timed, ended = (MOMENT, "a boot", 1_000), (MOMENT, 250_000)
        tally = Tally(uid(), safari, 0, "“Start again”", notes[3])
        step = self.library.plans.agenda(safari)[0]
        guests = tuple(one.uid for one in self.library.guests.participants(safari))
        case = Case(uid(), safari, author, 0, *timed, *ended, Channel.PHONE, self.touchpoint.uid, "A second survey")
        needed: dict[str, Any] = {
            "systems": ("Policies", "Claims"),
            "handovers": 2,
            "solved": YesNo.NO,
            "avoidable": YesNo.YES,
        }
        yield tables.STOPWATCHES, Stopwatch(uid(), safari, author, "on hold", *timed, *ended, notes[1])
        yield tables.STOPWATCHES, Stopwatch(uid(), safari, author, "still on hold", *timed)
        yield tables.TALLIES, tally
        yield tables.TICKS, Tick(uid(), tally.uid, MOMENT)
        yield tables.TALKS, Talk(uid(), safari, *timed, *ended)
        yield tables.STEP_TIMES, StepTime(uid(), safari, step.uid, 5, MOMENT)
        yield tables.CASES, replace(case, note=notes[5], **needed)
        yield tables.ROUNDS, Round(uid(), safari, 0, "What hurts", 20, guests, *timed, MOMENT)

    def heard(self, uid, notes: list[str]) -> Iterator[tuple]:
        from safari.loss_calls.loss_call import LossCall, Outcome
        from safari.recordings.recording import Mark, Recording
        from safari.run.note import Memo
        from safari.store import tables
        from safari.transcripts.transcript import Mask, Transcript, What
        from safari.yes_no import YesNo

        safari, customer = self.safari.uid, self.customer.uid
        self.recording, self.transcript = uid(), uid()
        self.blob = tables.PHOTOS.find(self.library.database)[0].blob
        of_call = ("Her second call", self.blob, 592_000, MOMENT.date())
        verdict = (YesNo.YES, "Claims", "One name to ask for")
        reached = (MOMENT, Outcome.REACHED, ("Price", "Silence"), notes[0], YesNo.YES)
        yield tables.RECORDINGS, Recording(self.recording, safari, customer, 0, *of_call, *verdict)
        yield tables.MARKS, Mark(uid(), self.recording, self.leader.uid, 26_000)
        yield tables.TRANSCRIPTS, Transcript(self.transcript, self.recording, "nb", ("Claims service",))
        yield tables.MASKS, Mask(uid(), self.transcript, 0, 0, 4, What.NAME)
        yield tables.MEMOS, Memo(uid(), notes[4], self.blob, 4_000)
        yield tables.LOSS_CALLS, LossCall(uid(), safari, customer, *reached)

    def outside_the_journal(self) -> None:
        database = self.library.database
        with database.transaction():
            database.execute(
                "INSERT INTO waveforms(hash, step, peaks) VALUES (?, 100, ?)", (self.blob, bytes(range(100)))
            )
            said = (0, self.safari.uid, "", "", 0, MOMENT.isoformat(), 16_000, bytes(32_000))
            database.execute("INSERT INTO spoken VALUES ('a memo', ?, ?, ?, ?, ?, ?, ?, ?)", said)
            database.execute(
                "INSERT INTO transcript_lines VALUES (?, 0, 0, 4000, 'Ingrid', ?)", (self.transcript, HERO)
            )
            database.execute("INSERT INTO off_record_due VALUES (?, ?)", ("a draft", "2026-11-19"))
            database.execute("INSERT INTO sittings VALUES (?, ?, ?)", (self.safari.uid, self.leader.uid, str(MOMENT)))

    def making_sense(self, notes: list[str]) -> None:
        """What came with the fourth migration, as records once more."""
        journal = self.library.journal
        with journal.intention("Making sense") as change:
            for table, record in (*self.sorted_and_said(notes), *self.promised_and_told(notes)):
                change.add(table, record)
        story = self.library.stories.of_safari(self.safari.uid)
        self.library.stories.edit(story.uid, certainty="estimated", zoom=1.5)

    def sorted_and_said(self, notes: list[str]) -> Iterator[tuple]:
        from safari.board.theme import Card, Sighting, Star, Theme
        from safari.debrief.debrief import Debrief
        from safari.debrief.feeling import Feeling
        from safari.debrief.finding import Asked, Finding
        from safari.debrief.reflection import Reflection
        from safari.store import tables

        uid, safari, leader = self.library.journal.new_uid, self.safari.uid, self.leader.uid
        theme, moment = Theme(uid(), safari, 0, "Starting over"), uid()
        yield tables.THEMES, theme
        yield from ((tables.CARDS, Card(uid(), note, theme.uid, place)) for place, note in enumerate(notes[:2]))
        yield tables.STARS, Star(uid(), notes[0], leader)
        yield tables.STARS, Star(uid(), notes[0])
        yield from ((tables.SIGHTINGS, Sighting(uid(), note, moment)) for note in notes[2:4])
        yield tables.FEELINGS, Feeling(uid(), safari, self.customer.uid, self.touchpoint.uid, -3)
        yield tables.DEBRIEFS, Debrief(uid(), safari, MOMENT, MOMENT)
        yield tables.FINDINGS, Finding(uid(), safari, Asked.WHAT, 0, "Eleven calls, nine people.", certain=True)
        yield (
            tables.FINDINGS,
            Finding(uid(), safari, Asked.SO_WHAT, 0, "We lose the person between claims.", certain=False),
        )
        yield tables.REFLECTIONS, Reflection(uid(), safari, leader, "She was never angry.", "Ashamed.", "Call her.")

    def promised_and_told(self, notes: list[str]) -> Iterator[tuple]:
        from safari.debrief.amendment import Amendment
        from safari.follow_through.commitment import Commitment, Evidence
        from safari.follow_through.issue import Issue
        from safari.store import tables
        from safari.tellings.telling import Handout, Telling

        uid, safari, leader = self.library.journal.new_uid, self.safari.uid, self.leader.uid
        story = self.library.stories.of_safari(safari)
        issue = Issue(uid(), safari, 0, "Nobody owns a claim", leader, date(2027, 1, 31))
        commitment = Commitment(uid(), safari, 0, "One name", issue.uid, leader, date(2026, 12, 15))
        telling = Telling(uid(), story.uid, self.customer.uid, 1, MOMENT, "{}", "[]", leader, "The board")
        yield tables.ISSUES, issue
        yield tables.COMMITMENTS, commitment
        yield tables.EVIDENCE, Evidence(uid(), notes[0], issue=issue.uid)
        yield tables.EVIDENCE, Evidence(uid(), notes[1], commitment=commitment.uid)
        yield (
            tables.AMENDMENTS,
            Amendment(uid(), notes[4], "Misheard", "Text the queue number, not music.", self.customer.uid),
        )
        yield tables.TELLINGS, telling
        yield tables.HANDOUTS, Handout(uid(), telling.uid, "pdf", "Ingrid, 67.pdf", MOMENT)

    def changes(self, notes: list[str]) -> None:
        """A journal with a change, an undo and a redo in it."""
        self.library.notes.edit(notes[4], text="Text the queue number.")
        self.library.undo()
        self.library.people.edit_leader(self.leader.uid, name=LEADER, role="Chief executive")
        self.library.undo()
        self.library.redo()


def _picture():
    from PIL import Image

    from safari.run.note import Picture

    file = BytesIO()
    Image.new("RGB", (64, 48), "#1C5B52").save(file, "JPEG")
    return Picture(file.getvalue(), 64, 48)


if __name__ == "__main__":
    checkout.enter("test.txt")
    main()
