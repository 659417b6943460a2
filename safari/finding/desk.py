"""The desk of the Library room: every note on the record, found as you type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from safari.finding.found import Found
from safari.finding.held_back import HeldBack
from safari.finding.query import NO_FEELING, Query
from safari.people.consent import Standing
from safari.run.note import Kind, Note
from safari.store import changes, search, told_notes
from safari.store.journal import Journal
from safari.store.tables import NOTES
from safari.text import search_words

MOST_COUNTED = 2_000


class FindingDesk:
    """Looks notes up. What is off the record is not in its index.

    A note whose customer refused notes, withdrew, or whose consent has run out is never found by what it says (words,
    kind, feeling), only as a line without words: in the list of all notes, by its customer, by its safari.
    """

    def __init__(self, journal: Journal) -> None:
        self._database = journal.database
        self._clock = journal.clock
        self._revision = 0  # the last change that is taken into what is remembered below
        self._held: tuple[date, frozenset[str], HeldBack] | None = None
        self._all: int | None = None  # how many notes there are: counting a million takes as long as painting them

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
            with self._database.lock:
                self._catch_up()
                if self._all is None:
                    self._all = search.count_of_all(self._database)
                return self._all
        return len(self.newest(query, limit=MOST_COUNTED + 1))

    def total(self, query: Query) -> int:
        """How many notes match, all of them counted: where their customers keep words back, some of these are found
        only by a query that does not ask for words."""
        if query.is_everything:
            return self.count(query)
        words = search_words(query.words)
        return 0 if query.words.strip() and not words else search.count(self._database, _match(query, words))

    def through(self, query: Query, at_once: int = 500) -> Iterator[list[int]]:
        """The seq of all matching notes, oldest first, so many at a time; not for a query that asks for nothing."""
        words, above = search_words(query.words), 0
        if query.words.strip() and not words:
            return
        match = _match(query, words)
        while seqs := search.oldest(self._database, match, above, at_once):
            above = seqs[-1]
            yield self._held_back().without(seqs) if query.asks_what_was_said else seqs

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
        return NOTES.find(self._database, f"seq IN ({marks}) AND off_record = 0", seqs, "seq DESC")

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
        with self._database.lock:  # a note kept by another thread in between would have no place in it
            self._catch_up()
            if self._held is not None and self._held[0] == today:
                return self._held[2]
            customers = told_notes.ended_reading(self._database, today)
            held = HeldBack(list(search.of_customers(self._database, customers)), search.last(self._database))
            self._held = today, customers, held
            return held

    def _catch_up(self) -> None:
        """Forget what the changes since the last look have made wrong."""
        before, self._revision = self._revision, changes.last(self._database)
        if self._revision == before or (self._all is None and self._held is None):
            return
        records = changes.since(self._database, before)
        if "notes" in records:
            self._all = None
        if "consents" in records or len(records.get("notes", ())) > MOST_COUNTED:
            self._held = None
        elif self._held is not None:
            _today, customers, held = self._held
            for seq, customer in search.whose(self._database, records.get("notes", ())):
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
