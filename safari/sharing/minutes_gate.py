"""The gate of the minutes: what leaders made of a safari, and of what customers said only what they agreed to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from safari.board.theme import Card, Star, Theme
from safari.closing.amended import Amended
from safari.debrief.curve import Curve
from safari.debrief.debrief import Debrief
from safari.debrief.finding import Asked, Finding
from safari.debrief.reflection import Reflection
from safari.follow_through.commitment import Commitment
from safari.follow_through.issue import Issue
from safari.guests.participant import Participant
from safari.people.consent import NEVER_ASKED, Agreement
from safari.people.customer import Customer
from safari.people.leader import Leader
from safari.plan.safari import Safari
from safari.programme import Programme
from safari.run.note import Note
from safari.sharing.minutes_page import (
    MinutesAmendment,
    MinutesCurve,
    MinutesDeed,
    MinutesFinding,
    MinutesLeader,
    MinutesNote,
    MinutesPage,
    MinutesTheme,
)
from safari.sharing.real_names import RealNames
from safari.sharing.shareable_note import shareable_notes
from safari.sharing.story_page import ShareableWords
from safari.story.spoken import spoken_in
from safari.words import LANGUAGES

MOST_NOTES = 3
"""So many notes of a theme, or behind a commitment, say what it is about; minutes are no transcript."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What was made of the notes, as raw records, each in its order."""

    themes: Sequence[Theme] = ()
    cards: Sequence[Card] = ()
    stars: Sequence[Star] = ()
    findings: Sequence[Finding] = ()
    reflections: Sequence[Reflection] = ()
    issues: Sequence[Issue] = ()
    commitments: Sequence[Commitment] = ()
    curves: Sequence[Curve] = ()
    behind: Mapping[str, Sequence[str]] = field(default_factory=dict)
    amended: Mapping[str, Amended] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MinutesMaterial:
    """All that minutes draw on; customers, leaders and agreements by uid. `notes` are those on the record; `names` are
    those to keep from leaving."""

    programme: Programme
    safari: Safari
    debrief: Debrief
    notes: Sequence[Note]
    participants: Sequence[Participant]
    customers: Mapping[str, Customer]
    leaders: Mapping[str, Leader]
    agreements: Mapping[str, Agreement]
    names: RealNames
    sense: Sense
    today: date


def language_of(safari: Safari, programme: Programme) -> str:
    """The language of the minutes of a safari: its own, else the programme's, where there are pages in it."""
    return next((one for one in (safari.language, programme.language) if one in LANGUAGES), LANGUAGES[0])


def minutes(material: MinutesMaterial) -> MinutesPage:
    """The minutes as they may be read today."""
    return _Minutes(material).page()


