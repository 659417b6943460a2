"""Searching a million notes as somebody types: the newest fifty, read and with their hits marked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from safari.finding.query import Query
from safari.library import Library
from safari.text import hits, search_words
from tests.benchmarks import million
from tests.benchmarks.measure import Row, percentile, timed

# Rare and common words, several at once, four languages, and one that is not there.
TYPED = ("ikke", "ventet penge", "skadenummeret", "περίμενα νερό", "waited house", "nætter hjælp", "og det er", "zebra")
ROUNDS = 3


def rows() -> Iterator[Row]:
    """Every key pressed from the second letter on."""
    library = Library.open(million.library())
    try:
        library.finding.newest(Query("ik"))  # once a day it is worked out who keeps their words back
        queries = [Query(words[:end]) for words in TYPED for end in range(2, len(words) + 1)]
        yield Row("search 1,000,000 notes, 95 of 100", _slowest(library, queries), None, 5, "ms")
    finally:
        library.close()


def _slowest(library: Library, queries: list[Query]) -> float:
    return percentile([timed(partial(_look, library, query)) for _ in range(ROUNDS) for query in queries], 95)


def _look(library: Library, query: Query) -> None:
    words = search_words(query.words)
    for found in library.finding.found(library.finding.newest(query)):
        hits(found.note.text, words)
