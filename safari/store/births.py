"""Many records born at once: their rows are made ready before the transaction, which then only writes them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from safari.store.table import Record, Table

if TYPE_CHECKING:
    from safari.store.journal import Intention, Journal

R = TypeVar("R", bound=Record)

_APPEND = (
    "INSERT INTO revisions(uid, intention, undoes, of_table, record, parent, before, after, author, device, at)"
    " VALUES (?, ?, NULL, ?, ?, NULL, NULL, ?, ?, ?, ?)"
)
_LAST = "SELECT ifnull(max(seq), 0) FROM revisions"
_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class Births(NamedTuple):
    """Records of one table, ready to be written: the statement, a row for each, and their revisions."""

    table: str
    insert: str
    rows: tuple[tuple[Any, ...], ...]
    revisions: tuple[tuple[str, str, str], ...]  # uid of the revision, uid of the record, what it holds


def made_ready(journal: Journal, table: Table[R], records: Sequence[R]) -> Births | None:
    """Make new records ready, on any thread and without the library's lock; None where there are none."""
    if not records:
        return None
    values = [table.values(record) for record in records]
    rows = [one | table.derived(record) for one, record in zip(values, records, strict=True)]
    revisions = tuple(
        (journal.new_uid(), record.uid, _COMPACT.encode(one)) for one, record in zip(values, records, strict=True)
    )
    return Births(table.name, table.insert(rows[0]), tuple(tuple(row.values()) for row in rows), revisions)


def bear(change: Intention, births: Births | None) -> None:
    """Write them inside the intention at hand."""
    if births is None:
        return
    journal = change.journal
    before = journal.database.value(_LAST)
    journal.database.execute_many(births.insert, births.rows)
    journal.database.execute_many(_APPEND, tuple(_revisions(change, births)))
    change.noted(births.table, (record for _uid, record, _after in births.revisions), before)


def _revisions(change: Intention, births: Births) -> Iterator[tuple[str, ...]]:
    journal = change.journal
    at = journal.clock().isoformat(timespec="milliseconds")
    for uid, record, after in births.revisions:
        yield uid, change.uid, births.table, record, after, journal.author, journal.device, at
