"""Finding notes: by the beginnings of words and by facets, newest first, in an index that never holds what is off
the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from safari.text import fold

if TYPE_CHECKING:
    from safari.run.note import Note
    from safari.store.database import Database

UNLABELLED = "nobody"


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
    return {"folded": fold("\n".join((note.text, *note.tags))), "facets": " ".join(facets)}


def facet(group: str, value: str) -> str:
    """One filterable property as one token of the index: letters and digits alone."""
    return "x" + group + "".join(letter if letter.isalnum() else {"-": "m"}.get(letter, "x") for letter in value)


@dataclass(frozen=True, slots=True)
class Match:
    """An FTS5 match string, built from quoted tokens: all words, and for each group of facets one of them."""

    expression: str


def match(words: tuple[str, ...], facets: tuple[tuple[str, ...], ...]) -> Match:
    """The match for folded words (beginnings, all must be there) and groups of facet tokens (any of each group)."""
    parts = [f'folded : "{word}" *' for word in words]
    parts += [f"facets : ({' OR '.join(group)})" for group in facets if group]
    return Match(" AND ".join(parts))


def newest(database: Database, found_by: Match, below: int | None, limit: int) -> list[int]:
    """The seq of matching notes, newest first, older than `below`."""
    condition, parameters = ("", ()) if below is None else (" AND rowid < ?", (below,))
    rows = database.rows(
        f"SELECT rowid FROM notes_index WHERE notes_index MATCH ?{condition} ORDER BY rowid DESC LIMIT ?",
        (found_by.expression, *parameters, limit),
    )
    return [row[0] for row in rows]


def newest_of_all(database: Database, below: int | None, limit: int) -> list[int]:
    """The seq of every note on the record, newest first, older than `below`."""
    condition, parameters = ("", ()) if below is None else (" AND seq < ?", (below,))
    rows = database.rows(
        f"SELECT seq FROM notes WHERE off_record = 0{condition} ORDER BY seq DESC LIMIT ?",
        (*parameters, limit),
    )
    return [row[0] for row in rows]


def count_of_all(database: Database) -> int:
    """How many notes are on the record."""
    return int(database.value("SELECT count(*) FROM notes WHERE off_record = 0"))


def count(database: Database, found_by: Match, most: int) -> int:
    """How many notes match, counted up to `most`."""
    return int(
        database.value(
            "SELECT count(*) FROM (SELECT rowid FROM notes_index WHERE notes_index MATCH ? LIMIT ?)",
            (found_by.expression, most),
        )
    )


def tidy(database: Database) -> None:
    """Merge a little of the index: work for an idle moment, so that keeping a note never waits for it."""
    with database.transaction():
        database.execute("INSERT INTO notes_index(notes_index, rank) VALUES ('merge', 64)")
