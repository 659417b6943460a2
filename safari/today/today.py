"""What Today says: the next safari and what is missing for it, who has waited long, what is due, the newest quote."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from safari.people.coverage import Coverage
from safari.plan.on_the_clock import begins
from safari.plan.safari import Safari, Setting, Stage
from safari.plan.to_settle import ToSettle
from safari.sharing.shareable_note import ShareableQuote


@dataclass(frozen=True, slots=True)
class NextSafari:
    """The safari that comes next, how long it takes (minutes), who comes (names, aliases), and what is missing.

    `is_over` says that it can be debriefed or its story written: its last hour of today has passed and notes were kept.
    """

    safari: Safari
    minutes: int
    leaders: tuple[str, ...]
    customers: tuple[str, ...]
    missing: tuple[ToSettle, ...]
    is_over: bool = False

    def days(self, today: date) -> int | None:
        """Days until it; 0 on the day, None where it has no day yet."""
        return None if self.safari.day is None else (self.safari.day - today).days

    @property
    def is_planned(self) -> bool:
        """Whether it has a day and people, so that briefs can be made. Where people are met by chance there is none."""
        stands = self.safari.stage in (Stage.PLANNED, Stage.READY) and self.safari.setting is not Setting.CHANCE
        return stands and bool(self.leaders)

    @property
    def is_under_way(self) -> bool:
        """Whether somebody has kept a note on it."""
        return self.safari.stage is Stage.RUN

    def step(self, today: date) -> str:
        """The key of the step that is up: the plan until it stands, then the brief; on the day Run, then the debrief,
        and the story once that is closed."""
        if self.days(today) != 0:
            return "brief" if self.is_planned else "plan"
        if not self.is_over:
            return "run"
        return "story" if self.safari.stage is Stage.DEBRIEFED else "debrief"


def has_ended(safari: Safari, minutes: int, now: datetime) -> bool:
    """Whether a safari is over: debriefed, or run and past its last minute; without an hour it lasts all day.

    `now` has the zone of safaris that name none.
    """
    if safari.stage is Stage.DEBRIEFED:
        return True
    begin = begins(safari, now.tzinfo)
    if begin is None or safari.starts is None or safari.stage is not Stage.RUN:
        return False
    return begin.timestamp() + minutes * 60 <= now.timestamp()


@dataclass(frozen=True, slots=True)
class Due:
    """A promise that is due: what, whose (a name, "" for nobody's), by when, and the safari whose story holds it."""

    uid: str
    what: str
    owner: str
    due: date
    safari: str


@dataclass(frozen=True, slots=True)
class Task:
    """What is due first on the lists of a safari (uid and title), by when, and how many things are due there in all."""

    uid: str
    what: str
    due: date
    safari: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Today:
    """One day's answer. `waits` are the leaders of the next safari, or all where none comes, longest wait first.

    `tasks` are those of all other safaris (the next one's are among what it lacks), `quotes` the newest ones first.
    """

    day: date
    next: NextSafari | None
    waits: tuple[Coverage, ...]
    promises: tuple[Due, ...]
    quotes: tuple[ShareableQuote, ...]
    tasks: tuple[Task, ...] = ()

    @property
    def quote(self) -> ShareableQuote | None:
        """The newest one."""
        return self.quotes[0] if self.quotes else None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say yet: a programme that was just begun."""
        return self.next is None and not (self.waits or self.promises or self.quotes or self.tasks)
