"""One open library file: its connection, its lock, its transactions."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

from safari.progress import Stopped
from safari.store import held
from safari.store.failures import held_elsewhere, no_text, sentence_for, vanished
from safari.store.sqlite import sqlite3

if TYPE_CHECKING:
    import sqlite_utils

APPLICATION_ID = 0x43534146  # "CSAF": what `file` and other tools read at byte 68 of a library

Parameters = Sequence[Any] | Mapping[str, Any]

# Measured: WAL/FULL lost nothing in 1,500 simulated power cuts; EXCLUSIVE refuses a second process at once.
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "fullfsync=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "wal_autocheckpoint=8000",  # 32 MB: idle moments come first, so that keeping a note waits for none; this is the end
    "cache_size=-16000",
)


class Transaction:
    """What `with database.transaction()` holds."""

    __slots__ = ("_began", "_database")

    def __init__(self, database: Database) -> None:
        self._database = database

    def __enter__(self) -> None:
        self._began = self._database.begin()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        self._database.finish(began=self._began, failed=kind is not None)


class Database:
    """The connection to one library file. Every statement of the program goes through here.

    Failures of the world (disk full, file vanished, damage) are raised as SafariError; the transaction is rolled back.
    What is asked once the file is closed meets Stopped.
    """

    _held: ClassVar[set[tuple[int, int]]] = set()  # device and number of the files this process holds

    def __init__(self, path: Path, look: Callable[[Database], None] | None = None) -> None:
        """Open the file, or make it. `look` may refuse it: it is called before anything could be written."""
        self.path = path.resolve()
        self.lock = threading.RLock()
        self.copying = threading.Lock()  # held while a backup reads page by page, with the other lock free in between
        self.closing = False
        self._within = False
        self._utils: sqlite_utils.Database | None = None
        if self.holds(path) or held.elsewhere(self.path):
            raise held_elsewhere(path)
        with self.speaking():
            self.connection = sqlite3.connect(str(path), timeout=0.2, isolation_level=None, check_same_thread=False)
            try:
                self.connection.execute("PRAGMA locking_mode=EXCLUSIVE")
                if look:
                    look(self)
                for pragma in _PRAGMAS:
                    self.connection.execute(f"PRAGMA {pragma}")
                self.connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except BaseException:
                self.connection.close()
                raise
        self._lock_of_log = held.hold(self.path)
        self._file = _named(self.path)
        self._held.add(self._file)

    @classmethod
    def holds(cls, path: Path) -> bool:
        """Whether this process has the file open, under whatever name: reading it directly would drop its lock."""
        try:
            return _named(path) in cls._held
        except (OSError, ValueError):
            return False

    @property
    def utils(self) -> sqlite_utils.Database:
        """The same connection under sqlite-utils, loaded when first needed: it costs 90 ms at start."""
        if self._utils is None:
            from sqlite_utils import Database as Utils

            self._utils = Utils(self.connection, execute_plugins=False)
        return self._utils

    def rows(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """All rows of a statement."""
        with self.lock:
            try:
                found: list[tuple[Any, ...]] = self.connection.execute(sql, parameters).fetchall()
                return found
            except sqlite3.Error as error:
                self._fail(error)

    def row(self, sql: str, parameters: Parameters = ()) -> tuple[Any, ...] | None:
        """The first row of a statement, or None."""
        with self.lock:
            try:
                found: tuple[Any, ...] | None = self.connection.execute(sql, parameters).fetchone()
                return found
            except sqlite3.Error as error:
                self._fail(error)

    def value(self, sql: str, parameters: Parameters = ()) -> Any:  # noqa: ANN401 - whatever the column holds
        """The first value of the first row, or None."""
        found = self.row(sql, parameters)
        return found[0] if found else None

    def execute(self, sql: str, parameters: Parameters = ()) -> None:
        """Run a statement inside the transaction at hand."""
        self.insert(sql, parameters)

    def insert(self, sql: str, parameters: Parameters) -> int:
        """Run an INSERT inside the transaction at hand; the rowid of the new row."""
        with self.lock:
            if not self.connection.in_transaction:  # SQLite ended it where the disk failed, and somebody went on
                raise RuntimeError("a write outside a transaction could be half of something")
            try:
                return int(self.connection.execute(sql, parameters).lastrowid or 0)
            except sqlite3.Error as error:
                self._fail(error)
            except UnicodeEncodeError as error:
                raise no_text() from error

    def execute_many(self, sql: str, parameters: Sequence[Parameters]) -> None:
        """Run a statement once for each row of parameters, inside the transaction at hand."""
        with self.lock:
            try:
                self.connection.executemany(sql, parameters)
            except sqlite3.Error as error:
                self._fail(error)

    @property
    def is_writing(self) -> bool:
        """Whether this thread is inside a transaction; another one's end is waited for."""
        with self.lock:
            return self._within

    def transaction(self) -> Transaction:
        """All of it on disk at the end of the `with` block, or none of it. One inside another joins it."""
        return Transaction(self)

    def begin(self) -> bool:
        """Take the lock and begin a transaction; False where this thread is inside one already, which it then joins."""
        self.lock.acquire()
        if self._within:
            return False
        try:
            self._still_there()
            if self.connection.in_transaction:  # a disk that would not even take a ROLLBACK
                self.connection.execute("ROLLBACK")
            self.connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            self.lock.release()
            self._fail(error)
        except BaseException:
            self.lock.release()
            raise
        self._within = True
        return True

    def finish(self, *, began: bool, failed: bool) -> None:
        """End what `begin` began (nothing, where it only joined): on disk, or rolled back where it `failed`."""
        try:
            if began:
                self._within = False
                if not failed:
                    self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            failed = True
            self._fail(error)
        finally:
            if began and failed and self.connection.in_transaction:  # where the disk is full SQLite did so by itself
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")
            self.lock.release()

    def checkpoint(self) -> None:
        """Move what the write-ahead log holds into the file, where that hinders nobody: work for an idle moment."""
        with self.lock, self.speaking():
            if not self.connection.in_transaction:
                self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()

    def close(self) -> None:
        """Close the file; afterwards it is one plain file with no companion. A backup under way is given up.

        Raises SafariError where the disk would not take the last of the write-ahead log: it stays beside the file then,
        closed all the same, and nothing is lost.
        """
        if self.closing:
            return
        self.closing = True
        with self.copying, self.lock, self.speaking():
            try:
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                self.connection.close()
                held.let_go(self._lock_of_log)
                self._held.discard(self._file)

    def _still_there(self) -> None:
        try:
            there = _named(self.path) == self._file
        except OSError:
            there = False
        if not there:
            raise vanished(self.path)

    @contextmanager
    def speaking(self) -> Iterator[None]:
        """Turn what SQLite says of a failing world into sentences, where a statement is not run through this class."""
        try:
            yield
        except sqlite3.Error as error:
            self._fail(error)

    def _fail(self, error: sqlite3.Error) -> NoReturn:
        if self.closing and isinstance(error, sqlite3.ProgrammingError):  # work in another thread meets the end
            raise Stopped from error
        sentence = sentence_for(error, self.path)
        if sentence is None:
            raise error
        raise sentence from error


def _named(path: Path) -> tuple[int, int]:
    found = os.stat(path)  # noqa: PTH116 - the keystroke path
    return found.st_dev, found.st_ino
