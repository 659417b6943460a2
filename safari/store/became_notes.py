"""What a note was made of on the day and what was made of it, and what of that goes where it is erased for good.

Its words stand there once more. A stopwatch and a tally were all for the note: they go whole, a tally with its counts;
so do the moment of a story that tells it, and the stop of a curve whose feeling it was (a page: safari.store.led_by).
A case counts among the others of the day: its figures stay, and its words go. What was answered about a call (its
outcome, its reasons) was never part of the note: only the note that holds the one sentence is let go of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safari.store.database import Database

_WHOLE = ("stopwatches", "tallies", "curve_stops", "moments")
_CLEARED = "cases"
# Made into this note, and no other since; one that was removed is known to the journal alone.
_BECAME = """\
SELECT DISTINCT of_table, record FROM revisions
WHERE of_table IN ('stopwatches', 'tallies', 'cases', 'curve_stops', 'moments') AND json_extract(after, '$.note') = ?1
    AND record NOT IN (
        SELECT uid FROM stopwatches WHERE note IS NOT ?1 UNION ALL SELECT uid FROM tallies WHERE note IS NOT ?1
        UNION ALL SELECT uid FROM cases WHERE note IS NOT ?1
        UNION ALL SELECT uid FROM curve_stops WHERE note IS NOT ?1
        UNION ALL SELECT uid FROM moments WHERE note IS NOT ?1
    )
ORDER BY of_table
"""
_TICKS = (
    "SELECT DISTINCT record FROM revisions WHERE of_table = 'ticks'"
    " AND ?1 IN (json_extract(after, '$.tally'), json_extract(before, '$.tally'))"
)
_NO_WORDS = "json_replace({column}, '$.about', '', '$.systems', '[]')"


def gone_with(database: Database, note: str) -> list[tuple[str, str]]:
    """The records (table and uid) that go with a note, each before what it refers to."""
    return [
        part for name, uid in _became(database, note) if name in _WHOLE for part in _with_ticks(database, name, uid)
    ]


def cleared_with(database: Database, note: str) -> list[str]:
    """The cases (uids) whose words go with a note."""
    return [uid for name, uid in _became(database, note) if name == _CLEARED]


def clear(database: Database, cases: list[str]) -> None:
    """Take the words of these cases away, in the journal, too, inside the intention at hand."""
    for uid in cases:
        database.execute("UPDATE cases SET about = '', systems = '[]' WHERE uid = ?", (uid,))
        before, after = (_NO_WORDS.format(column=column) for column in ("before", "after"))
        sql = f"UPDATE revisions SET before = {before}, after = {after} WHERE of_table = 'cases' AND record = ?"
        database.execute(sql, (uid,))


def _became(database: Database, note: str) -> list[tuple[str, str]]:
    return database.rows(_BECAME, (note,))


def _with_ticks(database: Database, name: str, uid: str) -> Iterator[tuple[str, str]]:
    if name == "tallies":
        yield from (("ticks", tick) for (tick,) in database.rows(_TICKS, (uid,)))
    yield name, uid
