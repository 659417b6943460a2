"""Whether anything in the library still refers to a record, in one question; why somebody may not be removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.people.refusals import began, took_part, waits_aside
from safari.run.note import ASIDE, in_field
from safari.store.removal import is_told

if TYPE_CHECKING:
    from safari.store.database import Database

# By table: the columns that name one of its records. What a record owns itself (consents, an identity) does not count.
_NAMED_BY = {
    "leaders": (
        *("participants.leader", "notes.author", "stories.leader", "promises.owner"),
        *("stopwatches.author", "marks.author", "cases.author"),
        *("stars.leader", "reflections.leader", "issues.owner", "commitments.owner", "tellings.told_by"),
    ),
    "leaders_in_charge": ("programme.sponsor", "customers.account_owner"),
    "customers": (
        *("participants.customer", "participants.beside", "notes.said_by", "stories.customer"),
        *("recordings.customer", "loss_calls.customer", "feelings.customer", "tellings.customer"),
        "amendments.said_by",
    ),
    "drivers": ("safaris.driver",),
    "segments": ("customers.segment", "safaris.segment"),
    "touchpoints": ("safari_touchpoints.touchpoint", "notes.touchpoint", "cases.touchpoint", "feelings.touchpoint"),
}
_BEGAN = "SELECT title FROM drafts JOIN safaris ON safaris.uid = safari WHERE author = ? ORDER BY title"
_WROTE_ASIDE = _BEGAN.replace("author = ?", "instr(author || '/', ?) = 1")


def is_used(database: Database, table: str, uid: str) -> bool:
    """Whether a leader, customer, driver, segment or touchpoint takes part in anything, or in a page that was told."""
    places = (place.split(".") for place in _NAMED_BY[table])
    asked = " OR ".join(f"EXISTS (SELECT 1 FROM {named_in} WHERE {column} = ?1)" for named_in, column in places)
    return bool(database.value(f"SELECT {asked}", (uid,))) or is_told(database, table, uid)


def check_may_go(database: Database, table: str, uid: str, name: str) -> None:
    """Raises SafariError where this leader or customer, called `name`, takes part in anything, or began a note that is
    not kept, or waits aside."""
    if is_used(database, table, uid):
        raise took_part(name)
    if safari := database.value(_BEGAN, (uid,)):
        raise began(name, safari)
    if safari := database.value(_WROTE_ASIDE, (in_field(ASIDE, f"{uid}/"),)):
        raise waits_aside(name, safari)
