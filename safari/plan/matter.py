"""A thing to settle for a safari: its kind, the sentence that says it, and what mends it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Matter(StrEnum):
    """Kinds of things to settle, the weightiest first."""

    NO_DAY = "no_day"
    PAST_DAY = "past_day"
    NO_TIME = "no_time"
    NO_SUCH_TIME = "no_such_time"
    NO_LEADERS = "no_leaders"
    NO_CUSTOMERS = "no_customers"
    DOUBLE_BOOKED = "double_booked"
    GUARDED = "guarded"
    CONSENT = "consent"
    MINOR = "minor"
    TOO_FEW_CUSTOMERS = "too_few_customers"
    ALONE = "alone"
    NO_AGENT = "no_agent"
    NO_PLACE = "no_place"
    NO_HOST = "no_host"
    CHECKLIST = "checklist"
    BRIEF = "brief"
    PHOTO = "photo"


class Mend(StrEnum):
    """What settles a matter with one click, or where the click leads."""

    CHOOSE_DAY = "choose_day"
    CHOOSE_TIME = "choose_time"
    CHOOSE_PLACE = "choose_place"
    ADD_LEADER = "add_leader"
    ADD_CUSTOMER = "add_customer"
    ASK_CONSENT = "ask_consent"
    GIVE_REASON = "give_reason"
    SEAT = "seat"
    NAME_AGENT = "name_agent"
    NAME_HOST = "name_host"
    TICK = "tick"
    SEE_LIST = "see_list"
    MAKE_BRIEF = "make_brief"
    TAKE_OFF = "take_off"


@dataclass(frozen=True, slots=True)
class ToSettle:
    """One thing to settle: what it is, the sentence that says so, and what mends it (with `verb` as its word).

    `participant` is whom it is about (a participant's uid), `customer` the customer to ask or to seat them beside,
    `other` the safari they are booked on as well, `item` the checklist item that is due.
    """

    matter: Matter
    sentence: str
    mend: Mend
    verb: str
    participant: str = ""
    customer: str = ""
    other: str = ""
    item: str = ""

    @property
    def key(self) -> str:
        """What names it among the others."""
        return f"{self.matter}:{self.participant}:{self.other}:{self.customer}:{self.item}"
