"""A plain table and the frozen dataclass whose fields are its columns."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime, time
from enum import StrEnum
from functools import cached_property, lru_cache
from importlib import import_module
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, get_args, get_origin, get_type_hints

from safari.errors import SafariError
from safari.words import _

if TYPE_CHECKING:
    from safari.store.database import Database, Parameters


class Record(Protocol):
    """What every table holds: a frozen dataclass that knows its uid."""

    @property
    def uid(self) -> str:
        """What names it for ever."""


_LISTS = json.JSONEncoder(ensure_ascii=False)
R = TypeVar("R", bound=Record)
Values = dict[str, Any]


class Table(Generic[R]):
    """Reads records out of one table and turns them into rows. Writing is the journal's.

    `derive` adds columns that follow from the record (a folded text) and stand in the table, not in the journal.
    A record that no start reads is named ("safari.story.story:Story") and loaded with the first row.
    """

    def __init__(
        self, name: str, record: type[R] | str, derive: Callable[[R], Mapping[str, Any]] | None = None
    ) -> None:
        self.name = name
        self._record = record
        self._derive = derive
        self._insert = ""

    @cached_property
    def record(self) -> type[R]:
        """The dataclass whose fields are the columns."""
        if not isinstance(self._record, str):
            return self._record
        module, _colon, name = self._record.partition(":")
        named: type[R] = getattr(import_module(module), name)
        return named

    @cached_property
    def codecs(self) -> dict[str, tuple[Callable[[Any], Any], Callable[[Any], Any]]]:
        """For each column, how a value goes to disk and how it comes back; worked out when first needed."""
        hints = get_type_hints(self.record)
        return {field.name: _codec(hints[field.name]) for field in fields(self.record)}  # type: ignore[arg-type]  # a Record is a dataclass; Protocol cannot say so

    @cached_property
    def _to_disk(self) -> list[tuple[str, Callable[[Any], Any]]]:
        return [(name, to_disk) for name, (to_disk, _back) in self.codecs.items()]

    @cached_property
    def _back(self) -> list[tuple[int, Callable[[Any], Any]]]:
        """Only the columns that are not on disk as they are in the record, by their place."""
        backs = [back for _to_disk, back in self.codecs.values()]
        return [(place, back) for place, back in enumerate(backs) if back is not _same]

    @cached_property
    def select(self) -> str:
        """The start of every query that gives records of this table."""
        columns = ", ".join(f"{self.name}.{column}" for column in self.codecs)
        return f"SELECT {columns} FROM {self.name}"

    def insert(self, row: Values) -> str:
        """The statement that puts a row with these columns (always the same ones) into the table."""
        if not self._insert:
            marks = ", ".join("?" * len(row))
            self._insert = f"INSERT INTO {self.name} ({', '.join(row)}) VALUES ({marks})"
        return self._insert

    def values(self, record: R) -> Values:
        """The record as column values, without the derived ones."""
        return {
            name: getattr(record, name) if to_disk is _same else to_disk(getattr(record, name))
            for name, to_disk in self._to_disk
        }

    def derived(self, record: R) -> Values:
        """The columns that follow from the record."""
        return dict(self._derive(record)) if self._derive else {}

    def from_values(self, values: Mapping[str, Any]) -> R:
        """The record that column values (by name) stand for."""
        return self.record(**{name: back(values[name]) for name, (_to_disk, back) in self.codecs.items()})

    def get(self, database: Database, uid: str) -> R | None:
        """The record with this uid, or None."""
        return next(iter(self.find(database, "uid = ?", (uid,))), None)

    def row(self, database: Database, uid: str) -> Values:
        """The column values of the record with this uid, as stored; nothing where there is none."""
        found = database.row(f"{self.select} WHERE uid = ?", (uid,))
        return dict(zip(self.codecs, found, strict=True)) if found else {}

    def standing(self, database: Database, uid: str) -> R:
        """The record with this uid. Raises SafariError where it was removed meanwhile."""
        found = self.get(database, uid)
        if found is None:
            raise SafariError(_("This entry is gone."), _("It was removed meanwhile; press Ctrl+Z to bring it back."))
        return found

    def find(self, database: Database, where: str = "1", parameters: Parameters = (), order: str = "seq") -> list[R]:
        """The records where a condition holds. `where` and `order` are SQL of ours, never a person's words."""
        found = database.rows(f"{self.select} WHERE {where} ORDER BY {order}", parameters)
        return self.records(found)

    def records(self, rows: list[tuple[Any, ...]]) -> list[R]:
        """Records from rows of a query that began with `select`."""
        width, made = len(self.codecs), []
        for row in rows:
            values = list(row[:width])
            for place, back in self._back:
                values[place] = back(values[place])
            made.append(self.record(*values))
        return made


def _codec(hint: Any) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:  # noqa: ANN401 - a type hint
    if isinstance(hint, UnionType):
        inner = next(part for part in get_args(hint) if part is not NoneType)
        to_disk, back = _codec(inner)
        return (_same, _same) if to_disk is _same else (_optional(to_disk), _optional(back))
    if get_origin(hint) is tuple:
        return _LISTS.encode, _listed
    if hint is bool:
        return int, bool
    if hint in (date, time, datetime):
        return _iso, hint.fromisoformat
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return str, hint
    return _same, _same


@lru_cache(maxsize=1024)
def _listed(stored: str) -> tuple[str, ...]:
    """A list of words; thousands of records mostly share a few."""
    return tuple(json.loads(stored))


def _optional(codec: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else codec(value)


def _same(value: Any) -> Any:  # noqa: ANN401 - text and numbers pass as they are
    return value


def _iso(value: date | time | datetime) -> str:
    return value.isoformat()
