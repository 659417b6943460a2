"""Files that are no library of ours, or no longer a whole one: a sentence, and not a byte changed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from safari.errors import SafariError
from safari.library import Library
from safari.store.database import APPLICATION_ID
from tests.reliability.whole_notes import begin, note, wrong_with


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library with three notes."""
    made = tmp_path / "a.safari"
    safari = begin(made)
    library = Library.open(made)
    for number in range(3):
        library.notes.keep(note(library, safari, number))
    library.close()
    return made


def edited(path: Path, *statements: str) -> None:
    tool = sqlite3.connect(path)
    for statement in statements:
        tool.execute(statement)
    tool.commit()
    tool.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    tool.close()


def text_file(path: Path) -> None:
    path.write_text("Not a library, only its name.\n" * 100)


def empty_file(path: Path) -> None:
    path.write_bytes(b"")


def some_bytes(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00 and then nothing")


def zeros(path: Path) -> None:
    path.write_bytes(bytes(100_000))


def picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000))


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def other_database(path: Path) -> None:
    path.unlink()
    edited(path, "CREATE TABLE notes (text)", "INSERT INTO notes VALUES ('of another program')")


def other_database_with_our_mark(path: Path) -> None:
    path.unlink()
    edited(path, f"PRAGMA application_id = {APPLICATION_ID}", "CREATE TABLE notes (text)")


def newer_library(path: Path) -> None:
    newest = "name = (SELECT max(name) FROM _sqlite_migrations)"
    edited(path, f"UPDATE _sqlite_migrations SET name = 'm0099_from_the_future' WHERE {newest}")


def half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def without_its_last_page(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 4096)


def scrambled(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100:8192] = os.urandom(8092)
    path.write_bytes(content)


def dangling_link(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.with_name("nowhere.safari"))


def link_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


HOSTILE: dict[Callable[[Path], None], str] = {
    text_file: "is not a Customer Safari library",
    empty_file: "is not a Customer Safari library",
    some_bytes: "is not a Customer Safari library",
    zeros: "is not a Customer Safari library",
    picture: "is not a Customer Safari library",
    folder: "is a folder",
    pipe: "is not a Customer Safari library",
    other_database: "is not a Customer Safari library",
    other_database_with_our_mark: "is not a Customer Safari library",
    newer_library: "was made by a newer Customer Safari",
    half: "its end is missing",
    without_its_last_page: "its end is missing",
    scrambled: "is damaged",
    dangling_link: "There is no library at",
    link_to_itself: "cannot be read",
    Path.unlink: "There is no library at",
}


def content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


@pytest.mark.skipif(os.name != "posix", reason="pipes and links of a POSIX system are among them")
@pytest.mark.parametrize("spoil", HOSTILE, ids=lambda spoil: spoil.__name__)
def test_it_is_refused_with_a_sentence_and_left_as_it_was(path, spoil):
    spoil(path)
    before, beside = content(path), sorted(path.parent.iterdir())
    with pytest.raises(SafariError, match=HOSTILE[spoil]) as refused:
        Library.open(path)
    assert refused.value.remedy
    assert content(path) == before
    assert sorted(path.parent.iterdir()) == beside


@pytest.mark.parametrize("name", ["a\0b.safari", "x" * 300 + ".safari", "no/such/folder/a.safari"])
def test_names_that_can_be_none_are_refused(tmp_path, name):
    with pytest.raises(SafariError):
        Library.open(tmp_path / name)


@pytest.mark.parametrize("name", ["a\0b.safari", "x" * 300 + ".safari", "file/a.safari"])
def test_no_library_is_made_where_none_can_be(tmp_path, name):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SafariError):
        Library.create(tmp_path / name, "Fjellvik Insurance")
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_a_log_left_by_another_library_is_not_read_into_a_new_one(tmp_path):
    (tmp_path / "a.safari-wal").write_bytes(b"the last notes of a library that is gone")
    with pytest.raises(SafariError, match=r"a\.safari-wal is left here"):
        Library.create(tmp_path / "a.safari", "Fjellvik Insurance")
    assert [one.name for one in tmp_path.iterdir()] == ["a.safari-wal"]


