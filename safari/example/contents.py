"""What the example's files in resources/example/ may say."""

from __future__ import annotations

import tomllib
from datetime import date, time
from typing import TypeVar

import msgspec

from safari.debrief.finding import Asked
from safari.guests.participant import Outcome
from safari.people.consent import Answer, How, Use
from safari.plan.format import FormatStep
from safari.resources import resource
from safari.run.note import Kind


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of a file; a name it does not know is a mistake."""


class LeaderEntry(Part, frozen=True):
    """A leader."""

    name: str
    role: str
    email: str = ""
    joined: date | None = None


class DriverEntry(Part, frozen=True):
    """A business figure."""

    name: str
    value: str
    source: str


class ConsentEntry(Part, frozen=True):
    """What a customer answered."""

    uses: tuple[Use, ...]
    on: date
    answer: Answer = Answer.YES
    how: How = How.WRITTEN
    until: date | None = None
    by: str = ""


class CustomerEntry(Part, frozen=True):
    """A customer, who they really are, and what they agreed to. `segment` is a segment's name."""

    alias: str
    language: str
    segment: str
    who: str
    since: str
    real_name: str
    contact: str
    consents: tuple[ConsentEntry, ...]


class People(Part, frozen=True):
    """people.toml: the programme and everyone in it."""

    organisation: str
    name: str
    language: str
    responsible: str
    contact: str
    sponsor: str
    drivers: tuple[DriverEntry, ...]
    segments: tuple[str, ...]
    touchpoints: tuple[str, ...]
    leaders: tuple[LeaderEntry, ...]
    customers: tuple[CustomerEntry, ...]


class NoteEntry(Part, frozen=True):
    """A note; `by`, `who` and `touchpoint` are names. Without a language it is the customer's, else English."""

    at: time
    by: str
    kind: Kind
    text: str
    who: str = ""
    feeling: int | None = None
    touchpoint: str = ""
    tags: tuple[str, ...] = ()
    language: str = ""
    off_record: bool = False
    photo: str = ""


class SafariEntry(Part, frozen=True):
    """A safari. `seats` are leader and customer beside each other; `asked` and `done` count questions and items.

    `reason` is why customers come who were asked lately, `bets` what leaders believe will be said, by their names.
    """

    title: str
    format: str = "breakfast"
    focus: str = ""
    driver: str = ""
    host: str = ""
    bets: dict[str, str] = {}
    day: date | None = None
    ahead: int | None = None
    starts: time = time(8)
    place: str = ""
    feel: str = ""
    learn: str = ""
    segment: str = ""
    touchpoints: tuple[str, ...] = ()
    seats: tuple[tuple[str, str], ...] = ()
    reason: str = ""
    agenda: tuple[FormatStep, ...] = ()
    questions: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    asked: int = 0
    done: int = 0
    notes: tuple[NoteEntry, ...] = ()


class FindingEntry(Part, frozen=True):
    """A line of sense; `certain` tells a fact from a guess."""

    part: Asked
    text: str
    certain: bool | None = None


class ReflectionEntry(Part, frozen=True):
    """What a safari did to a leader, by name."""

    leader: str
    surprised: str = ""
    felt: str = ""
    will_do: str = ""


class IssueEntry(Part, frozen=True):
    """A problem from the notes that begin so; `owner` is a leader's name."""

    text: str
    owner: str
    due: date
    notes: tuple[str, ...] = ()


class ThemeEntry(Part, frozen=True):
    """A theme of the notes that begin so."""

    name: str
    notes: tuple[str, ...] = ()


class DebriefEntry(Part, frozen=True):
    """What leaders made of a safari; `outcomes` is how bets came out, by the leaders' names.

    `stars` are, by how a note begins, the names of the leaders who starred it; `moments` notes that saw the same.
    """

    themes: tuple[ThemeEntry, ...] = ()
    stars: dict[str, tuple[str, ...]] = {}
    moments: tuple[tuple[str, ...], ...] = ()
    findings: tuple[FindingEntry, ...] = ()
    reflections: tuple[ReflectionEntry, ...] = ()
    outcomes: dict[str, Outcome] = {}
    issues: tuple[IssueEntry, ...] = ()
    closed: bool = False


class MomentEntry(Part, frozen=True):
    """A moment from the note that begins so."""

    note: str
    title: str
    when_said: str
    feeling: int
    text: str = ""


class StopEntry(Part, frozen=True):
    """A stop of the curve; `moment` counts from 1."""

    name: str
    when_felt: str
    feeling: int
    moment: int | None = None


class PromiseEntry(Part, frozen=True):
    """A commitment from the notes that begin so, told as a promise; `owner` is a leader's name, `answers` how the issue
    begins that it answers."""

    what: str
    owner: str
    due: date
    notes: tuple[str, ...] = ()
    answers: str = ""


class StoryEntry(Part, frozen=True):
    """The page of one customer. `hero` is how the leading note begins, `photo` the file of a note's picture, `audience`
    who was told it."""

    language: str
    customer: str
    occasion: str
    hero: str
    who: str
    curve_note: str
    figure: str
    customers: int
    why: str
    ask: str
    leader: str
    leader_words: str
    leader_role: str
    moments: tuple[MomentEntry, ...]
    curve: tuple[StopEntry, ...]
    promises: tuple[PromiseEntry, ...]
    hero_text: str = ""
    since: str = ""
    photo: str = ""
    face: tuple[float, float] = (0.5, 0.4)
    audience: str = ""


class Year(Part, frozen=True):
    """year.toml: every safari without a page."""

    safaris: tuple[SafariEntry, ...]


class Told(Part, frozen=True):
    """A safari and the page that came of it."""

    safari: SafariEntry
    story: StoryEntry
    debrief: DebriefEntry = DebriefEntry()


P = TypeVar("P", bound=Part)


def read(name: str, kind: type[P]) -> P:
    """One of the files."""
    text = resource(f"example/{name}").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), kind)
