"""Whether another process holds a library: a second lock beside SQLite's own.

SQLite's lock on a library ends as soon as anything else in this process has opened and closed that file (so POSIX wants
it): a file dialog that looks into it, to tell what kind of file it is, is enough. So the write-ahead log beside it is
locked as well, by flock, which only closing its own handle ends. Not the library itself: on network drives, where flock
is made of the locks SQLite uses, the two would shut each other out. Windows ends no lock that way, and needs no second.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform != "win32":
    import fcntl


def elsewhere(path: Path) -> bool:
    """Whether another process holds the library at `path` (resolved). Nothing of it is read."""
    handle = _locked(path)
    if handle is None:
        return False
    let_go(handle)
    return handle == _TAKEN


def hold(path: Path) -> int:
    """Lock the log of a library that SQLite has just opened; a handle for `let_go`."""
    handle = _locked(path)
    return _NONE if handle is None else handle


def let_go(handle: int) -> None:
    """End the lock that `hold` gave."""
    if handle >= 0:
        with suppress(OSError):
            os.close(handle)


_NONE, _TAKEN = -1, -2


def _locked(path: Path) -> int | None:
    """A handle that locks the log; `_TAKEN` where somebody else does; None where there is none, or no such lock."""
    if sys.platform == "win32":
        return None
    try:
        handle = os.open(path.with_name(f"{path.name}-wal"), os.O_RDWR)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        return _TAKEN
    except OSError:  # a drive that knows no such lock
        os.close(handle)
        return None
    return handle
