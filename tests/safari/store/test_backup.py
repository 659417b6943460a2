"""Backups of a real library: whole, counted, thinned out, restored, and made while somebody types."""

from __future__ import annotations

import errno
import os
import sqlite3
import threading
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from safari.backups import folder_beside, name_for
from safari.errors import SafariError
from safari.library import Library
from safari.progress import Stopped
from safari.store import copying


def words_in(path: Path) -> list[str]:
    """The words of all notes in a file that nobody holds, read as any SQLite tool would."""
    connection = sqlite3.connect(path)
    try:
        return [row[0] for row in connection.execute("SELECT text FROM notes ORDER BY seq")]
    finally:
        connection.close()


def fake_backup(library: Library, age: timedelta) -> Path:
    folder = folder_beside(library.path)
    folder.mkdir(exist_ok=True)
    path = folder / name_for(datetime.now() - age)
    path.write_bytes(b"")
    return path


def test_a_backup_holds_what_stands_only_in_the_write_ahead_log(library, jot):
    for number in range(50):
        jot(f"Jeg ringte {number} ganger.")
    assert library.path.with_name("a.safari-wal").stat().st_size > 0
    made = library.back_up()
    assert words_in(made.path) == [f"Jeg ringte {number} ganger." for number in range(50)]
    assert made.notes == 50
    assert made.size == made.path.stat().st_size


def test_a_backup_is_one_plain_file_named_by_its_time_beside_the_library(library, jot):
    jot("Ingrid has brought a blue folder.")
    made = library.back_up()
    assert made.path.parent == library.path.with_name("a.safari backups")
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name]
    assert datetime.now() - made.made_at < timedelta(minutes=1)
    assert made.path.name == name_for(made.made_at)


def test_two_backups_in_one_second_are_two(library):
    assert library.back_up().path != library.back_up().path
    assert len(library.backups()) == 2


def test_a_backup_in_a_folder_of_ones_own_bears_the_name_of_the_library(library, tmp_path):
    made = library.back_up(tmp_path / "stick")
    assert made.path.parent == tmp_path / "stick"
    assert made.path.name.startswith("a 20")
    assert not folder_beside(library.path).exists()


def test_notes_kept_while_the_backup_is_made_lose_nothing(library, jot):
    for number in range(400):
        jot(f"{number}")
    writing = threading.Event()
    done = threading.Event()

    def write() -> None:
        number = 400
        while not done.is_set():
            jot(f"{number}")
            number += 1
            writing.set()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        writing.wait(5)
        made = [library.back_up() for _ in range(3)]
    finally:
        done.set()
        writer.join()
    for one in made:
        found = words_in(one.path)
        assert found == [f"{number}" for number in range(len(found))]
        assert len(found) == one.notes


def test_a_backup_is_made_only_where_the_newest_is_older_than_a_day(library):
    assert library.back_up_if_due() is not None
    assert library.back_up_if_due() is None


def test_a_new_backup_thins_out_the_old_ones(library):
    old = [fake_backup(library, timedelta(days=100, minutes=minute)) for minute in range(3)]
    other = folder_beside(library.path) / "my own notes.txt"
    other.write_text("mine")
    library.back_up()
    assert [path.exists() for path in old].count(True) == 1
    assert other.exists()


def test_what_another_library_left_in_the_folder_is_no_backup_of_this_one(library):
    folder = folder_beside(library.path)
    folder.mkdir()
    theirs = [folder / name_for(datetime.now() - timedelta(minutes=minute), "Λέσχη 2") for minute in range(3)]
    theirs += [folder / name_for(datetime.now() - timedelta(days=100, minutes=minute), "a") for minute in range(3)]
    for path in theirs:
        path.write_bytes(b"")
    assert library.backups() == []
    assert library.back_up_if_due() is not None
    assert all(path.exists() for path in theirs)


def test_the_folder_beside_named_by_hand_is_still_the_one_beside(library, monkeypatch):
    monkeypatch.chdir(library.path.parent)
    made = library.back_up(Path("a.safari backups"))
    assert [one.path for one in library.backups()] == [made.path]


def test_the_clock_of_the_library_says_when_a_backup_was_made(tmp_path):
    moment = datetime(2031, 3, 4, 5, 6, 7).astimezone()
    library = Library.create(tmp_path / "b.safari", "Fjellvik Insurance", lambda: moment)
    assert library.back_up().path.name == "2031-03-04 05.06.07.safari"
    assert library.back_up_if_due() is None
    library.close()


def test_a_backup_that_vanishes_while_the_list_is_made_is_passed_over(library, monkeypatch):
    gone, there = (fake_backup(library, timedelta(hours=hours)) for hours in (2, 1))

    def counted(path: Path) -> int:
        gone.unlink(missing_ok=True)
        return len(path.name)

    monkeypatch.setattr("safari.store.backup._notes_in", counted)
    monkeypatch.setattr(Path, "iterdir", lambda _folder: iter([there, gone]))
    assert [one.path for one in library.backups()] == [there]


def test_a_folder_that_cannot_be_read_is_a_sentence(library, monkeypatch):
    def refuse(_folder: Path) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "iterdir", refuse)
    for ask in (library.backups, library.back_up_if_due):
        with pytest.raises(SafariError, match=r"The backups in .* cannot be read"):
            ask()
    assert library.back_up().notes == 0


