"""Checks a library from the inside: the file, what refers to what, the journal against the tables, search, pictures."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from safari.errors import SafariError
from safari.store import blobs
from safari.store.database import Database
from safari.store.table import Table, Values
from safari.store.tables import JOURNALLED, NOTES
from safari.words import _, ngettext

A_PAGE = 2_000  # rows looked at in one go, so that nobody waits long for the connection
MOST_TOLD = 10  # problems told of each kind


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one check found: a sentence, and the problems as sentences (none where all is well)."""

    sentence: str
    problems: tuple[str, ...] = ()


def check(database: Database) -> Iterator[Verdict]:
    """All checks, one after the other. They read only, and hold the connection for moments."""
    checks: tuple[Callable[[Database], Verdict], ...] = (_file, _references, _journal, _search, _pictures)
    for one in checks:
        try:
            yield one(database)
        except SafariError as error:
            yield Verdict(_("Everything can be read."), (error.what,))


def _file(database: Database) -> Verdict:
    said = [str(row[0]) for row in database.rows(f"PRAGMA integrity_check({MOST_TOLD})")]
    return Verdict(_("The file is whole."), () if said == ["ok"] else tuple(said))


def _references(database: Database) -> Verdict:
    sentence = _("{table}, row {row}, refers to something in {other} that is not there.")
    broken = database.rows("PRAGMA foreign_key_check")[:MOST_TOLD]
    problems = [sentence.format(table=table, row=row, other=other) for table, row, other, _key in broken]
    return Verdict(_("Everything that is referred to is there."), tuple(problems))


def _search(database: Database) -> Verdict:
    problems = []
    try:
        with database.transaction():
            database.execute("INSERT INTO notes_index(notes_index, rank) VALUES ('integrity-check', 1)")
    except SafariError:
        problems.append(_("The index does not hold what the notes say."))
    looked_at = 0
    columns = len(NOTES.codecs)
    for rows in _pages(database, f"{NOTES.select.replace(' FROM', ', folded, facets, seq FROM')} WHERE seq > ?"):
        for record, row in zip(NOTES.records(rows), rows, strict=True):
            folded, facets = row[columns], row[columns + 1]
            looked_at += not record.off_record
            if NOTES.derived(record) != {"folded": folded, "facets": facets}:
                problems.append(_("Note {uid} is not found by what it says.").format(uid=record.uid))
    sentence = ngettext("The search knows what {n} note says.", "The search knows what {n} notes say.", looked_at)
    return Verdict(sentence.format(n=looked_at), tuple(problems[:MOST_TOLD]))


def _pictures(database: Database) -> Verdict:
    import hashlib

    problems, pictures = [], 0
    for digest, kind, size in blobs.in_use(database):
        is_picture = kind.startswith("image/")
        pictures += is_picture
        found, length = hashlib.sha256(), 0
        for piece in blobs.pieces(database, digest):  # a recording as a whole would fill the memory
            found.update(piece)
            length += len(piece)
        if length != size or found.hexdigest() != digest:
            said = _("Picture {hash} is not what it was.") if is_picture else _("Recording {hash} is not what it was.")
            problems.append(said.format(hash=digest[:12]))
    sentence = ngettext("{n} picture is as it was taken in.", "{n} pictures are as they were taken in.", pictures)
    return Verdict(sentence.format(n=pictures), tuple(problems[:MOST_TOLD]))


def _journal(database: Database) -> Verdict:
    replay = _Replay(database)
    replayed = 0
    for record, revisions in _by_record(database):
        replayed += len(revisions)
        replay.record(record, revisions)
    replay.count_rows()
    sentence = ngettext(
        "The journal tells how everything came to be: {n} change.",
        "The journal tells how everything came to be: {n} changes.",
        replayed,
    )
    return Verdict(sentence.format(n=replayed), tuple(replay.problems[:MOST_TOLD]))


@dataclass(slots=True)
class _Replay:
    """Does again what the journal says, record by record, and compares with what stands in the tables."""

    database: Database
    problems: list[str] = field(default_factory=list)
    standing: dict[str, int] = field(default_factory=dict)

    def record(self, record: str, revisions: list[tuple[Any, ...]]) -> None:
        """Replay every revision of one uid, table by table."""
        for name in dict.fromkeys(revision[1] for revision in revisions):
            state, parent = None, None
            for uid, _table, of_parent, before, after in (one for one in revisions if one[1] == name):
                if of_parent != parent:
                    self.problems.append(_("{table} {uid}: its history has a gap.").format(table=name, uid=record))
                state, parent = self._replayed(name, record, state, (before, after)), uid
            self._compare(name, record, state)

    def count_rows(self) -> None:
        """Whether any table holds rows that the journal knows nothing of."""
        for name in JOURNALLED:
            unknown = int(self.database.value(f"SELECT count(*) FROM {name}")) - self.standing.get(name, 0)
            if unknown > 0:
                sentence = _("{table}: the journal does not know where {n} of its rows come from.")
                self.problems.append(sentence.format(table=name, n=unknown))

    def _replayed(self, name: str, record: str, state: Values | None, change: tuple[str | None, ...]) -> Values | None:
        before, after = (None if one is None else json.loads(one) for one in change)
        fits = state is None if before is None else state is not None and _follows(before, state)
        if not fits:
            self.problems.append(
                _("{table} {uid}: a change does not follow from the one before.").format(table=name, uid=record)
            )
        return None if after is None else {**(state or {}), **after}

    def _compare(self, name: str, record: str, state: Values | None) -> None:
        table: Table[Any] | None = JOURNALLED.get(name)
        if table is None:  # of a program from before a table was renamed or given up
            return
        row = self.database.row(f"{table.select} WHERE uid = ?", (record,))
        if row is not None:
            self.standing[name] = self.standing.get(name, 0) + 1
        stands = None if row is None else dict(zip(table.codecs, row, strict=True))
        same = stands is state if state is None or stands is None else state.items() <= stands.items()
        if not same:
            self.problems.append(_("{table} {uid} is not what the journal says.").format(table=name, uid=record))


def _follows(before: Values, state: Values) -> bool:
    """Whether a change began where the last one ended; a column that came later is not in what was written before."""
    return all(name not in state or state[name] == value for name, value in before.items())


def _by_record(database: Database) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    """All revisions (uid, table, parent, before, after) of each record, in the order they were written."""
    last: tuple[str, int] = ("", 0)
    record = ""
    revisions: list[tuple[Any, ...]] = []
    while rows := database.rows(
        "SELECT uid, of_table, parent, before, after, record, seq FROM revisions WHERE (record, seq) > (?, ?)"
        " ORDER BY record, seq LIMIT ?",
        (*last, A_PAGE),
    ):
        for row in rows:
            if row[5] != record and revisions:
                yield record, revisions
                revisions = []
            record = row[5]
            revisions.append(row[:5])
        last = (rows[-1][5], rows[-1][6])
    if revisions:
        yield record, revisions


def _pages(database: Database, select: str) -> Iterator[list[tuple[Any, ...]]]:
    """The rows of a query that ends in `seq > ?` and gives seq as its last column, page by page."""
    last = 0
    while rows := database.rows(f"{select} ORDER BY seq LIMIT {A_PAGE}", (last,)):
        yield rows
        last = rows[-1][-1]
