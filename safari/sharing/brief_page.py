"""What stands in a leader's brief: everything resolved and cleared for showing. Only the gate beside it makes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from safari.sharing.story_page import ShareableWords


@dataclass(frozen=True, slots=True)
class Met:
    """A customer the leader is going to meet, by alias. `who` is a line or two about them; `agreed` are the uses
    (`safari.people.consent.Use`) they agreed to; `beside` says that this is whom the leader sits beside."""

    alias: str
    who: str
    agreed: tuple[str, ...]
    beside: bool = False


@dataclass(frozen=True, slots=True)
class BriefStep:
    """One step of the agenda: when it begins (None where the safari has no time yet), how many minutes it takes."""

    begins: datetime | None
    minutes: int
    title: str
    main: bool


@dataclass(frozen=True, slots=True)
class Reflection:
    """What the leader said after an earlier safari, and which one that was."""

    words: ShareableWords
    occasion: str
    day: date | None


@dataclass(frozen=True, slots=True)
class BriefFigure:
    """The business figure the safari is tied to: its name, where it stands ("74 %"), where that comes from."""

    name: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class BriefPage:
    """A leader's brief, resolved. Empty strings, empty tuples and None are parts that were not written yet.

    `language` is its own (one of LANGUAGES). `unnamed` is how many customers come whom nothing may be said of;
    `agent` is the one who serves customers and whom the leader sits beside; `sits` says whether leaders sit beside
    customers at all. `contact` is whom to ask, one line.
    """

    language: str
    organisation: str
    leader: str
    role: str
    title: str
    day: date | None
    starts: datetime | None
    ends: datetime | None
    place: str
    host: str
    focus: str
    feel: str
    learn: str
    figure: BriefFigure | None
    customers: tuple[Met, ...]
    unnamed: int
    agent: str
    agenda: tuple[BriefStep, ...]
    questions: tuple[str, ...]
    dos: tuple[str, ...]
    donts: tuple[str, ...]
    bet: str
    reflection: Reflection | None
    contact: str
