"""The list of notes by row, fetched a page at a time: all of them, or the hits of a search."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Protocol

from safari.finding.query import Query

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safari.finding.found import Found

PAGE = 128
PAGES_KEPT = 64
HITS_AT_ONCE = 250


class Lookup(Protocol):
    """What a listing asks for its notes: the desk of the Library room."""

    def count(self, query: Query) -> int:
        """How many notes match."""

    def newest(self, query: Query, below: int | None = None, limit: int = 50) -> list[int]:
        """The seq of matching notes, newest first."""

    def older(self, below: int | None, limit: int, leaving_out: int = 0) -> list[int]:
        """The seq of notes older than one, newest first, without the first few."""

    def newer(self, above: int, limit: int, leaving_out: int = 0) -> list[int]:
        """The seq of notes newer than one, oldest first, without the first few."""

    def how_many_newer(self, than: int) -> int:
        """How many notes are newer than one."""

    def seqs(self, uids: Iterable[str]) -> dict[str, int]:
        """The seq of those of these notes that are on the record."""

    def found(self, seqs: list[int]) -> list[Found]:
        """The notes with these seqs, newest first."""


def _nothing() -> None:
    """Nothing is to be done."""


@dataclass(frozen=True, slots=True)
class Shift:
    """What a change does to the rows: so many new ones on top, one gone, some to be painted anew, or all in doubt.

    The rows are as before until `apply` is called.
    """

    added: int = 0
    gone: int | None = None
    repaint: tuple[int, ...] = ()
    all: bool = False
    apply: Callable[[], None] = field(default=_nothing, compare=False)


class Pages:
    """The pages used last. A page is numbered from the oldest note on, so that a new note on top moves none of them."""

    def __init__(self, load: Callable[[int], list[Found]]) -> None:
        self._load = load
        self._pages: OrderedDict[int, list[Found]] = OrderedDict()

    def at(self, place: int) -> Found | None:
        """The note at a place counted from the oldest one; None where a page came out shorter than thought."""
        number, offset = divmod(place, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._load(number)
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return page[offset] if offset < len(page) else None

    def place_of(self, uid: str) -> int | None:
        """Where a note is, if it is on a page at hand."""
        for number, page in self._pages.items():
            for offset, found in enumerate(page):
                if found.note.uid == uid:
                    return number * PAGE + offset
        return None

    def anchors(self) -> list[tuple[int, int]]:
        """For each page at hand the place and the seq of its first note."""
        return [(number * PAGE, page[0].seq) for number, page in self._pages.items() if page]

    def forget(self, since: int = 0) -> None:
        """Forget the pages from this place on."""
        for number in [number for number in self._pages if number >= since // PAGE]:
            del self._pages[number]

    def forget_page_of(self, place: int) -> None:
        """Forget the one page that holds a place."""
        self._pages.pop(place // PAGE, None)


class Everything:
    """Every note on the record, newest in row 0. `is_complete` says that `count` counts all there is."""

    is_complete: bool = True

    def __init__(self, desk: Lookup) -> None:
        self._desk = desk
        self._pages = Pages(self._load)
        self.count = 0
        self._top = 0
        self._begin()

    def at(self, row: int) -> Found | None:
        """The note in a row."""
        return self._pages.at(self.count - 1 - row)

    def row_of(self, uid: str) -> int | None:
        """The row of a note, wherever it is."""
        seq = self._desk.seqs([uid]).get(uid)
        return None if seq is None else self._desk.how_many_newer(seq)

    def more(self) -> list[int]:
        """What comes after the last row: nothing, for all are there."""
        return []

    def append(self, seqs: list[int]) -> None:
        """Put what `more` found after the last row."""

    def learn(self, records: Iterable[str]) -> Shift:
        """What it does to the rows that these notes (by uid) were kept, changed or removed."""
        now = self._desk.seqs(records)
        new = sorted(seq for seq in now.values() if seq > self._top)
        if new and len(new) == len(now):
            return Shift(added=len(new), apply=partial(self._top_up, new))
        places = {uid: place for uid in records if (place := self._pages.place_of(uid)) is not None}
        gone = [place for uid, place in places.items() if uid not in now]
        if len(gone) == 1 and not new:
            return Shift(gone=self.count - 1 - gone[0], apply=partial(self._lose, gone[0]))
        if gone or new or self._desk.count(Query()) != self.count:
            return Shift(all=True, apply=self._begin)
        rows = tuple(self.count - 1 - place for place in places.values())
        return Shift(repaint=rows, apply=partial(self._forget_pages_of, list(places.values())))

    def refresh(self) -> None:
        """Read names and consent anew."""
        self._pages.forget()

    def _begin(self) -> None:
        self.count = self._desk.count(Query())
        self._top = next(iter(self._desk.older(None, 1)), 0)
        self._pages.forget()

    def _top_up(self, new: list[int]) -> None:
        self._pages.forget(self.count)  # the page on top, where it is not full
        self._top, self.count = new[-1], self.count + len(new)

    def _lose(self, place: int) -> None:
        self._pages.forget(place)
        self.count -= 1
        self._top = next(iter(self._desk.older(None, 1)), 0)

    def _forget_pages_of(self, places: list[int]) -> None:
        for place in places:
            self._pages.forget_page_of(place)

    def _load(self, number: int) -> list[Found]:
        first = number * PAGE
        size = min(PAGE, self.count - first)
        return self._desk.found(self._seqs(first, size))[::-1]

    def _seqs(self, first: int, size: int) -> list[int]:
        """The seq of `size` notes from place `first` on, counted from the nearest note whose place is known."""
        known = [(0, 0), *self._pages.anchors(), (self.count, None)]
        place, seq = min(known, key=lambda one: abs(one[0] - first))
        if seq is not None and place <= first:
            return self._desk.newer(seq - 1, size, first - place)
        return self._desk.older(seq, size, place - first - size)


class Hits:
    """The notes a query finds, newest in row 0. It begins with the newest and grows, while `is_complete` is False."""

    def __init__(self, desk: Lookup, query: Query, first: int = 50) -> None:
        self._desk, self._query = desk, query
        self._seqs = desk.newest(query, limit=first)
        self.is_complete = len(self._seqs) < first
        self._pages = Pages(self._load)

    @property
    def count(self) -> int:
        """How many there are so far."""
        return len(self._seqs)

    def at(self, row: int) -> Found | None:
        """The note in a row."""
        return self._pages.at(row)

    def row_of(self, uid: str) -> int | None:
        """The row of a note, where it is among the hits."""
        seq = self._desk.seqs([uid]).get(uid)
        return self._seqs.index(seq) if seq in self._seqs else None

    def more(self) -> list[int]:
        """The next hits after the last row, to be appended."""
        return self._desk.newest(self._query, self._seqs[-1], HITS_AT_ONCE) if not self.is_complete else []

    def append(self, seqs: list[int]) -> None:
        """Put what `more` found after the last row."""
        self.is_complete = len(seqs) < HITS_AT_ONCE
        self._pages.forget_page_of(self.count - 1)
        self._seqs = self._seqs + seqs

    def learn(self, records: Iterable[str]) -> Shift:
        """What it does to the rows that these notes (by uid) were kept, changed or removed."""
        size = max(self.count, 50)
        now = self._desk.newest(self._query, limit=size)
        top = max(self._seqs, default=0)
        added = sum(seq > top for seq in now)
        if now[added:] != self._seqs[: len(now) - added]:
            return Shift(all=True, apply=self.refresh)
        changed = self._desk.seqs(records).values()
        rows = () if added else tuple(self._seqs.index(seq) for seq in changed if seq in self._seqs)
        return Shift(added=added, repaint=rows, apply=partial(self._top_up, now[:added]))

    def refresh(self) -> None:
        """Search anew, and read names and consent anew."""
        size = max(self.count, 50)
        self._seqs = self._desk.newest(self._query, limit=size)
        self.is_complete = len(self._seqs) < size
        self._pages.forget()

    def _top_up(self, new: list[int]) -> None:
        self._seqs = new + self._seqs
        self._pages.forget()

    def _load(self, number: int) -> list[Found]:
        return self._desk.found(self._seqs[number * PAGE : (number + 1) * PAGE])


Listing = Everything | Hits
