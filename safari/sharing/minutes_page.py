"""What stands in the minutes of a debrief: everything resolved and cleared for showing. Only the gate makes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from safari.sharing.story_page import ShareableWords


@dataclass(frozen=True, slots=True)
class MinutesNote:
    """A note as it may be read: its words, whether somebody said them, whose they are (an alias, "" nobody's), the
    feeling in them, and how many leaders starred it."""

    words: ShareableWords
    is_spoken: bool
    alias: str = ""
    feeling: int | None = None
    stars: int = 0


@dataclass(frozen=True, slots=True)
class MinutesTheme:
    """A theme: how many notes are in it, and those that were starred most."""

    name: str
    count: int
    notes: tuple[MinutesNote, ...]


@dataclass(frozen=True, slots=True)
class MinutesCurve:
    """How a customer (an alias) felt along the journey: touchpoints with -3 ... +3."""

    alias: str
    points: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class MinutesFinding:
    """A line of sense: a fact (True), a guess (False), or nobody said (None)."""

    text: str
    certain: bool | None


@dataclass(frozen=True, slots=True)
class MinutesLeader:
    """What it did to a leader, and how their bet came out ("right", "wrong", "surprised"; "" nobody said)."""

    name: str
    role: str
    surprised: str = ""
    felt: str = ""
    will_do: str = ""
    bet: str = ""
    outcome: str = ""

    @property
    def says_something(self) -> bool:
        """Whether there is more than the name."""
        return any((self.surprised, self.felt, self.will_do, self.bet))


@dataclass(frozen=True, slots=True)
class MinutesDeed:
    """An issue or a commitment: who owns it (one line), by when, the notes it comes from, the issue it answers."""

    text: str
    owner: str
    due: date | None
    notes: tuple[MinutesNote, ...] = ()
    answers: str = ""


@dataclass(frozen=True, slots=True)
class MinutesAmendment:
    """Words that were changed after the debrief was closed: as they read now, what was said first, why, and when;
    `first_alias` is who said it first, "" where that is who says it now."""

    note: MinutesNote
    first_said: ShareableWords
    why: tuple[str, ...]
    day: date
    first_alias: str = ""


@dataclass(frozen=True, slots=True)
class MinutesPage:
    """The minutes, resolved; in `language` (one of LANGUAGES). Empty parts were not written.

    `customers` are aliases, `unnamed` how many more there were of whom nothing may be said; `held_back` is how many
    notes are not shown because their customers have not agreed, `unsorted` how many are in no theme.
    """

    language: str
    organisation: str
    title: str
    day: date | None
    place: str
    host: str
    began: datetime | None
    closed: datetime | None
    notes: int
    customers: tuple[str, ...]
    unnamed: int
    leaders: tuple[MinutesLeader, ...]
    what: tuple[MinutesFinding, ...]
    so_what: tuple[MinutesFinding, ...]
    now_what: tuple[MinutesFinding, ...]
    themes: tuple[MinutesTheme, ...]
    unsorted: int
    curves: tuple[MinutesCurve, ...]
    issues: tuple[MinutesDeed, ...]
    commitments: tuple[MinutesDeed, ...]
    amendments: tuple[MinutesAmendment, ...]
    held_back: int
