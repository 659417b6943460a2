"""Finding notes: by the beginnings of words and by facets, newest first, in an index without what is off the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from safari.text import searchable as searchable_text

if TYPE_CHECKING:
    from safari.run.note import Note
    from safari.store.database import Database

UNLABELLED = "nobody"
# Facets begin with a letter that no keyboard has, so that no typed word finds one; FTS5 takes it for a letter.
_MARK = "\ue000"
_TAIL = 16  # the random end of a uid is enough to tell it from all others


def searchable(note: Note) -> dict[str, Any]:
    """The derived columns of a note: its folded text, and its facets as words of one token each."""
    if note.off_record:
        return {"folded": "", "facets": ""}
    facets = [
        facet("kind", note.kind),
        facet("safari", note.safari),
        facet("who", note.said_by or UNLABELLED),
        facet("author", note.author or UNLABELLED),
        facet("feeling", "none" if note.feeling is None else str(note.feeling)),
    ]
    words = (note.text, *note.tags, *filter(None, (note.place,)))
    return {"folded": searchable_text("\n".join(words)), "facets": " ".join(facets)}


@lru_cache(maxsize=4096)  # on the keystroke path, and nearly always the same few
def facet(group: str, value: str) -> str:
    """One filterable property as one token of the index: letters and digits alone."""
    letters = "".join(letter for letter in value.replace("-", "m" if len(value) < _TAIL else "") if letter.isalnum())
    return _MARK + group[0] + letters[-_TAIL:]


@dataclass(frozen=True, slots=True)
class Match:
    """An FTS5 match string, built from quoted tokens: all words, and for each group of facets one of them."""

    expression: str


def match(words: tuple[str, ...], facets: tuple[tuple[str, ...], ...]) -> Match:
    """The match for folded words (beginnings, all must be there) and groups of facet tokens (any of each group)."""
    parts = [f'folded : "{word}" *' for word in words]
    parts += ["facets : (" + " OR ".join(f'"{one}"' for one in group) + ")" for group in facets if group]
    return Match(" AND ".join(parts))


def newest(database: Database, found_by: Match, below: int | None, limit: int) -> list[int]:
    """The seq of matching notes, newest first, older than `below`."""
    condition, parameters = ("", ()) if below is None else (" AND rowid < ?", (below,))
    rows = database.rows(
        f"SELECT rowid FROM notes_index WHERE notes_index MATCH ?{condition} ORDER BY rowid DESC LIMIT ?",
        (found_by.expression, *parameters, limit),
    )
    return [row[0] for row in rows]


def oldest(database: Database, found_by: Match, above: int, limit: int) -> list[int]:
    """The seq of matching notes, oldest first, newer than `above`."""
    rows = database.rows(
        "SELECT rowid FROM notes_index WHERE notes_index MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?",
        (found_by.expression, above, limit),
    )
    return [row[0] for row in rows]


def count(database: Database, found_by: Match) -> int:
    """How many notes match."""
    return int(database.value("SELECT count(*) FROM notes_index WHERE notes_index MATCH ?", (found_by.expression,)))


def newest_of_all(database: Database, below: int | None, limit: int, offset: int = 0) -> list[int]:
    """The seq of every note on the record, newest first, older than `below`; the first `offset` are left out."""
    condition, parameters = ("", ()) if below is None else (" AND seq < ?", (below,))
    rows = database.rows(
        f"SELECT seq FROM notes WHERE off_record = 0{condition} ORDER BY seq DESC LIMIT ? OFFSET ?",
        (*parameters, limit, offset),
    )
    return [row[0] for row in rows]


def oldest_of_all(database: Database, above: int, limit: int, offset: int = 0) -> list[int]:
    """The seq of every note on the record, oldest first, newer than `above`; the first `offset` are left out."""
    rows = database.rows(
        "SELECT seq FROM notes WHERE off_record = 0 AND seq > ? ORDER BY seq LIMIT ? OFFSET ?", (above, limit, offset)
    )
    return [row[0] for row in rows]


def count_of_all(database: Database, above: int = 0) -> int:
    """How many notes are on the record, newer than `above`."""
    return int(database.value("SELECT count(*) FROM notes WHERE off_record = 0 AND seq > ?", (above,)))


def count_of_safaris(database: Database) -> int:
    """How many safaris have notes on the record."""
    return int(
        database.value(
            "SELECT count(*) FROM safaris WHERE EXISTS"
            " (SELECT 1 FROM notes WHERE notes.safari = safaris.uid AND off_record = 0)"
        )
    )


def kinds(database: Database, among: list[int]) -> list[tuple[str, int]]:
    """How many of these notes there are of each kind."""
    marks = ", ".join("?" * len(among))
    of_these = f"SELECT kind, count(*) FROM notes WHERE seq IN ({marks}) AND off_record = 0 GROUP BY kind"
    return database.rows(of_these, among)


def last(database: Database) -> int:
    """The highest seq of all notes; 0 where there is none."""
    return int(database.value("SELECT coalesce(max(seq), 0) FROM notes"))


def of_customers(database: Database, customers: Iterable[str]) -> Iterator[int]:
    """The seq of every note of or about these customers."""
    for customer in customers:
        for (seq,) in database.rows("SELECT seq FROM notes WHERE said_by = ? AND off_record = 0", (customer,)):
            yield seq


def seqs(database: Database, uids: Iterable[str]) -> dict[str, int]:
    """The seq of those of these notes that are on the record, by uid."""
    return dict(_of(database, uids, "SELECT uid, seq FROM notes WHERE uid = ? AND off_record = 0"))


def whose(database: Database, uids: Iterable[str]) -> list[tuple[int, str | None]]:
    """The seq of each of these notes, and the customer who spoke or whom it is about."""
    return _of(database, uids, "SELECT seq, said_by FROM notes WHERE uid = ? AND off_record = 0")


def _of(database: Database, uids: Iterable[str], sql: str) -> list[tuple[Any, ...]]:
    return [row for uid in uids for row in database.rows(sql, (uid,))]


def tidy(database: Database) -> None:
    """Merge a little of the index: work for an idle moment, so that keeping a note never waits for it."""
    with database.transaction():
        database.execute("INSERT INTO notes_index(notes_index, rank) VALUES ('merge', 64)")
