"""A safari: one immersion session, in one format, on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class Stage(StrEnum):
    """How far a safari has come."""

    IDEA = "idea"
    PLANNED = "planned"
    READY = "ready"
    RUN = "run"
    DEBRIEFED = "debriefed"
    TOLD = "told"


EARLY = (Stage.IDEA, Stage.PLANNED, Stage.READY)  # before the day


class Setting(StrEnum):
    """How leaders and customers meet. It decides what has to be settled before the day."""

    TABLE = "table"  # around one table, every leader between customers
    RING = "ring"  # customers in the inner ring, leaders and staff outside, an independent host
    AGENT = "agent"  # each leader beside somebody who serves customers
    RECORDINGS = "recordings"  # calls that were recorded
    VISIT = "visit"  # at the customer's own place
    PHONE = "phone"  # calling customers
    CHANCE = "chance"  # nothing is planned


# Where no customer is invited: they call, were recorded, or are met by chance.
WITHOUT_CUSTOMERS = frozenset({Setting.AGENT, Setting.RECORDINGS, Setting.CHANCE})


@dataclass(frozen=True, slots=True)
class Safari:
    """One session. `feel` and `learn` are what leaders should feel and learn; `format` is a format's key.

    `needs` are the uses (safari.people.consent.Use) that its customers must have agreed to, and `setting` is how they
    meet, both taken from the format. `focus` is the one question to come home with, `driver` a business figure (uid),
    `host` who leads through the day. `language` is that of its papers ("": the programme's), `zone` an IANA time zone
    ("": this computer's). Safaris of one `series` share its name. `table_shape` is "long" or "round".
    """

    uid: str
    format: str
    title: str
    day: date | None = None
    starts: time | None = None
    place: str = ""
    feel: str = ""
    learn: str = ""
    segment: str | None = None
    stage: Stage = Stage.IDEA
    needs: tuple[str, ...] = ("notes", "anonymous_quote")
    setting: Setting = Setting.TABLE
    focus: str = ""
    driver: str | None = None
    host: str = ""
    language: str = ""
    zone: str = ""
    series: str = ""
    table_shape: str = "long"

    def consent_days(self, today: date) -> tuple[date, date]:
        """The days on which consent has to hold for its papers: today, when they are made, and the day they are for."""
        return today, max(self.day or today, today)


def stage_of_plan(safari: Safari, *, leaders: int, customers: int) -> Stage:
    """How far a plan has come: planned once it has a day, a leader and, where one is met, a customer; an idea before.

    Ready is what somebody said it is, as long as it is planned. What was run, debriefed or told stays so, whatever
    happens to its plan afterwards.
    """
    if safari.stage not in EARLY:
        return safari.stage
    met = customers or safari.setting in WITHOUT_CUSTOMERS
    if not (safari.day and leaders and met):
        return Stage.IDEA
    return Stage.READY if safari.stage is Stage.READY else Stage.PLANNED


@dataclass(frozen=True, slots=True)
class SafariTouchpoint:
    """A touchpoint that a safari is about."""

    uid: str
    safari: str
    touchpoint: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question worth asking, at hand on the day; `asked` once somebody did."""

    uid: str
    safari: str
    position: int
    text: str
    asked: bool = False
