"""Opening and creating library files: is it one of ours, is it whole, is it of our time."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from safari.errors import SafariError
from safari.new_file import drop, logs, made_beside, may_write, unwritable
from safari.store.database import APPLICATION_ID, Database
from safari.store.failures import held_elsewhere, instead, is_held
from safari.store.migrations import NAMES, SET, migrations
from safari.words import _

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


def create(path: Path, begin: Callable[[Database], None]) -> Database:
    """A new library with what `begin` writes into it.

    Raises SafariError where a file stands already, even one that came meanwhile, or the folder cannot be written; no
    half library is left behind then.
    """
    try:
        with made_beside(path) as unfinished:
            _begun(unfinished, begin)
    except OSError as error:
        raise unwritable(path) from error
    try:
        return Database(path)
    except SafariError as error:
        if not is_held(error):  # whoever was quicker to open it may have written in it already
            drop(path)
        raise


def _begun(path: Path, begin: Callable[[Database], None]) -> None:
    database = Database(path)
    try:
        with database.transaction():
            database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            with database.speaking():
                migrations().apply(database.utils)
        begin(database)
    finally:
        database.close()


def open_existing(path: Path, before_migrating: Callable[[Database], None]) -> Database:
    """The library at `path`, brought to our schema.

    Raises SafariError for anything that is not a whole library of ours; the file is then as it was. `before_migrating`
    makes the backup that a migration must have behind it.
    """
    if Database.holds(path):
        raise held_elsewhere(path)
    _look_at(path)
    applied: list[str] = []

    def look(database: Database) -> None:
        applied.extend(_applied(database))
        _not_newer(path, applied)

    database = Database(path, look)
    try:
        if len(applied) < len(NAMES):
            before_migrating(database)
            with database.speaking():
                migrations().apply(database.utils)
    except BaseException:
        database.close()
        raise
    return database


def _look_at(path: Path) -> None:
    """Look at the header before SQLite does: a wrong or cut file is named as what it is, and nothing is written."""
    header, size = _header(path)
    if len(header) < _HEADER or not header.startswith(_MAGIC) or _number(header, 68) != APPLICATION_ID:
        raise _not_ours(path)
    whole = _number(header, 28) * (_number(header, 16, 2) if _number(header, 16, 2) != 1 else 65_536)
    # With a log beside, the file may be short: a process died while it moved pages from there, and SQLite goes on.
    if size < whole and not _has_log(path):
        raise SafariError(
            _("{name} is damaged: its end is missing.").format(name=path.name),
            instead(path),
        )
    if not (may_write(path) and may_write(path.parent)):
        raise unwritable(path)


def _has_log(path: Path) -> bool:
    return any(left.exists() and left.stat().st_size for left in logs(path))


def _header(path: Path) -> tuple[bytes, int]:
    """The first hundred bytes of a file, and how many it has."""
    try:
        if path.is_dir():
            raise SafariError(
                _("{name} is a folder.").format(name=path.name or path), _("Choose the library file in it.")
            )
        if path.exists() and not path.is_file():  # a pipe would be read for ever
            raise _not_ours(path)
        with path.open("rb") as file:
            return file.read(_HEADER), os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        raise SafariError(
            _("There is no library at {path}.").format(path=path), _("Check the name, or open another one.")
        ) from None
    except (OSError, ValueError) as error:  # no permission, a disk that fails, a name that can be none
        raise SafariError(
            _("{name} cannot be read.").format(name=path.name),
            _("Check the name and the disk, and that you may read it. Nothing was changed."),
        ) from error


def _number(header: bytes, place: int, length: int = 4) -> int:
    return int.from_bytes(header[place : place + length], "big")


def _applied(database: Database) -> list[str]:
    if not database.value("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"):
        raise _not_ours(database.path)
    found = database.rows("SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id", (SET,))
    return [row[0] for row in found]


def _not_newer(path: Path, applied: list[str]) -> None:
    if any(name not in NAMES for name in applied):
        raise SafariError(
            _("{name} was made by a newer Customer Safari.").format(name=path.name),
            _("Update this program to open it. Nothing was changed."),
        )


def _not_ours(path: Path) -> SafariError:
    return SafariError(
        _("{name} is not a Customer Safari library.").format(name=path.name),
        _("Choose a file that this program made. Nothing was changed."),
    )
