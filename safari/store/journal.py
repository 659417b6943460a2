"""The journal: every change is a revision, written in one transaction with the table it changes.

Out of it come undo and redo, and the history of what stood before. A revision says what the changed fields were
`before` and `after`; None before is a birth, None after a removal.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar

from safari.change import Change
from safari.clock import Clock, NewUid
from safari.store.database import Database
from safari.store.grounds import Grounds
from safari.store.removal import (
    StaysError,
    check_in_no_calendar,
    check_stays_closed,
    check_stays_here,
    check_words_stay,
)
from safari.store.sqlite import sqlite3
from safari.store.table import Record, Table, Values
from safari.store.tables import DEBRIEFS, INVITATIONS, JOURNALLED, SAFARIS
from safari.words import _

R = TypeVar("R", bound=Record)

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
# A record is named by its table and uid: a customer and who they really are share one.
_PARENT = "SELECT uid FROM revisions WHERE record = ?5 AND of_table = ?4 ORDER BY seq DESC LIMIT 1"
_APPEND = (
    "INSERT INTO revisions(uid, intention, undoes, of_table, record, parent, before, after, author, device, at)"
    f" VALUES (?1, ?2, ?3, ?4, ?5, ({_PARENT}), ?6, ?7, ?8, ?9, ?10)"
)
_OF_INTENTION = "SELECT of_table, record, before, after FROM revisions WHERE seq BETWEEN ? AND ? ORDER BY seq DESC"


@dataclass(frozen=True, slots=True)
class Revision:
    """One change of one record: the fields that changed, as stored."""

    uid: str
    table: str
    record: str
    before: Values | None
    after: Values | None
    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class _Done:
    """An intention that can be taken back: what it was called, and which revisions it wrote (first and last seq)."""

    label: str
    uid: str
    first: int
    last: int
    sitting: str = ""


@dataclass(slots=True)
class Intention:
    """What a person meant with one action: all of it is written, or nothing, and one undo takes it back."""

    journal: Journal
    label: str
    uid: str
    initiator: str = ""
    undoes: str | None = None
    tables: set[str] = field(default_factory=set)
    records: set[str] = field(default_factory=set)
    seqs: list[int] = field(default_factory=list)
    is_doomed: bool = False  # an intention that joined this one failed: half of it must not be written

    def add(self, table: Table[R], record: R) -> R:
        """A record is born."""
        after = table.values(record)
        self.journal.bear(table, record, after)
        self._noted(table, record.uid, None, after)
        return record

    def edit(self, table: Table[R], record: R, **changes: Any) -> R:  # noqa: ANN401 - fields of the record
        """Fields of a record change; the record as it is afterwards. Nothing is written where nothing differs."""
        edited: R = replace(record, **changes)  # type: ignore[type-var]  # a Record is a dataclass; Protocol cannot say so
        old, new = table.values(record), table.values(edited)
        differing = [name for name in new if new[name] != old[name]]
        if differing:
            self.write(table, record.uid, {name: old[name] for name in differing}, {n: new[n] for n in differing})
        return edited

    def remove(self, table: Table[R], record: R) -> None:
        """A record is gone; the journal still knows it."""
        self.write(table, record.uid, table.values(record), None)

    def write(self, table: Table[Any], record: str, before: Values | None, after: Values | None) -> None:
        """Change a record from what it was before to what it is after, both as stored; None is not there."""
        self.journal.apply(table, record, before, after)
        self._noted(table, record, before, after)

    def noted(self, table: str, records: Iterable[str], last: int) -> None:
        """Remember what was written in bulk: these records of a table, their revisions following the seq `last`."""
        self.seqs += (last + 1, int(self.journal.database.value("SELECT max(seq) FROM revisions")))
        self.tables.add(table)
        self.records.update(records)

    def _noted(self, table: Table[Any], record: str, before: Values | None, after: Values | None) -> None:
        self.seqs.append(self.journal.append(self, table.name, record, before, after))
        self.tables.add(table.name)
        self.records.add(record)


class Scope:
    """What `with journal.intention(...)` holds: the intention it opened, or none where it joined one."""

    __slots__ = ("_journal", "began", "for_good", "initiator", "label", "opened", "sitting")

    def __init__(self, journal: Journal, label: str, initiator: str, sitting: str) -> None:
        self._journal, self.label, self.initiator, self.sitting = journal, label, initiator, sitting
        self.began = self.for_good = False
        self.opened: Intention | None = None

    def __enter__(self) -> Intention:
        return self._journal.enter(self)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        self._journal.leave(self, failed=kind is not None)


class Journal:
    """Writes every change of a library; knows what can be taken back and put forth again in this session."""

    def __init__(self, database: Database, announce: Callable[[Change], None], clock: Clock, new_uid: NewUid) -> None:
        self.database = database
        self.clock = clock
        self.new_uid = new_uid
        self.author = ""  # uid of the leader who writes; "" is whoever leads the programme
        self.device = ""
        self._announce_change = announce
        self._open: Intention | None = None
        self._done: list[_Done] = []
        self._undone: list[_Done] = []
        self._grounds = Grounds(database)

    def intention(self, label: str, initiator: str = "", sitting: str = "", *, for_good: bool = False) -> Scope:
        """One transaction, one undo; announced once it is on disk. One inside another joins it.

        `label` is the sentence that undo shows ("Note kept"); it holds no customer's words. `sitting` names one sitting
        at one field: what it writes bit by bit, with nothing else written in between, is taken back as one. `for_good`
        notes what happened outside the library, which no undo can take back: undo and redo pass it by.
        """
        scope = Scope(self, label, initiator, sitting)
        scope.for_good = for_good
        return scope

    def enter(self, scope: Scope) -> Intention:
        """Open the intention of a scope, or join the one that is open."""
        scope.began = self.database.begin()
        if self._open is None:
            self._open = scope.opened = Intention(self, scope.label, self._uid_of(scope.sitting), scope.initiator)
        return self._open

    def leave(self, scope: Scope, *, failed: bool) -> None:
        """Close the intention that a scope opened: write it, remember it for undo, announce it."""
        intention = scope.opened
        if intention is None:
            if failed and self._open is not None:
                self._open.is_doomed = True
            self.database.finish(began=scope.began, failed=failed)
            return
        if intention.is_doomed and not failed:
            self.leave(scope, failed=True)
            raise RuntimeError("an intention inside this one failed, so nothing of it was written")
        with self.database.lock:
            self._open = None
            self.database.finish(began=scope.began, failed=failed)
            if intention.seqs and not failed and not scope.for_good:
                seqs = intention.seqs
                self._remember(_Done(scope.label, intention.uid, seqs[0], seqs[-1], scope.sitting))
        if not failed:
            self._announce(intention)

    def undo(self) -> str:
        """Take back the last intention; its label, or "" where there is none.

        Raises SafariError, and takes back nothing, where a safari would go that stands in calendars, and where what
        others saw or wrote would go. The latter is passed by the next time.
        """
        return self._reverse(self._done, self._undone)

    def give_up(self, sitting: str) -> bool:
        """Take back all that was kept in a sitting, where it is what was done last; whether it was. No redo brings it
        again: whoever pressed Esc did not want it."""
        return bool(sitting and self._reverse(self._done, [], sitting))

    def redo(self) -> str:
        """Put forth again what was taken back last; its label, or "" where there is none."""
        return self._reverse(self._undone, self._done)

    @property
    def undoable(self) -> int:
        """How many intentions undo could take back now."""
        return len(self._done)

    @property
    def redoable(self) -> int:
        """How many intentions redo could put forth again now."""
        return len(self._undone)

    def forget_what_can_be_undone(self) -> None:
        """Begin anew: what was done so far is no longer taken back by undo."""
        self._done.clear()
        self._undone.clear()

    def forget_undo_of(self, records: Collection[str]) -> tuple[int, int]:
        """Undo and redo pass by what speaks of these records from now on, for they are erased for good; how many of
        each there were. To be asked before their revisions go."""
        before = len(self._done), len(self._undone)
        for done in (self._done, self._undone):
            done[:] = [one for one in done if not self._speaks_of(one, records)]
        return before[0] - len(self._done), before[1] - len(self._undone)

    def history(self, record: str) -> list[Revision]:
        """Every revision of a record, oldest first."""
        found = self.database.rows(
            "SELECT uid, of_table, record, before, after, author, at FROM revisions WHERE record = ? ORDER BY seq",
            (record,),
        )
        return [
            Revision(uid, table, of, _values(before), _values(after), author, datetime.fromisoformat(at))
            for uid, table, of, before, after, author, at in found
        ]

    def append(self, to: Intention, table: str, record: str, before: Values | None, after: Values | None) -> int:
        """Write one revision inside the transaction at hand; its seq."""
        return self.database.insert(
            _APPEND,
            (
                *(self.new_uid(), to.uid, to.undoes, table, record, _json(before), _json(after)),
                *(self.author, self.device, self.clock().isoformat(timespec="milliseconds")),
            ),
        )

    def bear(self, table: Table[R], record: R, values: Values) -> None:
        """Put a new record, whose column values these are, into its table, inside the transaction at hand."""
        row = values | table.derived(record)
        self.database.insert(table.insert(row), tuple(row.values()))

    def apply(self, table: Table[Any], record: str, before: Values | None, after: Values | None) -> None:
        """Bring the plain table to what a revision says, inside the transaction at hand."""
        if after is None:
            self.database.execute(f"DELETE FROM {table.name} WHERE uid = ?", (record,))
        elif before is None:
            self.bear(table, table.from_values(after), after)
        else:
            self._update(table, record, after)

    def _update(self, table: Table[Any], record: str, after: Values) -> None:
        standing = table.get(self.database, record)
        if standing is None:
            return
        row = after | table.derived(table.from_values(table.values(standing) | after))
        assignments = ", ".join(f"{name} = ?" for name in row)
        self.database.execute(
            f"UPDATE {table.name} SET {assignments} WHERE uid = ?",
            (*row.values(), record),
        )

    def _speaks_of(self, done: _Done, records: Collection[str]) -> bool:
        said = self.database.rows(_OF_INTENTION, (done.first, done.last))
        return any(record in records or any(one in f"{b}{a}" for one in records) for _table, record, b, a in said)

    def _uid_of(self, sitting: str) -> str:
        before = self._done[-1] if self._done else None
        return before.uid if before and sitting and before.sitting == sitting else self.new_uid()

    def _remember(self, done: _Done) -> None:
        before = self._done[-1] if self._done else None
        if before and before.uid == done.uid and before.last + 1 == done.first:
            self._done[-1] = replace(before, last=done.last)
        else:
            self._done.append(done)
        self._undone.clear()

    def _reverse(self, source: list[_Done], target: list[_Done], sitting: str = "") -> str:
        with self.database.lock:
            if not source or (sitting and source[-1].sitting != sitting):
                return ""
            last = source[-1]
            reversal = Intention(self, last.label, self.new_uid(), undoes=last.uid)
            try:
                with self.database.transaction():
                    for name, record, before, after in self.database.rows(_OF_INTENTION, (last.first, last.last)):
                        self._take_back(reversal, JOURNALLED[name], record, (_values(before), _values(after)))
                    if source is self._done:  # what is done again was free to be done the first time
                        check_words_stay(self.database, last.last, reversal.seqs)
            except StaysError:
                source.pop()  # said once, it bars the way to nothing that was done before
                raise
            except sqlite3.IntegrityError:
                source.pop()
                said = _("This can no longer be taken back."), _("What was done before it still can.")
                raise StaysError(*said) from None
            source.pop()
            if reversal.seqs:
                target.append(_Done(last.label, reversal.uid, reversal.seqs[0], reversal.seqs[-1]))
        if not reversal.seqs:  # all of it was changed for good since
            return self._reverse(source, target, sitting)
        self._announce(reversal)
        return last.label

    def _take_back(
        self, reversal: Intention, table: Table[Any], record: str, change: tuple[Values | None, Values | None]
    ) -> None:
        """Reverse one change (before, after). What was changed for good since stays as it is; where the record goes,
        all that stands in it goes into the journal, and what was noted for good of it goes with it."""
        before, after = change
        gone = self._grounds.gone(table.name, before or {})
        if after is None and before is not None:
            if not any(one.goes_along for one in gone):
                reversal.write(table, record, None, before | {one.column: None for one in gone})
            return
        standing = table.row(self.database, record)
        if not standing:  # it went with what it stood on
            return
        if before is None:
            self._take_away(reversal, table, record)
            return
        lost = {one.column for one in gone}
        own = {name: value for name, value in (after or {}).items() if standing.get(name) == value and name not in lost}
        if own:
            if table is DEBRIEFS and own.get("closed") and before["closed"] is None:
                check_stays_closed(self.database, standing["safari"])
            reversal.write(table, record, own, {name: before[name] for name in own})

    def _take_away(self, reversal: Intention, table: Table[Any], record: str) -> None:
        """A record goes, with what is nothing without it; whatever else refers to it lets go of it."""
        if table is SAFARIS:
            self._uninvite(reversal, record)
        check_stays_here(self.database, table.name, record)
        if table is DEBRIEFS and (debrief := DEBRIEFS.standing(self.database, record)).closed:
            check_stays_closed(self.database, debrief.safari)
        for how, uid in self._grounds.standing_on(table.name, record):
            other = JOURNALLED[how.table]
            if how.goes_along:
                self._take_away(reversal, other, uid)
            else:
                reversal.write(other, uid, {how.column: record}, {how.column: None})
        reversal.write(table, record, table.row(self.database, record), None)

    def _uninvite(self, reversal: Intention, safari: str) -> None:
        """An invitation that is called off, or past, goes with its safari; for any other the safari stays."""
        check_in_no_calendar(self.database, safari, self.clock().date())
        for invitation in INVITATIONS.find(self.database, "safari = ?", (safari,)):
            reversal.remove(INVITATIONS, invitation)

    def _announce(self, intention: Intention) -> None:
        if intention.seqs:
            change = Change(frozenset(intention.tables), frozenset(intention.records), intention.initiator)
            self._announce_change(change)


def _json(values: Values | None) -> str | None:
    return None if values is None else _COMPACT.encode(values)


def _values(stored: str | None) -> Values | None:
    return None if stored is None else json.loads(stored)
