"""Writes the example into a library, through the desks, as a person would."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from io import BytesIO

import msgspec

from safari.example.contents import (
    CustomerEntry,
    DebriefEntry,
    LeaderEntry,
    NoteEntry,
    People,
    PromiseEntry,
    SafariEntry,
    StoryEntry,
    Told,
    Year,
    read,
)
from safari.library import Library
from safari.people.desk import Given
from safari.plan.checklist import When
from safari.plan.format import Format, called, formats
from safari.plan.safari import Safari
from safari.resources import resource
from safari.run.note import Note, Picture
from safari.story.story import Story
from safari.words import _

FIRST_DAY = date(2026, 11, 19)  # the breakfast with Ingrid
YEAR = 52 * 7  # days: a whole number of weeks, so that a Thursday stays one
THURSDAY = 3


def tell(library: Library) -> None:
    """All of it in one transaction; nothing of it is taken back by undo."""
    people = read("people.toml", People)
    year = read("year.toml", Year)
    nikos, ingrid = read("nikos.toml", Told), read("ingrid.toml", Told)
    with library.journal.intention(_("Example written")):
        same = ("organisation", "name", "language", "responsible", "contact")
        library.edit_programme(**{name: getattr(people, name) for name in same})
        teller = _Teller(library, people)
        library.edit_programme(sponsor=teller.leaders[people.sponsor])
        for entry in year.safaris:
            teller.safari(entry)
        at_noon, in_the_morning = teller.plan(nikos.safari), teller.plan(ingrid.safari)  # Ingrid's is the latest
        teller.jot(ingrid.safari, in_the_morning)
        teller.jot(nikos.safari, at_noon)
        teller.debrief(ingrid.debrief, in_the_morning)
        teller.debrief(nikos.debrief, at_noon)
        teller.story(nikos.story, at_noon)
        teller.story(ingrid.story, in_the_morning)
    library.journal.forget_what_can_be_undone()


class _Teller:
    """Knows everyone's uid by name, and how far the days are moved."""

    def __init__(self, library: Library, people: People) -> None:
        self.library = library
        self.today = library.journal.clock().date()
        self.moved = timedelta(days=YEAR * ((self.today - FIRST_DAY).days // YEAR))
        self.kinds = formats(resource("formats"), language=people.language)[0]
        desk = library.people
        self.drivers = {one.name: library.drivers.add(one.name, one.value, one.source).uid for one in people.drivers}
        self.segments = {name: desk.segment_called(name).uid for name in people.segments}
        self.touchpoints = {name: library.journey.called(name).uid for name in people.touchpoints}
        self.leaders = {one.name: self._leader(one) for one in people.leaders}
        self.customers = {one.alias: self._customer(one) for one in people.customers}
        self.photos: dict[str, str] = {}

    def _leader(self, one: LeaderEntry) -> str:
        uid = self.library.people.add_leader(one.name, one.role).uid
        self.library.people.edit_leader(uid, email=one.email, joined=one.joined and one.joined + self.moved)
        return uid

    def _customer(self, one: CustomerEntry) -> str:
        desk = self.library.people
        details = {"language": one.language, "segment": self.segments[one.segment], "who": one.who, "since": one.since}
        uid = desk.add_customer(one.alias, **details).uid
        desk.identify(uid, one.real_name, one.contact)
        for given in one.consents:
            until = given.until and given.until + self.moved
            answer = Given(given.answer, given.how, given.on + self.moved, given.by, until, one.language)
            desk.answer(uid, given.uses, answer)
        return uid

    def safari(self, entry: SafariEntry) -> None:
        """A safari and what was jotted down on it."""
        self.jot(entry, self.plan(entry))

    def plan(self, entry: SafariEntry) -> Safari:
        """The safari as planned, everybody seated, as many items done before it and questions asked as it says."""
        plans = self.library.plans
        details = {name: getattr(entry, name) for name in ("place", "feel", "learn", "focus", "host")}
        safari = plans.plan(
            self._kind(entry),
            entry.title,
            day=self._day(entry),
            starts=entry.starts,
            segment=self.segments.get(entry.segment),
            driver=self.drivers.get(entry.driver),
            zone="Europe/Oslo",
            **details,
        )
        for name in entry.touchpoints:
            self.library.journey.choose(safari.uid, self.touchpoints[name])
        for leader, customer in entry.seats:
            seat = self.library.guests.invite(safari.uid, leader=self.leaders[leader])
            if leader in entry.bets:
                self.library.guests.bet(seat.uid, entry.bets[leader])
            if customer:
                self.library.guests.invite(safari.uid, customer=self.customers[customer], reason=entry.reason)
                self.library.guests.pair(seat.uid, self.customers[customer])
        to_do = plans.checklist(safari.uid)
        before = [item for item in to_do if item.when_due is When.BEFORE][: entry.done]
        for item in to_do if entry.notes else before:  # what was run left nothing undone
            plans.edit_item(item.uid, done=True)
        for question in plans.questions(safari.uid)[: entry.asked]:
            plans.edit_question(question.uid, asked=True)
        return safari

    def jot(self, entry: SafariEntry, safari: Safari) -> None:
        """The notes, with their pictures, in the order they were kept."""
        desk = self.library.notes
        for one in entry.notes:
            kept = desk.keep(self._note(one, safari), _pictures(one.photo))
            if one.photo:
                self.photos[one.photo] = desk.photos(kept.uid)[0].uid

    def _board(self, entry: DebriefEntry, safari: Safari) -> None:
        desk, notes = self.library.board, self.library.notes.on_record(safari.uid)
        for theme in entry.themes:
            desk.add_theme(safari.uid, theme.name, [_beginning(notes, words) for words in theme.notes])
        for words, leaders in entry.stars.items():
            for leader in leaders:
                desk.star([_beginning(notes, words)], self.leaders[leader], starred=True)
        for moment in entry.moments:
            desk.same_moment([_beginning(notes, words) for words in moment])

    def debrief(self, entry: DebriefEntry, safari: Safari) -> None:
        """What leaders made of it, and what it did to them."""
        self._board(entry, safari)
        desk = self.library.debriefs
        for one in entry.findings:
            line = desk.write_finding(safari.uid, one.part, one.text)
            if line is not None and one.certain is not None:
                desk.mark_finding(line.uid, certain=one.certain)
        for said in entry.reflections:
            words = {"surprised": said.surprised, "felt": said.felt, "will_do": said.will_do}
            desk.reflect(safari.uid, self.leaders[said.leader], **words)
        for bet in desk.bets(safari.uid):
            if bet.leader.name in entry.outcomes:
                desk.came_out(bet.participant, entry.outcomes[bet.leader.name])
        notes = self.library.notes.of_safari(safari.uid)
        for issue in entry.issues:
            behind = [_beginning(notes, words) for words in issue.notes]
            owned = {"owner": self.leaders[issue.owner], "due": issue.due + self.moved}
            self.library.follow_through.add_issue(safari.uid, issue.text, behind, **owned)
        if entry.closed:
            self.library.closing.close(safari.uid)

    def story(self, entry: StoryEntry, safari: Safari) -> None:
        """The page that came of a safari, saved once."""
        desk = self.library.stories
        story = desk.begin(safari.uid)
        notes = self.library.notes.of_safari(safari.uid)
        desk.choose_customer(story.uid, self.customers[entry.customer])
        desk.choose_quote(story.uid, _beginning(notes, entry.hero))
        if entry.photo:
            desk.choose_photo(story.uid, self.photos[entry.photo])
        same = (
            "language",
            "who",
            "since",
            "curve_note",
            "figure",
            "customers",
            "why",
            "ask",
            "leader_words",
            "leader_role",
        )
        words = {"hero_text": entry.hero_text} if entry.hero_text else {}
        desk.edit(
            story.uid,
            occasion=entry.occasion.format(day=_long(safari.day, entry.language)),
            face_x=entry.face[0],
            face_y=entry.face[1],
            leader=self.leaders[entry.leader],
            **words,
            **{name: getattr(entry, name) for name in same},
        )
        self._parts(entry, story, notes)
        self.library.tellings.tell(story.uid, entry.audience, self.leaders[entry.leader])

    def _parts(self, entry: StoryEntry, story: Story, notes: list[Note]) -> None:
        desk = self.library.stories
        moments = []
        for moment in entry.moments:
            told = desk.add_moment(story.uid, _beginning(notes, moment.note))
            words = {"title": moment.title, "when_said": moment.when_said, "text": moment.text or told.text}
            moments.append(desk.edit_part(told, feeling=moment.feeling, **words).uid)
        for stop in entry.curve:
            drawn = desk.add_stop(story.uid, stop.name, stop.feeling)
            desk.edit_part(drawn, when_felt=stop.when_felt, moment=stop.moment and moments[stop.moment - 1])
        for promise in entry.promises:
            self._promise(promise, story.safari, notes)

    def _promise(self, entry: PromiseEntry, safari: str, notes: list[Note]) -> None:
        """What somebody will do, born from notes, told in the story."""
        desk = self.library.follow_through
        issues = (one.uid for one in desk.issues(safari) if entry.answers and one.text.startswith(entry.answers))
        details = {"owner": self.leaders[entry.owner], "due": entry.due + self.moved, "issue": next(issues, None)}
        behind = [_beginning(notes, words) for words in entry.notes]
        desk.promise(desk.add_commitment(safari, entry.what, behind, **details).uid)

    def _kind(self, entry: SafariEntry) -> Format:
        """The format, as somebody changed it for this safari."""
        kind = called(entry.format, self.kinds)
        lists = msgspec.structs.replace(kind.checklists, before=entry.before or kind.checklists.before)
        return msgspec.structs.replace(
            kind,
            agenda=entry.agenda or kind.agenda,
            questions=entry.questions or kind.questions,
            checklists=lists,
        )

    def _day(self, entry: SafariEntry) -> date | None:
        if entry.ahead is None:
            return entry.day and entry.day + self.moved
        soonest = self.today + timedelta(days=entry.ahead)
        return soonest + timedelta(days=(THURSDAY - soonest.weekday()) % 7)

    def _note(self, one: NoteEntry, safari: Safari) -> Note:
        customer = self.library.people.customer(self.customers.get(one.who, ""))
        return Note(
            uid="",
            safari=safari.uid,
            author=self.leaders[one.by],
            kind=one.kind,
            text=one.text,
            at=datetime.combine(safari.day or self.today, one.at).astimezone(),
            said_by=customer.uid if customer else None,
            feeling=one.feeling,
            touchpoint=self.touchpoints.get(one.touchpoint),
            tags=one.tags,
            language=one.language or (customer.language if customer else "en"),
            off_record=one.off_record,
        )


def _pictures(name: str) -> tuple[Picture, ...]:
    """A picture of the example as it lies there: upright JPEG without EXIF already."""
    if not name:
        return ()
    jpeg = resource(f"example/{name}").read_bytes()
    from PIL import Image

    with Image.open(BytesIO(jpeg)) as image:
        return (Picture(jpeg, *image.size),)


def _beginning(notes: list[Note], words: str) -> str:
    """The uid of the note that begins with these words."""
    return next(note.uid for note in notes if note.text.startswith(words))


def _long(day: date | None, language: str) -> str:
    from babel.dates import format_date

    return str(format_date(day, "long", locale="en_GB" if language == "en" else language))