def test_rubbish_where_the_log_would_be_changes_nothing(path):
    path.with_name("a.safari-wal").write_bytes(os.urandom(50_000))
    library = Library.open(path)
    safari = library.plans.safaris()[0].uid
    assert len(library.notes.of_safari(safari)) == 3
    library.close()
    assert wrong_with(path, safari, {}) == []


def test_a_damaged_page_is_a_sentence_wherever_it_is_met(path):
    content = bytearray(path.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page : page + 8] = b"\xff" * 8  # the head of every page but the first
    path.write_bytes(content)
    with pytest.raises(SafariError, match="damaged"):
        Library.open(path)
    assert path.read_bytes() == bytes(content)


def test_a_library_is_held_once_under_all_its_names(path, tmp_path):
    link, hard_link = tmp_path / "link.safari", tmp_path / "hard.safari"
    link.symlink_to(path)
    hard_link.hardlink_to(path)
    library = Library.open(path)
    for name in (path, link, hard_link):
        with pytest.raises(SafariError, match="is open in another Customer Safari"):
            Library.open(name)
    library.close()
    Library.open(link).close()


@pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody remove an open file")
def test_a_library_that_vanished_keeps_nothing_and_says_so(path):
    library = Library.open(path)
    safari = library.plans.safaris()[0].uid
    aside = path.with_name("aside.safari")
    path.rename(aside)
    for _attempt in range(2):
        with pytest.raises(SafariError, match="is no longer where it was"):
            library.notes.keep(note(library, safari, 3))
    aside.rename(path)
    library.notes.keep(note(library, safari, 4))  # the disk is back
    library.close()
    assert wrong_with(path, safari, {}) == []


@pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody replace an open file")
def test_a_library_replaced_by_another_is_not_written_to(path, tmp_path):
    library = Library.open(path)
    safari = library.plans.safaris()[0].uid
    other = tmp_path / "other.safari"
    begin(other)
    stranger = other.read_bytes()
    other.replace(path)
    with pytest.raises(SafariError, match="is no longer where it was"):
        library.notes.keep(note(library, safari, 3))
    library.close()
    assert path.read_bytes() == stranger


@pytest.fixture
def nobody(tmp_path: Path) -> Iterator[None]:
    """Rights count for this test even where it is run by root."""
    if os.name != "posix":
        pytest.skip("rights of POSIX")
    was_root = os.geteuid() == 0
    if was_root:
        for above in (tmp_path, *tmp_path.parents[:-2]):
            above.chmod(0o755)
        os.seteuid(65534)
    yield
    if was_root:
        os.seteuid(0)


@pytest.mark.parametrize(
    ("file", "folder"), [(0o444, 0o755), (0o644, 0o555), (0o000, 0o755)], ids=["file", "folder", "unreadable"]
)
def test_a_library_one_may_not_write_is_refused(path, tmp_path, request, file, folder):
    path.chmod(file)
    tmp_path.chmod(folder)
    request.getfixturevalue("nobody")
    with pytest.raises(SafariError, match="cannot be"):
        Library.open(path)
    with pytest.raises(SafariError, match="cannot be"):
        Library.create(tmp_path / "new.safari", "Fjellvik Insurance")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.safari"]


def test_all_commands_answer_hostile_files_with_one_sentence(tmp_path, capfd):
    from safari import commands

    bad = tmp_path / "bad.safari"
    text_file(bad)
    for arguments in (
        ("search", "x"),
        ("check",),
        ("jot", "latest", "--as", "A"),
        ("story", "latest", "--to", "x.pdf"),
        ("backup", str(tmp_path / "b")),
        ("consent", "A", "--uses", "notes"),
        ("plan", "--title", "A"),
    ):
        assert commands.run([arguments[0], str(bad), *arguments[1:]]) == 2
        out, err = capfd.readouterr()
        assert out == ""
        assert err.count("\n") == 1
        assert err.startswith("bad.safari is not a Customer Safari library. Choose a file that this program made.")
    assert [one.name for one in tmp_path.iterdir()] == ["bad.safari"]
