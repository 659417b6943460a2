"""Opening a library: one SQLite in the process, held by one process, safe settings, one file when closed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import sqlite_utils.db

from safari.errors import SafariError
from safari.library import Library
from safari.store import opening
from safari.store.migrations import NAMES, migrations
from safari.store.sqlite import sqlite3

ROOT = Path(__file__).resolve().parents[3]


def test_there_is_one_sqlite_and_it_is_new_enough():
    assert vars(sqlite_utils.db)["sqlite3"] is sqlite3
    assert tuple(map(int, sqlite3.sqlite_version.split("."))) >= (3, 51, 3)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("locking_mode", "exclusive"),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("mmap_size", 0),
    ],
)
def test_the_connection_is_set_up_for_safety(library, pragma, value):
    assert library.database.value(f"PRAGMA {pragma}") == value


def test_a_second_process_is_refused_and_the_file_left_alone(library, jot):
    jot("Ingrid has brought a blue folder.")
    command = [sys.executable, "main.py", "search", str(library.path), "folder"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "is open in another Customer Safari on this computer. Close it there first." in done.stderr
    jot("and it goes on")


def test_a_closed_library_is_one_plain_file(library, jot):
    jot("x")
    library.close()
    assert [path.name for path in library.path.parent.iterdir()] == ["a.safari"]
    assert library.path.read_bytes().startswith(b"SQLite format 3")


def test_closing_twice_is_closing(library):
    library.close()
    library.close()


def test_a_restored_backup_opens_as_a_library_again(library, jot, tmp_path):
    jot("x")
    Library.restore(library.back_up().path, tmp_path / "b.safari")
    restored = Library.open(tmp_path / "b.safari")
    assert restored.database.value("PRAGMA journal_mode") == "wal"
    restored.close()


def test_the_words_of_the_schema_stay_in_the_file(library):
    (sql,) = library.database.rows("SELECT sql FROM sqlite_master WHERE name = 'identities'")[0]
    assert "-- who a customer really is: kept apart, shown in People alone" in sql


@pytest.fixture
def behind(library, jot, monkeypatch):
    """A library that a new program finds one migration behind."""
    jot("x")
    library.close()

    def later(database):
        database.execute("CREATE TABLE later (seq INTEGER PRIMARY KEY) STRICT")

    known = migrations()
    known(name="m0099_later")(later)
    monkeypatch.setattr(opening, "NAMES", (*NAMES, "m0099_later"))
    monkeypatch.setattr(opening, "migrations", lambda: known)
    return library.path


def test_a_migration_has_a_backup_behind_it(behind):
    migrated = Library.open(behind)
    assert migrated.database.value("SELECT count(*) FROM later") == 0
    (backup,) = migrated.backups()
    assert backup.notes == 1
    migrated.close()


def test_without_a_backup_nothing_is_migrated(behind):
    before = behind.read_bytes()
    behind.with_name("a.safari backups").write_text("in the way")
    with pytest.raises(SafariError, match="No backup"):
        Library.open(behind)
    assert behind.read_bytes() == before


def test_pictures_nobody_holds_are_gone_when_the_library_closes(library, breakfast):
    from safari.run.note import Kind, Note, Picture

    picture = Picture(b"\xff\xd8\xff" + b"x" * 600_000, 10, 10)
    note = Note("", breakfast.uid, None, Kind.SAW, "", library.journal.clock())
    kept = library.notes.keep(note, (picture,))
    photo = library.notes.photos(kept.uid)[0]
    assert library.notes.jpeg(photo) == picture.jpeg
    library.undo()
    library.redo()
    assert library.notes.jpeg(photo) == picture.jpeg
    library.undo()
    library.close()
    again = Library.open(library.path)
    assert again.database.value("SELECT count(*) FROM blob_pieces") == 0
    again.close()
