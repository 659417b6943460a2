"""The desk of the Library room: every note on the record, found as you type."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from safari.change import Change
from safari.finding.found import Found
from safari.finding.held_back import HeldBack
from safari.finding.query import NO_FEELING, Query
from safari.people.consent import Standing
from safari.run.note import Kind, Note
from safari.store import search, told_notes
from safari.store.journal import Journal
from safari.store.tables import NOTES
from safari.text import search_words

if TYPE_CHECKING:
    from safari.events import Events

MOST_COUNTED = 2_000


class FindingDesk:
    """Looks notes up. What is off the record is not in its index.

    A note whose customer refused notes, withdrew, or whose consent has run out is never found by what it says (words,
    kind, feeling), only as a line without words: in the list of all notes, by its customer, by its safari.
    """

    def __init__(self, journal: Journal, events: Callable[[], Events]) -> None:
        self._database = journal.database
        self._clock = journal.clock
        self._events = events
        self._listens = False
        self._held: tuple[date, frozenset[str], HeldBack] | None = None

    def newest(self, query: Query, below: int | None = None, limit: int = 50) -> list[int]:
        """The seq of matching notes, newest first, `limit` at most, older than the note `below`."""
        if query.is_everything:
            return search.newest_of_all(self._database, below, limit)
        words = search_words(query.words)
        if query.words.strip() and not words:
            return []
        match = _match(query, words)
        if query.asks_what_was_said:
            return self._sayable(match, below, limit)
        return search.newest(self._database, match, below, limit)

    def count(self, query: Query) -> int:
        """How many notes match; for a search counted up to 2,001, which is to say more than 2,000."""
        if query.is_everything:
            return search.count_of_all(self._database)
        return len(self.newest(query, limit=MOST_COUNTED + 1))

    def kinds(self, query: Query) -> dict[Kind, int] | None:
        """How many notes of each kind the rest of a query finds; None where there are more than 2,000."""
        seqs = self.newest(replace(query, kinds=frozenset()), limit=MOST_COUNTED + 1)
        if len(seqs) > MOST_COUNTED:
            return None
        counted = search.kinds(self._database, self._held_back().without(seqs))
        return {Kind(kind): count for kind, count in counted}

    def safaris(self) -> int:
        """How many safaris have notes here."""
        return search.count_of_safaris(self._database)

    def notes(self, seqs: list[int]) -> list[Note]:
        """The notes with these seqs, newest first."""
        marks = ", ".join("?" * len(seqs))
        return NOTES.find(self._database, f"seq IN ({marks})", seqs, "seq DESC")

    def found(self, seqs: list[int]) -> list[Found]:
        """The notes with these seqs as they may be read in the library today, newest first, with their names."""
        notes = told_notes.told(self._database, seqs)
        customers = {one.note.said_by for one in notes if one.note.said_by}
        standings = told_notes.standings(self._database, customers, self._today())
        return [_found(one, standings.get(one.note.said_by or "")) for one in notes]

    def older(self, below: int | None, limit: int, leaving_out: int = 0) -> list[int]:
        """The seq of notes older than the note `below`, newest first, without the first few."""
        return search.newest_of_all(self._database, below, limit, leaving_out)

    def newer(self, above: int, limit: int, leaving_out: int = 0) -> list[int]:
        """The seq of notes newer than the note `above` (0: all), oldest first, without the first few."""
        return search.oldest_of_all(self._database, above, limit, leaving_out)

    def how_many_newer(self, than: int) -> int:
        """How many notes are newer than a note."""
        return search.count_of_all(self._database, than)

    def seqs(self, uids: Iterable[str]) -> dict[str, int]:
        """The seq of those of these notes that are on the record, by uid."""
        return search.seqs(self._database, uids)

    def _sayable(self, match: search.Match, below: int | None, limit: int) -> list[int]:
        """Matching notes whose words may be read."""
        held, found, batch = self._held_back(), list[int](), limit
        while len(found) < limit:
            seqs = search.newest(self._database, match, below, batch)
            found += held.without(seqs)
            if len(seqs) < batch:
                break
            below, batch = seqs[-1], min(2 * batch, 20_000)
        return found[:limit]

    def _held_back(self) -> HeldBack:
        today = self._today()
        if not self._listens:
            self._events().changed.connect(self._hear)
            self._listens = True
        if self._held is None or self._held[0] != today:
            customers = told_notes.ended_reading(self._database, today)
            held = HeldBack(search.of_customers(self._database, customers), search.last(self._database))
            self._held = today, customers, held
        return self._held[2]

    def _hear(self, change: Change) -> None:
        if "consents" in change.tables:
            self._held = None
        elif "notes" in change.tables and self._held is not None:
            _today, customers, held = self._held
            for seq, customer in search.whose(self._database, change.records):
                held.put(seq, held=customer in customers)

    def _today(self) -> date:
        return self._clock().date()


def _found(one: told_notes.Told, standing: Standing | None) -> Found:
    language = one.note.language or one.spoken
    return Found(
        one.seq, one.note, one.alias, one.author, one.safari, one.day, one.touchpoint, language, standing
    ).guarded()


def _match(query: Query, words: tuple[str, ...]) -> search.Match:
    groups = (
        tuple(search.facet("kind", kind) for kind in query.kinds),
        tuple(search.facet("who", who) for who in query.who),
        tuple(search.facet("safari", safari) for safari in query.safaris),
        tuple(search.facet("feeling", NO_FEELING if one is None else str(one)) for one in query.feelings),
    )
    return search.match(words, groups)