class _Minutes:
    """One debrief on its way through the gate."""

    def __init__(self, material: MinutesMaterial) -> None:
        self.material, self.sense = material, material.sense
        shown = self._shareable(material.notes)
        self.shown = {note.uid: note for note in material.notes if note.uid in shown and note.text}
        self.on_record = {note.uid: note.said_by for note in material.notes}
        self.held_back = len(material.notes) - len(shown)
        self.stars: dict[str, int] = {}
        for star in self.sense.stars:
            self.stars[star.note] = self.stars.get(star.note, 0) + 1

    def page(self) -> MinutesPage:
        safari, programme = self.material.safari, self.material.programme
        came = [one.customer for one in self.material.participants if one.customer]
        named = [uid for uid in came if self._may_be_quoted(uid)]
        sorted_notes = {card.note for card in self.sense.cards}
        return MinutesPage(
            language=language_of(safari, programme),
            organisation=programme.organisation,
            title=self._said(safari.title),
            day=safari.day,
            place=self._said(safari.place),
            host=self._said(safari.host),
            began=self.material.debrief.began,
            closed=self.material.debrief.closed,
            notes=len(self.material.notes),
            customers=tuple(self._alias(uid) for uid in named),
            unnamed=len(came) - len(named),
            leaders=tuple(self._leaders()),
            what=self._findings(Asked.WHAT),
            so_what=self._findings(Asked.SO_WHAT),
            now_what=self._findings(Asked.NOW_WHAT),
            themes=tuple(self._theme(theme) for theme in self.sense.themes),
            unsorted=sum(note.uid not in sorted_notes for note in self.material.notes),
            curves=tuple(self._curves()),
            issues=tuple(self._deed(issue) for issue in self.sense.issues),
            commitments=tuple(self._deed(commitment) for commitment in self.sense.commitments),
            amendments=tuple(self._amendments()),
            held_back=self.held_back,
        )

    def _may_be_quoted(self, customer: str) -> bool:
        return self.material.agreements.get(customer, NEVER_ASKED).may_be_quoted(self.material.today)

    def _shareable(self, notes: Sequence[Note]) -> set[str]:
        return {one.uid for one in shareable_notes(notes, self.material.agreements, self.material.today)}

    def _alias(self, customer: str | None) -> str:
        known = self.material.customers.get(customer or "")
        return self.material.names.called(known.alias) if known else ""

    def _said(self, text: str, customer: str | None = None) -> str:
        """What somebody typed, on one line: pages break their lines themselves. Real names stay here."""
        words, safari = " ".join(text.split()), self.material.safari.uid
        return self.material.names.hidden(words, self._alias(customer), safari)

    def _leaders(self) -> Iterable[MinutesLeader]:
        """Those who were invited, and after them whoever wrote and is not on it any more."""
        written = {one.leader: one for one in self.sense.reflections}
        seats = {one.leader: one for one in self.material.participants if one.leader}
        for uid in dict.fromkeys((*seats, *written)):
            leader = self.material.leaders.get(uid)
            if leader is not None:
                said, seat = written.get(uid, Reflection("", "", uid)), seats.get(uid)
                words = (said.surprised, said.felt, said.will_do, seat.bet if seat else "")
                surprised, felt, will_do, bet = map(self._said, words)
                outcome = seat.outcome.value if seat and bet else ""
                yield MinutesLeader(leader.name, leader.role, surprised, felt, will_do, bet, outcome)

    def _curves(self) -> Iterable[MinutesCurve]:
        """How a customer felt, where the words of that customer may be shown as well."""
        for curve in self.sense.curves:
            if curve.points and self._may_be_quoted(curve.customer.uid):
                points = tuple((self._said(point.touchpoint.name), point.feeling) for point in curve.points)
                yield MinutesCurve(self.material.names.called(curve.customer.alias), points)

    def _findings(self, part: Asked) -> tuple[MinutesFinding, ...]:
        found = (one for one in self.sense.findings if one.part is part and one.text)
        return tuple(MinutesFinding(self._said(one.text), one.certain) for one in found)

    def _theme(self, theme: Theme) -> MinutesTheme:
        notes = [card.note for card in self.sense.cards if card.theme == theme.uid and card.note in self.on_record]
        whose = {self.on_record[uid] for uid in notes} - {None}
        name = self._said(theme.name, whose.pop() if len(whose) == 1 else None)  # theirs alone: it tells of them
        return MinutesTheme(name, len(notes), self._notes(notes))

    def _notes(self, uids: Iterable[str]) -> tuple[MinutesNote, ...]:
        """Those that may be shown, the most starred ones first, then what was said, and no more than a few."""
        told = [self.shown[uid] for uid in uids if uid in self.shown]
        told.sort(key=lambda note: (-self.stars.get(note.uid, 0), not note.is_spoken))
        return tuple(map(self._note, told[:MOST_NOTES]))

    def _note(self, note: Note) -> MinutesNote:
        customer = self.material.customers.get(note.said_by or "")
        words = ShareableWords(self._said(note.text, note.said_by), spoken_in(note, customer))
        return MinutesNote(words, note.is_spoken, self._alias(note.said_by), note.feeling, self.stars.get(note.uid, 0))

    def _deed(self, deed: Issue | Commitment) -> MinutesDeed:
        owner = self.material.leaders.get(deed.owner or "")
        called = ", ".join(part for part in (owner.name, owner.role) if part) if owner else ""
        issue = deed.issue if isinstance(deed, Commitment) else None
        answers = next((one.text for one in self.sense.issues if one.uid == issue), "")
        notes = self._notes(self.sense.behind.get(deed.uid, ()))
        return MinutesDeed(self._said(deed.text), called, deed.due, notes, self._said(answers))

    def _amendments(self) -> Iterable[MinutesAmendment]:
        """What reads otherwise, where whoever said it first, and whose it is now, agree that it is shown."""
        for uid, amended in self.sense.amended.items():
            note = self.shown.get(uid)
            if note and self._shareable((replace(note, said_by=amended.said_by),)):
                now = self._note(note)
                first = ShareableWords(self._said(amended.first_said, amended.said_by), now.words.language)
                why = tuple(self._said(reason, amended.said_by) for reason in amended.why)
                first_alias = self._alias(amended.said_by) if amended.said_by != note.said_by else ""
                yield MinutesAmendment(now, first, why, amended.at[-1].date(), first_alias)
