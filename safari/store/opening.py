"""Opening and creating library files: is it one of ours, is it whole, is it of our time."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from safari.errors import SafariError
from safari.store.database import APPLICATION_ID, Database
from safari.store.failures import held_elsewhere
from safari.store.migrations import NAMES, SET, migrations
from safari.words import _

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


def create(path: Path) -> Database:
    """A new, empty library. Raises SafariError where a file stands already or the folder cannot be written."""
    free(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(path) from error
    if not os.access(path.parent, os.W_OK):
        raise _unwritable(path)
    unfinished = path.with_name(f"{path.name}.new")
    for left in (unfinished, *_companions(unfinished)):
        left.unlink(missing_ok=True)
    database = Database(unfinished)
    try:
        with database.transaction():
            database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrations().apply(database.utils)
    except BaseException:
        database.close()
        unfinished.unlink(missing_ok=True)
        raise
    database.close()
    unfinished.replace(path)  # a crash while it is made leaves no half library under its name
    return Database(path)


def free(path: Path) -> None:
    """Raise SafariError where a library cannot begin at `path`: a file stands there, or what one left behind.

    SQLite would take a log left beside for the new library's own and read the old one's pages into it.
    """
    if path.exists():
        raise SafariError(
            _("{name} is there already.").format(name=path.name), _("Open it, or choose another name for the new one.")
        )
    for left in _companions(path):
        if left.exists():
            raise SafariError(
                _("{name} is left here from a library that is gone.").format(name=left.name),
                _("It may hold the last notes of that library. Choose another name for the new one."),
            )


def _companions(path: Path) -> tuple[Path, ...]:
    return tuple(path.with_name(path.name + ending) for ending in ("-wal", "-journal"))


def open_existing(path: Path, before_migrating: Callable[[Database], None]) -> Database:
    """The library at `path`, brought to our schema.

    Raises SafariError for anything that is not a whole library of ours; the file is then as it was. `before_migrating`
    makes the backup that a migration must have behind it.
    """
    if path.resolve() in Database.open_here:
        raise held_elsewhere(path)
    _look_at(path)
    database = Database(path)
    try:
        applied = _applied(database)
        _not_newer(path, applied)
        if len(applied) < len(NAMES):
            before_migrating(database)
            migrations().apply(database.utils)
    except BaseException:
        database.close()
        raise
    return database


def _look_at(path: Path) -> None:
    """Look at the header before SQLite does: a wrong or cut file is named as what it is, and nothing is written."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        raise SafariError(
            _("There is no library at {path}.").format(path=path), _("Check the name, or open another one.")
        ) from None
    except IsADirectoryError:
        raise SafariError(
            _("{name} is a folder.").format(name=path.name), _("Choose the library file in it.")
        ) from None
    except PermissionError:
        raise SafariError(
            _("{name} cannot be read.").format(name=path.name), _("Ask for permission to read it, or open another one.")
        ) from None
    if len(header) < _HEADER or not header.startswith(_MAGIC) or _number(header, 68) != APPLICATION_ID:
        raise _not_ours(path)
    whole = _number(header, 28) * (_number(header, 16, 2) if _number(header, 16, 2) != 1 else 65_536)
    if size < whole:
        raise SafariError(
            _("{name} is damaged: its end is missing.").format(name=path.name),
            _("Open a backup instead: they lie in the folder “{name} backups” beside it.").format(name=path.name),
        )
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise _unwritable(path)


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


def _unwritable(path: Path) -> SafariError:
    return SafariError(
        _("{folder} cannot be written.").format(folder=path.parent),
        _("A library must be able to grow: move it to a folder of your own, or choose another folder."),
    )
