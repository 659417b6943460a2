"""What refers to a record: where undo takes the record back, that goes with it or lets go of it.

By itself undo goes backwards, and what stands on a thing is taken back before that thing. But an intention that spoke
of an erased note is forgotten whole, with all else it was about, and one about what was told is refused: that stands
then on ground that may still go.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from safari.store.tables import JOURNALLED

if TYPE_CHECKING:
    from safari.store.database import Database
    from safari.store.table import Values

_ALL = """\
SELECT tables.name, keys."from", keys."table", columns."notnull" FROM sqlite_master AS tables
JOIN pragma_foreign_key_list(tables.name) AS keys
JOIN pragma_table_info(tables.name) AS columns ON columns.name = keys."from"
WHERE tables.type = 'table'
"""
_ONE_OF_TWO = {
    ("evidence", "issue"),
    ("evidence", "commitment"),
    ("participants", "leader"),
    ("participants", "customer"),
}
"""Columns of which a row needs one: where that goes, the row goes."""


class Reference(NamedTuple):
    """A column that names records of another table, its ground; `goes_along` says that a row is nothing without it."""

    table: str
    column: str
    ground: str
    goes_along: bool


class Grounds:
    """What stands on what in one library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def standing_on(self, ground: str, record: str) -> Iterator[tuple[Reference, str]]:
        """What refers to a record (uid) of this table: how, and its uid."""
        to = [one for one in self._references if one.ground == ground]
        asked = [f"SELECT {place}, uid FROM {one.table} WHERE {one.column} = ?1" for place, one in enumerate(to)]
        for place, uid in self._database.rows(" UNION ALL ".join(asked), (record,)) if to else ():
            yield to[place], uid

    def gone(self, table: str, values: Values) -> list[Reference]:
        """The references among these values whose ground is no more."""
        return [
            one
            for one in self._references
            if one.table == table
            and values.get(one.column) is not None
            and not self._database.value(f"SELECT 1 FROM {one.ground} WHERE uid = ?", (values[one.column],))
        ]

    @cached_property
    def _references(self) -> list[Reference]:
        """As the schema tells, among what the journal knows."""
        return [
            Reference(table, column, ground, bool(required) or (table, column) in _ONE_OF_TWO)
            for table, column, ground, required in self._database.rows(_ALL)
            if table in JOURNALLED and ground in JOURNALLED
        ]
