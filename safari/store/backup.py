"""Backups: made through the open connection, verified, thinned out, listed, restored."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from safari.backups import (
    Backup,
    Progress,
    Stop,
    Stopped,
    folder_beside,
    is_due,
    made_at,
    name_for,
    never,
    silent,
    superfluous,
)
from safari.errors import SafariError
from safari.store.copying import copy, counts, fresh
from safari.store.database import APPLICATION_ID, Database
from safari.store.failures import held_elsewhere
from safari.store.opening import drop, free
from safari.store.sqlite import sqlite3
from safari.words import _

_CHECK_STOP_EVERY = 200_000  # steps of SQLite's machine while the finished copy is checked


def make(
    database: Database, folder: Path | None = None, stop: Stop | None = None, progress: Progress | None = None
) -> Backup:
    """A verified backup in the folder beside the library, or in `folder`: opened, checked and counted.

    The library stays usable meanwhile: the lock is free between steps. Raises SafariError where the backup could not
    be written or is not whole, and Stopped; nothing is left behind then.
    """
    beside = folder_beside(database.path)
    into = folder or beside
    moment = datetime.now().replace(microsecond=0)  # noqa: DTZ005 - local time, as on the clock
    with _writing(into, database.path):
        into.mkdir(parents=True, exist_ok=True)
        path = _free_name(into, moment, "" if into == beside else database.path.stem)
        part = path.with_name(f"{path.name}.part")
        try:
            counted = copy(database, part, stop or never, progress or silent)
            shutil.copymode(database.path, part)
            _verify(part, counted, stop or never)
            part.rename(path)
            settle(path)
        finally:
            drop(part)
    if into == beside:
        thin_out(beside, moment)
    return Backup(path, moment, path.stat().st_size, counted["notes"])


def make_if_due(database: Database, stop: Stop | None = None, progress: Progress | None = None) -> Backup | None:
    """A backup where the newest is older than a day; None where it is not."""
    moments = [moment for _path, moment in _found(folder_beside(database.path))]
    now = datetime.now()  # noqa: DTZ005 - local time, as on the clock
    return make(database, None, stop, progress) if is_due(moments, now) else None


def listed(library: Path) -> list[Backup]:
    """The backups in the folder beside a library, newest first. Opens each to count its notes."""
    found = sorted(_found(folder_beside(library)), key=lambda one: (one[1], one[0].stat().st_mtime_ns), reverse=True)
    return [Backup(path, moment, path.stat().st_size, _notes_in(path)) for path, moment in found]


def restore(backup: Path, path: Path) -> None:
    """Make a new library at `path` from a backup. Raises SafariError where a file stands there already, where the
    backup is not whole, and where it cannot be written."""
    free(path)
    part = path.with_name(f"{path.name}.part")
    with _opened(backup) as source:
        try:
            counted = counts(source)
        except sqlite3.Error as error:
            raise _unreadable(backup) from error
        with _writing(path.parent, backup):
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                with fresh(part) as target:
                    source.backup(target)
                _verify(part, counted, never)
                part.rename(path)
                settle(path)
            finally:
                drop(part)


def thin_out(folder: Path, now: datetime) -> None:
    """Throw away the backups that are no longer kept."""
    found = list(_found(folder))
    gone = superfluous([moment for _path, moment in found], now)
    for path, moment in found:
        if moment in gone:
            with suppress(OSError):  # it is thrown away another day
                path.unlink()


def settle(path: Path) -> None:
    """Make a rename last through a power cut, where the system has a way to ask for that and takes it."""
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        with suppress(OSError):  # some file systems know no such thing
            os.fsync(folder)
        os.close(folder)


def _found(folder: Path) -> Iterator[tuple[Path, datetime]]:
    if folder.is_dir():
        for path in folder.iterdir():
            moment = made_at(path)
            if moment and path.is_file():
                yield path, moment


def _free_name(folder: Path, moment: datetime, prefix: str) -> Path:
    number = 1
    while (path := folder / name_for(moment, prefix, number)).exists():
        number += 1
    return path


def _verify(part: Path, expected: dict[str, int], stop: Stop) -> None:
    with _opened(part) as finished:
        finished.set_progress_handler(stop, _CHECK_STOP_EVERY)
        try:
            said = [row[0] for row in finished.execute("PRAGMA integrity_check(3)").fetchall()]
            counted = counts(finished)
        except sqlite3.OperationalError as error:
            if stop():
                raise Stopped from error
            raise
        ours = finished.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    if said != ["ok"] or counted != expected or not ours:
        raise SafariError(
            _("The backup is not whole, so it was thrown away."),
            _("Make another. If that fails too, the library is damaged: restore an older backup into a new file."),
        )


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    if Database.holds(path):
        raise held_elsewhere(path)  # a second handle on an open library would drop its lock
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)
    except sqlite3.Error as error:
        raise _unreadable(path) from error
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA cell_size_check=ON")
        yield connection
    finally:
        connection.close()


def _notes_in(path: Path) -> int | None:
    try:
        with _opened(path) as connection:
            return int(connection.execute("SELECT count(*) FROM notes").fetchone()[0])
    except (sqlite3.Error, SafariError):
        return None


def _unreadable(backup: Path) -> SafariError:
    return SafariError(
        _("{name} is not a whole backup.").format(name=backup.name), _("Choose another one. Nothing was changed.")
    )


@contextmanager
def _writing(folder: Path, library: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise SafariError(
            _("No backup of {name} could be written to {folder}.").format(name=library.name, folder=folder),
            _("Check that the disk has room and that you may write there. The library itself was not changed."),
        ) from error
