"""Whether a safari may be removed: what was caught on it, or told to others, is never lost by accident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.words import _

if TYPE_CHECKING:
    from datetime import date

    from safari.store.database import Database

_HOLDS_WORDS = "SELECT 1 FROM notes WHERE safari = ?1 UNION SELECT 1 FROM stories WHERE safari = ?1"
_OF_THE_DAY = (
    *("stopwatches", "tallies", "talks", "step_times"),
    *("recordings", "cases", "loss_calls", "rounds"),
    *("themes", "feelings", "findings", "reflections", "issues", "commitments"),
)
_HOLDS_MEASURES = " UNION ".join(f"SELECT 1 FROM {table} WHERE safari = ?1" for table in _OF_THE_DAY)
_IS_TYPED_ON = "SELECT 1 FROM drafts WHERE safari = ?1 UNION SELECT 1 FROM spoken WHERE safari = ?1"
_IS_IN_CALENDARS = (
    "SELECT 1 FROM invitations JOIN safaris ON safaris.uid = invitations.safari"
    " WHERE safaris.uid = ? AND NOT cancelled AND ifnull(day, ?2) >= ?2"
)
_IS_TOLD = {  # by table: whether something that was told names one of its records
    "stories": "SELECT 1 FROM tellings WHERE story = ?",
    "customers": "SELECT 1 FROM tellings WHERE customer = ?",
    "leaders": "SELECT 1 FROM tellings WHERE told_by = ?",
}


def check_not_told(database: Database, table: str, record: str) -> None:
    """Raise SafariError for a story that was told, and for who is named there: no undo takes back what others saw."""
    if table in _IS_TOLD and database.value(_IS_TOLD[table], (record,)):
        raise SafariError(_("This is part of a story that was told."), _("What others have seen stays in the library."))


def check_may_go(database: Database, safari: str, today: date) -> None:
    """Raise SafariError for a safari that holds notes, a story or a note begun, and for one that is still to come in
    the calendars of those invited: without it nobody could take it out of there."""
    if database.value(_HOLDS_WORDS, (safari,)):
        raise SafariError(_("This safari holds notes or a story."), _("A safari with notes stays in the library."))
    if database.value(_HOLDS_MEASURES, (safari,)):
        raise SafariError(
            _("On this safari something was timed, counted, recorded or debriefed."),
            _("A safari that has begun stays here."),
        )
    if database.value(_IS_TYPED_ON, (safari,)):
        raise SafariError(_("A note was begun on this safari."), _("Keep it, or wipe it out, under Run first."))
    check_in_no_calendar(database, safari, today)


def check_in_no_calendar(database: Database, safari: str, today: date) -> None:
    """Raise SafariError for a safari that is still to come in the calendars of those invited."""
    if database.value(_IS_IN_CALENDARS, (safari, today.isoformat())):
        raise SafariError(_("This safari is in calendars."), _("Call off its invitation first, under Brief."))
