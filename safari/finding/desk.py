"""The desk of the Library room: every note on the record, found as you type."""

from __future__ import annotations

from safari.finding.query import NO_FEELING, Query
from safari.run.note import Note
from safari.store import search
from safari.store.journal import Journal
from safari.store.tables import NOTES
from safari.text import search_words

MOST_COUNTED = 2_000


class FindingDesk:
    """Looks notes up. What is off the record is not in its index."""

    def __init__(self, journal: Journal) -> None:
        self._database = journal.database

    def newest(self, query: Query, below: int | None = None, limit: int = 50) -> list[int]:
        """The seq of matching notes, newest first, `limit` at most, older than the note `below`."""
        if query.is_everything:
            return search.newest_of_all(self._database, below, limit)
        if query.words.strip() and not search_words(query.words):
            return []
        return search.newest(self._database, _match(query), below, limit)

    def count(self, query: Query) -> int:
        """How many notes match; for a search, counted up to 2,000."""
        if query.is_everything:
            return search.count_of_all(self._database)
        if query.words.strip() and not search_words(query.words):
            return 0
        return search.count(self._database, _match(query), MOST_COUNTED)

    def notes(self, seqs: list[int]) -> list[Note]:
        """The notes with these seqs, newest first."""
        marks = ", ".join("?" * len(seqs))
        return NOTES.find(self._database, f"seq IN ({marks})", seqs, "seq DESC")


def _match(query: Query) -> search.Match:
    groups = (
        tuple(search.facet("kind", kind) for kind in query.kinds),
        tuple(search.facet("who", who) for who in query.who),
        tuple(search.facet("safari", safari) for safari in query.safaris),
        tuple(search.facet("feeling", NO_FEELING if one is None else str(one)) for one in query.feelings),
    )
    return search.match(search_words(query.words), groups)
