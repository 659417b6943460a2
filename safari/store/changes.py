"""What has changed since somebody last looked, from the journal's own table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safari.store.database import Database

_TOOK_BACK = (
    "SELECT 1 FROM revisions WHERE seq > ? AND (of_table IN ('consents', 'identities', 'masks')"
    " OR before IS NOT NULL AND (of_table = 'customers'"
    " OR of_table = 'notes' AND (after IS NULL OR json_extract(after, '$.off_record') = 1 OR EXISTS("
    "SELECT 1 FROM json_each(before) WHERE key IN ('said_by', 'text', 'tags'))))) LIMIT 1"
)
_NAMED_ANEW = (
    "SELECT 1 FROM revisions WHERE seq > ? AND of_table IN"
    " ('identities', 'customers', 'leaders', 'masks', 'transcripts', 'transcript_lines', 'recordings', 'safaris',"
    " 'programme') LIMIT 1"
)


def last(database: Database) -> int:
    """The number of the last revision; it costs nothing to ask."""
    return int(database.value("SELECT coalesce(max(seq), 0) FROM revisions"))


def since(database: Database, revision: int) -> dict[str, set[str]]:
    """The uids of the records that changed after a revision, by table."""
    changed: dict[str, set[str]] = {}
    for table, record in database.rows("SELECT of_table, record FROM revisions WHERE seq > ?", (revision,)):
        changed.setdefault(table, set()).add(record)
    return changed


def took_back_since(database: Database, revision: int) -> bool:
    """Whether after a revision something changed that says what may leave: what somebody agreed to, who they are, a
    note's words or whose they are; or a note went away or off the record."""
    return database.row(_TOOK_BACK, (revision,)) is not None


def named_anew_since(database: Database, revision: int) -> bool:
    """Whether after a revision something changed that says who is who, or where a call is from in which a name was
    hidden, and in which language."""
    return database.row(_NAMED_ANEW, (revision,)) is not None
