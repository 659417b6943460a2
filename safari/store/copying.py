"""The copying of a library that is in use: page by page, with the row counts of the very moment it stands for."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from safari.new_file import drop
from safari.progress import Progress, Stop, Stopped
from safari.store.database import Database
from safari.store.sqlite import sqlite3
from safari.store.tables import JOURNALLED

PAGES_A_STEP = 256  # a megabyte: less than a millisecond in which nobody else may write
SYNCED_EVERY = 8  # steps: else the last sync would take all there is to write, and a kept note would wait for it
TRIES = 3
BREATH = 0.0005  # seconds between two steps, so that whoever waits for the connection gets it
_REVISIONS = "revisions"
_BORN_SINCE = (
    "SELECT coalesce(sum((before IS NULL) - (after IS NULL)), 0) FROM revisions"
    " WHERE seq > :revision AND of_table = :table"
)
_WRITTEN_SINCE = "SELECT count(*) FROM revisions WHERE seq > :revision"
_BIT = "SELECT count(*), max(uid) FROM (SELECT uid FROM {table} WHERE uid > ? ORDER BY uid LIMIT 2000)"
_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    " AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE 'notes!_index!_%' ESCAPE '!'"
)


def copy(database: Database, part: Path, stop: Stop, progress: Progress) -> dict[str, int]:
    """Copy page by page; the row counts of the library at the very moment the copy stands for.

    What is written meanwhile over the same connection reaches the copy too: SQLite sees to that. Only the counting and
    the last step must be one moment, so the lock is taken for them; the slow part of the counting is done beforehand.
    """
    held: list[bool] = []
    exact: dict[str, int] = {}

    def go_on() -> None:
        if stop() or database.closing:
            raise Stopped

    def after_step(_status: int, left: int, of: int) -> None:
        go_on()
        progress(of - left, of)
        if left <= step and not held:
            held.append(database.lock.acquire())
            exact.update(_brought_up_to_now(database, beforehand))
        elif not held:
            _ease(part, of - left, step)

    try:
        with database.copying:
            go_on()
            beforehand = _counted(database, go_on)
            pages = int(database.value("PRAGMA page_count"))
            step = max(1, min(PAGES_A_STEP, pages // 2))  # at least two, so that there is a last one to wait for
            drop(part)
            with fresh(part) as target:
                database.connection.backup(target, pages=step, progress=after_step, sleep=0.005)
    finally:
        if held:
            database.lock.release()
    return exact


def _ease(part: Path, written: int, step: int) -> None:
    """Let others have the connection and the disk for a moment."""
    time.sleep(BREATH)
    if written // step % SYNCED_EVERY == 0:
        file = os.open(part, os.O_RDWR)
        os.fsync(file)
        os.close(file)


def _counted(database: Database, go_on: Callable[[], None]) -> dict[str, tuple[int, int]]:
    """How many rows each large table holds, and up to which revision that is true; no two at the same moment."""
    if database.is_writing:
        raise RuntimeError("a backup inside a transaction would wait for itself")
    there = {name for (name,) in database.rows(_TABLES)}  # a library about to be migrated has no newer tables yet
    return {name: _counted_one(database, name, go_on) for name in (*JOURNALLED, _REVISIONS) if name in there}


def _counted_one(database: Database, name: str, go_on: Callable[[], None]) -> tuple[int, int]:
    """Counted in bits, with the lock free in between; again where somebody wrote meanwhile, in one go at last."""
    for _try in range(TRIES):
        began = _last_revision(database)
        rows, last = 0, ""
        while (bit := database.row(_BIT.format(table=name), (last,))) and bit[0]:
            rows, last = rows + int(bit[0]), str(bit[1])
            go_on()
            time.sleep(BREATH)
        if _last_revision(database) == began:
            return rows, began
    with database.lock:
        return int(database.value(f"SELECT count(*) FROM {name}")), _last_revision(database)


def _last_revision(database: Database) -> int:
    return int(database.value("SELECT coalesce(max(seq), 0) FROM revisions"))


def _brought_up_to_now(database: Database, counted: dict[str, tuple[int, int]]) -> dict[str, int]:
    """How many rows every table holds at this moment: the journal tells what was born and removed since."""
    now = {}
    for (name,) in database.rows(_TABLES):
        if name in counted:
            rows, revision = counted[name]
            since = _WRITTEN_SINCE if name == _REVISIONS else _BORN_SINCE
            now[name] = rows + int(database.value(since, {"revision": revision, "table": name}))
        else:
            now[name] = int(database.value(f"SELECT count(*) FROM {name}"))
    return now


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows every table of a file holds, the search index's own aside."""
    names = [row[0] for row in connection.execute(_TABLES).fetchall()]
    return {name: int(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]) for name in names}


@contextmanager
def fresh(part: Path) -> Iterator[sqlite3.Connection]:
    """A new file to copy into; one plain file when it is done."""
    target = sqlite3.connect(str(part), isolation_level=None)
    try:
        yield target
        target.execute("PRAGMA journal_mode=DELETE").fetchone()  # one plain file, readable where nothing can be written
    finally:
        target.close()
