"""Whether a safari may be removed: what was caught on it, or told to others, is never lost by accident."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from safari.closing.lock import changes_words, may_lock
from safari.drafts.begun import BegunError
from safari.errors import SafariError
from safari.run.note import ASIDE, in_field
from safari.store.tables import NOTES
from safari.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from safari.store.database import Database

_HOLDS_WORDS = "SELECT 1 FROM notes WHERE safari = ?1 UNION SELECT 1 FROM stories WHERE safari = ?1"
_OF_THE_DAY = (
    *("stopwatches", "tallies", "talks", "step_times"),
    *("recordings", "cases", "loss_calls", "rounds"),
    *("themes", "feelings", "findings", "reflections", "issues", "commitments"),
)
_HOLDS_MEASURES = " UNION ".join(f"SELECT 1 FROM {table} WHERE safari = ?1" for table in _OF_THE_DAY)
_IS_TYPED_ON = (  # in the line; what is half-typed in a field elsewhere goes with the safari (safari.store.drafts)
    "SELECT 1 FROM drafts WHERE safari = ?1 AND instr(author, ' ') = 0 UNION SELECT 1 FROM spoken WHERE safari = ?1"
)
_WAITS_ASIDE = "SELECT 1 FROM drafts WHERE safari = ? AND instr(author, ?) = 1"
_IS_IN_CALENDARS = (
    "SELECT 1 FROM invitations JOIN safaris ON safaris.uid = invitations.safari"
    " WHERE safaris.uid = ? AND NOT cancelled AND ifnull(day, ?2) >= ?2"
)
_IS_TOLD = {  # by table: whether something that was told names one of its records
    "stories": "SELECT 1 FROM tellings WHERE story = ?",
    "customers": "SELECT 1 FROM tellings WHERE instr(consents, ?)",  # among those who are on the page
    "leaders": "SELECT 1 FROM tellings WHERE told_by = ?",
    "tellings": "SELECT 1 FROM tellings WHERE uid = ?",
    "notes": "SELECT 1 FROM tellings WHERE instr(page, ?)",  # among the sources of the page
}
_HOLDS_WRITING = {  # by table: whether somebody's writing would go with one of its records
    "safaris": f"{_HOLDS_WORDS} UNION {_HOLDS_MEASURES}",
    "customers": (  # nobody would know any more whose words those are
        "SELECT 1 FROM notes WHERE said_by = ?1 UNION SELECT 1 FROM stories WHERE customer = ?1"
        " UNION SELECT 1 FROM recordings WHERE customer = ?1 UNION SELECT 1 FROM loss_calls WHERE customer = ?1"
    ),
    "leaders": "SELECT 1 FROM reflections WHERE leader = ?",
}
_STORY_WAS_TOLD = "SELECT 1 FROM tellings JOIN stories ON stories.uid = tellings.story WHERE safari = ?"
_IS_AMENDED = "SELECT 1 FROM amendments JOIN notes ON notes.uid = amendments.note WHERE safari = ?"

_NOTES_CHANGED = "SELECT record, before FROM revisions WHERE of_table = 'notes' AND seq BETWEEN ? AND ?"
_CLOSED_SINCE = (
    "SELECT 1 FROM revisions JOIN debriefs ON debriefs.uid = record WHERE of_table = 'debriefs' AND safari = ?"
    " AND closed IS NOT NULL AND json_extract(after, '$.closed') IS NOT NULL AND revisions.seq > ?"
)


class StaysError(SafariError):
    """Something rests on this, so it stays as it is."""


def is_told(database: Database, table: str, record: str) -> bool:
    """Whether something that was told names this record, whatever is said of its notes by now."""
    return table in _IS_TOLD and bool(database.value(_IS_TOLD[table], (record,)))


def check_stays_here(database: Database, table: str, record: str) -> None:
    """Raise StaysError for what no undo takes back: a story that was told, who is named there, and whatever would take
    what somebody caught or wrote with it."""
    if is_told(database, table, record):
        raise StaysError(_("This is part of a story that was told."), _("What others have seen stays in the library."))
    if table in _HOLDS_WRITING and database.value(_HOLDS_WRITING[table], (record,)):
        raise StaysError(_("Something that was noted would go with it."), _("It stays in the library."))


def check_stays_closed(database: Database, safari: str) -> None:
    """Raise StaysError where something rests on what was said until the debrief of this safari was closed: words that
    were changed with a reason, or a story that was told."""
    stays = _("It stays closed. Notes can still be added and sorted, and words changed with a reason.")
    if database.value(_IS_AMENDED, (safari,)):
        raise StaysError(_("Words were changed after it was closed."), stays)
    if database.value(_STORY_WAS_TOLD, (safari,)):
        raise StaysError(_("The story of this safari was told."), stays)


def check_words_stay(database: Database, made: int, reversal: Sequence[int]) -> None:
    """Raise StaysError where a reversal (the seqs it wrote) took or changed what a customer had said by the time the
    debrief was closed; `made` is the last seq of what it takes back. What was done after that may be taken back: words
    changed with a reason go with it."""
    for record, values in database.rows(_NOTES_CHANGED, (reversal[0], reversal[-1])) if reversal else ():
        standing, before = NOTES.row(database, record), json.loads(values or "null")
        if before is None:
            continue
        said = NOTES.from_values(standing | before)
        is_changed = changes_words(said, NOTES.from_values(standing)) if standing else may_lock(said)
        if is_changed and database.value(_CLOSED_SINCE, (said.safari, made)):
            raise StaysError(
                _("The debrief is closed: what a customer said until then stays as it was."),
                _("Notes can still be added and sorted, and words changed with a reason."),
            )


def check_may_go(database: Database, safari: str, today: date) -> None:
    """Raise SafariError for a safari that holds notes or a story, BegunError for one with a note begun, SafariError for
    one that is still to come in the calendars of those invited: without it nobody could take it out of there."""
    if database.value(_HOLDS_WORDS, (safari,)):
        raise SafariError(_("This safari holds notes or a story."), _("A safari with notes stays in the library."))
    if database.value(_HOLDS_MEASURES, (safari,)):
        raise SafariError(
            _("On this safari something was timed, counted, recorded or debriefed."),
            _("A safari that has begun stays here."),
        )
    if database.value(_IS_TYPED_ON, (safari,)):
        raise BegunError(_("A note was begun on this safari."), _("Keep it, or wipe it out, under Run first."))
    if database.value(_WAITS_ASIDE, (safari, in_field(ASIDE, ""))):
        raise BegunError(
            _("Half a sentence waits on this safari: its customer’s words may not be read today."),
            _("Note their new yes to notes under People and keep it under Run, or wipe it out."),
        )
    check_in_no_calendar(database, safari, today)


def is_half_typed(database: Database, safari: str) -> bool:
    """Whether somebody typed something of this safari, in any field, that is not kept yet."""
    return bool(database.value("SELECT 1 FROM drafts WHERE safari = ?", (safari,)))


def check_in_no_calendar(database: Database, safari: str, today: date) -> None:
    """Raise SafariError for a safari that is still to come in the calendars of those invited."""
    if database.value(_IS_IN_CALENDARS, (safari, today.isoformat())):
        raise SafariError(_("This safari is in calendars."), _("Call off its invitation first, under Brief."))
