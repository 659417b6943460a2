"""The lines of transcripts: written at once, never changed, outside the journal."""

from __future__ import annotations

from collections.abc import Sequence

from safari.store.database import Database
from safari.transcripts.transcript import Line


def put(database: Database, transcript: str, lines: Sequence[Line]) -> None:
    """Keep the lines of a new transcript, inside the transaction at hand."""
    database.execute_many(
        "INSERT INTO transcript_lines(transcript, line, starts, ends, speaker, text) VALUES (?, ?, ?, ?, ?, ?)",
        [(transcript, place, one.starts, one.ends, one.speaker, one.text) for place, one in enumerate(lines)],
    )


def find(database: Database, transcript: str, first: int = 0, last: int | None = None) -> list[Line]:
    """The lines of a transcript in order, from `first` to `last` (None: all to its end)."""
    rows = database.rows(
        "SELECT starts, ends, speaker, text FROM transcript_lines"
        " WHERE transcript = ?1 AND line >= ?2 AND (?3 IS NULL OR line <= ?3) ORDER BY line",
        (transcript, first, last),
    )
    return [Line(*row) for row in rows]


def hidden_names(database: Database, safari: str) -> list[str]:
    """The names that somebody hid in the transcripts of a safari's calls."""
    found = database.rows(
        "SELECT DISTINCT substr(lines.text, masks.starts + 1, masks.ends - masks.starts) FROM masks"
        " JOIN transcripts ON transcripts.uid = masks.transcript"
        " JOIN recordings ON recordings.uid = transcripts.recording"
        " JOIN transcript_lines AS lines ON lines.transcript = masks.transcript AND lines.line = masks.line"
        " WHERE recordings.safari = ? AND masks.what = 'name' AND masks.hidden = 1",
        (safari,),
    )
    return [name for (name,) in found]


def forget_unused(database: Database) -> None:
    """Drop the lines of transcripts that are gone (taken back and never put forth again)."""
    if not database.value("SELECT 1 FROM transcript_lines LIMIT 1"):
        return
    with database.transaction():
        database.execute("DELETE FROM transcript_lines WHERE transcript NOT IN (SELECT uid FROM transcripts)")
