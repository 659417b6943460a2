"""Backups: made through the open connection, verified, thinned out, listed, restored."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from safari.backups import Backup, folder_beside, is_due, made_at, name_for, superfluous
from safari.clock import Clock
from safari.errors import SafariError
from safari.new_file import made_beside
from safari.progress import Progress, Stop, Stopped, never, silent
from safari.store.copying import copy, counts, fresh
from safari.store.database import APPLICATION_ID, Database
from safari.store.failures import held_elsewhere
from safari.store.sqlite import sqlite3
from safari.words import _

_CHECK_STOP_EVERY = 200_000  # steps of SQLite's machine while the finished copy is checked


def make(
    database: Database,
    clock: Clock,
    folder: Path | None = None,
    stop: Stop | None = None,
    progress: Progress | None = None,
) -> Backup:
    """A verified backup in the folder beside the library, or in `folder`: opened, checked and counted.

    The library stays usable meanwhile: the lock is free between steps. Raises SafariError where the backup could not
    be written or is not whole, and Stopped; nothing is left behind then.
    """
    beside = folder_beside(database.path)
    moment = _moment(clock)
    with _writing(folder or beside, database.path):
        into = (folder or beside).resolve()
        is_beside = into == beside.resolve()
        path = _free_name(into, moment, "" if is_beside else database.path.stem)
        with _folder(into, keep=is_beside), made_beside(path) as part:
            counted = copy(database, part, stop or never, progress or silent)
            shutil.copymode(database.path, part)
            _verify(part, counted, stop or never)
        made = Backup(path, moment, path.stat().st_size, counted["notes"])
    if is_beside:
        with suppress(SafariError):  # the backup is made; the old ones are thinned out another day
            thin_out(beside, moment)
    return made


@contextmanager
def _folder(into: Path, *, keep: bool) -> Iterator[None]:
    """Make a folder to write into; where nothing could be written, those made for it go again.

    The library's own folder of backups may stay: `keep`.
    """
    made = [] if keep else [one for one in (into, *into.parents) if not one.exists()]
    try:
        into.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for one in made:
            with suppress(OSError):  # somebody else put something in it
                one.rmdir()
        raise


def make_if_due(
    database: Database, clock: Clock, stop: Stop | None = None, progress: Progress | None = None
) -> Backup | None:
    """A backup where the newest is older than a day; None where it is not. Raises SafariError as `make` and `listed`
    do."""
    moments = [moment for _path, moment in _found(folder_beside(database.path))]
    return make(database, clock, None, stop, progress) if is_due(moments, _moment(clock)) else None


def listed(library: Path) -> list[Backup]:
    """The backups in the folder beside a library, newest first. Opens each to count its notes.

    Raises SafariError where the folder may not be read. One that vanishes meanwhile is passed over.
    """
    found: list[tuple[datetime, int, Backup]] = []
    for path, moment in _found(folder_beside(library)):
        with suppress(OSError):
            is_now = path.stat()
            found.append((moment, is_now.st_mtime_ns, Backup(path, moment, is_now.st_size, _notes_in(path))))
    return [backup for _moment, _written, backup in sorted(found, key=lambda one: one[:2], reverse=True)]


def restore(backup: Path, path: Path) -> None:
    """Make a new library at `path` from a backup. Raises SafariError where a file stands there already, where the
    backup is none of ours or not whole, and where the new library cannot be written."""
    with _opened(backup) as source:
        try:
            _ours(source, backup)
            counted = counts(source)
        except sqlite3.Error as error:
            raise _unreadable(backup, error) from error
        with made_beside(path) as part, _restoring(backup, path.parent):
            with fresh(part) as target:
                source.backup(target)
            _verify(part, counted, never)


def thin_out(folder: Path, now: datetime) -> None:
    """Throw away the backups that are no longer kept."""
    found = _found(folder)
    gone = superfluous([moment for _path, moment in found], now)
    for path, moment in found:
        if moment in gone:
            with suppress(OSError):  # it is thrown away another day
                path.unlink()


def _moment(clock: Clock) -> datetime:
    """What the clock on the wall says, to the second."""
    return clock().replace(microsecond=0, tzinfo=None)


def _found(folder: Path) -> list[tuple[Path, datetime]]:
    """The library's own backups in the folder beside it. Raises SafariError where that may not be read."""
    try:
        paths = list(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise SafariError(
            _("The backups in {folder} cannot be read.").format(folder=folder),
            _("Check that you may read that folder. The library itself was not changed."),
        ) from error
    found = []
    for path in paths:
        moment = made_at(path)
        with suppress(OSError):  # it vanished, or may not be looked at
            if moment and path.is_file():
                found.append((path, moment))
    return found


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
        raise _unreadable(path, error) from error
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA cell_size_check=ON")
        yield connection
    finally:
        connection.close()


def _notes_in(path: Path) -> int | None:
    try:
        with _opened(path) as connection:
            return int(connection.execute("SELECT count(*) FROM notes WHERE off_record = 0").fetchone()[0])
    except (sqlite3.Error, SafariError):
        return None


def _ours(source: sqlite3.Connection, backup: Path) -> None:
    if source.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise _not_ours(backup)


def _not_ours(backup: Path) -> SafariError:
    return SafariError(
        _("{name} is not a backup of a Customer Safari library.").format(name=backup.name),
        _("Choose another one. Nothing was changed."),
    )


def _unreadable(backup: Path, error: sqlite3.Error) -> SafariError:
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_NOTADB:
        return _not_ours(backup)
    return SafariError(
        _("{name} is not a whole backup.").format(name=backup.name), _("Choose another one. Nothing was changed.")
    )


@contextmanager
def _restoring(backup: Path, folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise SafariError(
            _("{name} could not be restored into {folder}.").format(name=backup.name, folder=folder),
            _("Check that the disk has room and that you may write there. The backup itself was not changed."),
        ) from error


@contextmanager
def _writing(folder: Path, library: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise SafariError(
            _("No backup of {name} could be written to {folder}.").format(name=library.name, folder=folder),
            _("Check that the disk has room and that you may write there. The library itself was not changed."),
        ) from error
