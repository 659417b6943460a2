"""Erasing what is off the record for good: notes, their journal, drafts, pictures and sounds, byte for byte.

When something is old enough rests on what the clock says, and a clock may be set wrong. So it is erased only where the
library stood open on two days that were each a week or more after it was written: on the first of them it is noted as
due, on a later one it goes. A clock that jumped forward and is put right again before the next day erases nothing; what
was noted as due then is forgotten. Who opens a library rarely keeps such a note a day longer, never a day less.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from safari.run.jot_line import Known, parse
from safari.run.note import ASIDE, in_field
from safari.store import became_notes, blobs, drafts, led_by, spoken, told_words
from safari.store.grounds import Grounds
from safari.store.tables import JOURNALLED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from safari.store.database import Database
    from safari.store.journal import Intention

KEPT = timedelta(days=7)
_STANDING = "SELECT uid, at FROM notes WHERE off_record = 1"
_TAKEN_BACK = (
    "SELECT record, json_extract(before, '$.at') FROM revisions WHERE of_table = 'notes' AND after IS NULL"
    " AND json_extract(before, '$.off_record') = 1 AND record NOT IN (SELECT uid FROM notes)"
)
_SPOKEN = (  # the last piece of each says whether it is off the record
    "SELECT memo, at FROM (SELECT memo, at, off_record, max(piece) FROM spoken GROUP BY memo) WHERE off_record = 1"
)
_DRAFTS = "SELECT safari, author, text, chips, at FROM drafts"
_PARTS = ("photos", "memos", "cards", "stars", "sightings", "evidence", "amendments")  # what goes with its note
_BETWEEN = " "  # the safari and the author of a draft; no uid has one
_IS_HELD = (
    "SELECT 1 FROM photos WHERE blob = ?1 UNION SELECT 1 FROM memos WHERE blob = ?1"
    " UNION SELECT 1 FROM recordings WHERE blob = ?1"
    " UNION SELECT 1 FROM tellings WHERE json_extract(page, '$.photo.blob') = ?1"
)
_OF_NOTE = (
    "SELECT DISTINCT record FROM revisions WHERE of_table = ?1"
    " AND (json_extract(after, '$.note') = ?2 OR json_extract(before, '$.note') = ?2)"
)
_BLOBS_OF = (
    "SELECT DISTINCT coalesce(json_extract(after, '$.blob'), json_extract(before, '$.blob')) FROM revisions"
    " WHERE of_table = ?1 AND record = ?2"
)


def fall_due(database: Database, now: datetime) -> list[str]:
    """What is to be erased now: notes, and what was said and became none, by their uid; drafts by safari and author.
    What is found old enough for the first time is noted as due."""
    today = now.date().isoformat()
    old = {what for what, at in _waiting(database) if at + KEPT <= now}
    seen = dict(database.rows("SELECT what, seen FROM off_record_due"))
    if seen.keys() != old:
        with database.transaction():
            database.execute_many("DELETE FROM off_record_due WHERE what = ?", [(one,) for one in seen.keys() - old])
            found = [(one, today) for one in old - seen.keys()]
            database.execute_many("INSERT INTO off_record_due VALUES (?, ?)", found)
    return sorted(one for one in old if seen.get(one, today) < today)


def erase(database: Database, change: Intention, what: str) -> None:
    """Erase one of these inside the intention at hand, which no undo takes back. The row of a note in the journal
    stays, empty: it says that something was erased, and no word of what."""
    database.execute("DELETE FROM off_record_due WHERE what = ?", (what,))
    if spoken.find(database, what) is not None:
        spoken.drop(database, what)
        return
    digests: set[str] = set()
    for safari, author, _text, chips, _at in database.rows(_DRAFTS):
        if what in {_named(safari, author), _told(chips).get("editing")}:
            digests |= drafts.held_in(chips)
            drafts.drop(database, safari, author)
    if _BETWEEN not in what:
        parts = [(name, uid) for name in _PARTS for (uid,) in database.rows(_OF_NOTE, (name, what))]
        parts += became_notes.gone_with(database, what)
        digests |= {digest for part in parts for (digest,) in database.rows(_BLOBS_OF, part) if digest}
        cases, led = became_notes.cleared_with(database, what), led_by.led_by(database, what)
        led_by.silence(database, led, what)
        digests |= told_words.silence(database, what)
        for name, uid in (*parts, ("notes", what)):
            _let_go(database, change, name, uid)
            _forget(database, change, name, uid)
        became_notes.clear(database, cases)
    in_use = drafts.held(database)
    blobs.drop(database, [one for one in digests - in_use if not database.value(_IS_HELD, (one,))])


def erased_with(database: Database, what: Collection[str]) -> set[str]:
    """The records (uids) that speak no more where these are erased: themselves, and what became them."""
    gone = {uid for one in what for _name, uid in became_notes.gone_with(database, one)}
    cleared = (became_notes.cleared_with, led_by.led_by)
    return {*what, *gone, *(uid for find in cleared for one in what for uid in find(database, one))}


def wipe(database: Database) -> None:
    """Empty the write-ahead log beside the file, in which the words stand once more. In the file itself nothing is
    left: SQLite overwrites what it deletes (secure_delete), and so does the index of the search."""
    with database.lock, database.speaking():
        if not database.connection.in_transaction:
            database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _waiting(database: Database) -> Iterator[tuple[str, datetime]]:
    """The notes off the record that stand, those that were taken back, which the journal still knows, what was
    said and became no note, and drafts."""
    for uid, at in (*database.rows(_STANDING), *database.rows(_TAKEN_BACK), *database.rows(_SPOKEN)):
        yield uid, datetime.fromisoformat(at)
    for safari, author, text, chips, at in database.rows(_DRAFTS):
        of_line = _BETWEEN not in author or author.startswith(in_field(ASIDE, ""))  # elsewhere a sign is a sign
        if _told(chips).get("off_record") or (of_line and parse(text, Known()).off_record):
            yield _named(safari, author), datetime.fromisoformat(at)


def _named(safari: str, author: str) -> str:
    return f"{safari}{_BETWEEN}{author}"


def _forget(database: Database, change: Intention, name: str, uid: str) -> None:
    """Take the record and all its revisions away. The empty one comes first, so that no number is given twice."""
    table = JOURNALLED[name]
    change.write(table, uid, {}, None)
    seq = change.seqs[-1]
    database.execute("DELETE FROM revisions WHERE of_table = ? AND record = ? AND seq <> ?", (name, uid, seq))
    database.execute("UPDATE revisions SET parent = NULL, before = NULL WHERE seq = ?", (seq,))


def _let_go(database: Database, change: Intention, name: str, uid: str) -> None:
    """Whatever refers to the record refers to nothing from now on."""
    for how, other in Grounds(database).standing_on(name, uid):
        if how.table not in _PARTS:
            change.write(JOURNALLED[how.table], other, {how.column: uid}, {how.column: None})


def _told(chips: str) -> dict[str, Any]:
    try:
        told = json.loads(chips or "{}")
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