def test_a_backup_can_be_given_up_and_leaves_nothing(library, jot):
    jot("x")
    with pytest.raises(Stopped):
        library.back_up(stop=lambda: True)
    assert list(folder_beside(library.path).iterdir()) == []
    jot("and the library goes on")


def test_progress_is_told(library):
    told: list[tuple[int, int]] = []
    library.back_up(progress=lambda step, steps: told.append((step, steps)))
    assert told[-1][0] == told[-1][1] > 0
    assert [step for step, _ in told] == sorted(step for step, _ in told)


def test_a_copy_with_other_counts_is_thrown_away(library, jot, monkeypatch):
    jot("x")
    monkeypatch.setattr(copying, "_brought_up_to_now", lambda _database, _counted: {"notes": 2})
    with pytest.raises(SafariError, match="not whole"):
        library.back_up()
    assert list(folder_beside(library.path).iterdir()) == []
    assert not library.database.lock._is_owned()


def test_where_no_backup_can_be_written_a_sentence_says_so(library):
    folder_beside(library.path).write_text("a file where the folder should be")
    with pytest.raises(SafariError, match=r"No backup of a\.safari could be written"):
        library.back_up()


def test_the_list_counts_the_notes_and_marks_what_cannot_be_read(library, jot):
    broken = fake_backup(library, timedelta(hours=1))
    broken.write_bytes(b"SQLite format 3\x00 and no more")
    jot("x")
    library.back_up()
    assert [one.notes for one in library.backups()] == [1, None]


def test_a_backup_is_restored_into_a_new_file_and_never_over_one(library, jot, tmp_path):
    jot("kept")
    made = library.back_up()
    jot("kept later")
    again = tmp_path / "again.safari"
    Library.restore(made.path, again)
    restored = Library.open(again)
    assert [note.text for note in restored.finding.notes(list(range(1, 9)))] == ["kept"]
    restored.close()
    with pytest.raises(SafariError, match="is there already"):
        Library.restore(made.path, again)
    with pytest.raises(SafariError, match="is there already"):
        Library.restore(made.path, library.path)


def test_a_cut_backup_is_not_restored(library, jot, tmp_path):
    for number in range(50):
        jot(f"{number}")
    made = library.back_up()
    os.truncate(made.path, made.size // 2)
    with pytest.raises(SafariError):
        Library.restore(made.path, tmp_path / "again.safari")
    assert not (tmp_path / "again.safari").exists()
    assert list(tmp_path.glob("again*")) == []


def test_what_is_no_backup_of_ours_is_not_restored(tmp_path):
    other, text, into = tmp_path / "other.db", tmp_path / "letter.txt", tmp_path / "again.safari"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE notes (seq INTEGER PRIMARY KEY)")
    connection.commit()
    connection.close()
    text.write_text("Dear Ingrid, " * 100)
    for path in (other, text):
        with pytest.raises(SafariError, match=f"{path.name} is not a backup of a Customer Safari library"):
            Library.restore(path, into)
    assert not into.exists()


def test_a_target_that_cannot_be_is_a_sentence_of_its_own(library, tmp_path):
    made = library.back_up()
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SafariError, match=r"file cannot be written"):
        Library.restore(made.path, tmp_path / "file" / "again.safari")
    with pytest.raises(SafariError, match=r"The name x+… is too long"):
        Library.restore(made.path, tmp_path / f"{'x' * 300}.safari")
    with pytest.raises(SafariError, match=r"The name x+… is too long"):
        Library.restore(made.path, tmp_path / f"{'x' * 247}.safari")  # no room for the name of its log


def test_an_open_library_is_not_taken_for_a_backup(library, tmp_path):
    with pytest.raises(SafariError, match="is open in another"):
        Library.restore(library.path, tmp_path / "again.safari")


def test_closing_the_library_gives_a_backup_under_way_up(library, jot):
    for number in range(200):
        jot(f"{number}")
    begun = threading.Event()
    outcome: list[str] = []

    def watch(_step: int, _steps: int) -> None:
        begun.set()
        time.sleep(0.05)

    def back_up() -> None:
        try:
            library.back_up(progress=watch)
        except Stopped:
            outcome.append("stopped")

    backing_up = threading.Thread(target=back_up)
    backing_up.start()
    begun.wait(5)
    library.close()
    backing_up.join(5)
    assert outcome == ["stopped"]
    assert list(folder_beside(library.path).iterdir()) == []
    Library.open(library.path).close()


def test_a_backup_inside_an_intention_is_a_mistake_and_not_a_standstill(library):
    with library.journal.intention("Never"), pytest.raises(RuntimeError, match="would wait for itself"):
        library.back_up()
    assert library.back_up().notes == 0


def test_a_backup_that_could_not_be_written_leaves_no_empty_folder(library, tmp_path, monkeypatch):
    def full(*_words: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("safari.store.backup.copy", full)
    with pytest.raises(SafariError):
        library.back_up(tmp_path / "away" / "backups")
    assert not (tmp_path / "away").exists()
    (tmp_path / "mine").mkdir()
    with pytest.raises(SafariError):
        library.back_up(tmp_path / "mine")
    assert (tmp_path / "mine").is_dir()
