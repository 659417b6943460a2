"""What a killed start or backup left unfinished beside a library: cleared away once it is surely nobody's."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from safari.backups import folder_beside
from safari.new_file import drop, logs, stem_of_new
from safari.places import SUFFIX
from safari.store.database import APPLICATION_ID, Database
from safari.store.sqlite import sqlite3

STALE_S = 3600  # untouched for so long: whoever makes a file writes in it all the time
_MADE_BESIDE = re.compile(r"(.+?)(?:\.new\.[0-9a-f]{8})+")  # twice where a library in the making makes another


def clear(library: Path) -> None:
    """Remove the files that a killed process began beside a library, or in the folder of its backups.

    Only what bears a name that `made_beside` gives, was not touched for an hour, is a SQLite file of ours or an empty
    one, and is held by no process. What cannot be looked at or removed stays: another start will try again.
    """
    for path in (*_begun(library.parent, stem_of_new(library)), *_begun(folder_beside(library))):
        with suppress(OSError):
            if path.is_file() and not path.is_symlink() and not _is_fresh(path) and _is_nobodys(path):
                drop(path)


def _begun(folder: Path, stem: str = "") -> Iterator[Path]:
    """Files in the folder named like something unfinished: of the library `stem`, else of any backup."""
    try:
        names = os.listdir(folder)  # noqa: PTH208 - a thousand names are passed over, and no Path made for them
    except OSError:
        return
    for name in names:
        found = _MADE_BESIDE.fullmatch(name)
        if found and (found[1] == stem if stem else found[1].endswith(SUFFIX)):
            yield folder / name


def _is_fresh(path: Path) -> bool:
    """Whether somebody wrote in it not long ago; one from the future (the clock was set back) counts as fresh."""
    touched = max(one.stat().st_mtime for one in (path, *logs(path)) if one.exists())
    return time.time() - touched < STALE_S


def _is_nobodys(path: Path) -> bool:
    """Whether no process holds the file, and it is one of ours."""
    if path.stat().st_nlink > 1:  # killed between giving the finished file its name and taking this one away
        return True
    if Database.holds(path):
        return False
    try:
        with closing(sqlite3.connect(str(path), timeout=0, isolation_level=None)) as connection:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")  # refused where anybody reads or writes it
            (ours,) = connection.execute("PRAGMA application_id").fetchone()
            connection.execute("ROLLBACK")
    except sqlite3.Error:
        return False
    return ours in {0, APPLICATION_ID}  # nought: killed before the first words were in
