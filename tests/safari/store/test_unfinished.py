"""What a killed start or backup left beside a library goes with a later start; what anybody may still need stays."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from safari.backups import folder_beside
from safari.library import Library
from safari.new_file import made_beside
from safari.store.unfinished import clear

ROOT = Path(__file__).resolve().parents[3]
YESTERDAY = time.time() - 86_400
BEGIN = """
import os, sys
from pathlib import Path
from safari.new_file import made_beside
from safari.store.unfinished import clear
from safari.store.database import Database
with made_beside(Path(sys.argv[1])) as unfinished:
    database = Database(unfinished)
    with database.transaction():
        database.execute("PRAGMA application_id = 0x43534146")
        database.execute("CREATE TABLE notes (text TEXT)")
    print(unfinished, flush=True)
    sys.stdin.read()
    os._exit(9)
"""


@pytest.fixture
def begin():
    """Has another process begin a file at a path, and hold it; the process and where the file is."""
    running = []

    def begun(path: Path) -> tuple[subprocess.Popen[str], Path]:
        command = [sys.executable, "-c", BEGIN, str(path)]
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        running.append(process)
        assert process.stdout is not None
        return process, Path(process.stdout.readline().strip())

    yield begun
    for process in running:
        process.kill()
        process.communicate()


def age(path: Path) -> None:
    """As if nobody had touched it, or what lies beside it, since yesterday."""
    for one in path.parent.glob(f"{path.name}*"):
        os.utime(one, (YESTERDAY, YESTERDAY))


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir() if one.is_file()}


def test_a_killed_start_is_cleared_away_and_a_live_one_is_not(tmp_path, begin):
    path = tmp_path / "a.safari"
    process, begun = begin(path)
    age(begun)
    clear(path)
    assert begun.exists()  # somebody holds it, however old
    process.kill()
    process.wait()
    assert len(names(tmp_path)) == 2  # it, and its log with the first words
    clear(path)
    assert names(tmp_path) == set()


def test_what_was_touched_just_now_stays(library):
    fresh = library.path.with_name(f"{library.path.name}.new.0123abcd")
    fresh.touch()
    library.clear_unfinished()
    assert fresh.exists()
    age(fresh)
    library.clear_unfinished()
    assert not fresh.exists()


def test_a_killed_backup_is_cleared_away_and_whole_ones_stay(library):
    whole = library.back_up().path
    begun = whole.with_name("2026-11-01 09.41.00.safari.new.0123abcd")
    begun.write_bytes(whole.read_bytes())
    age(begun)
    library.clear_unfinished()
    assert names(folder_beside(library.path)) == {whole.name}


@pytest.mark.parametrize(
    "name",
    [
        "a.safari.new.short",
        "a.safari.new",
        "a.safari.new.0123ABCD",
        "b.safari.new.0123abcd",
        "2026-11-01 09.41.00.safari.new.0123abcd",
    ],
)
def test_other_names_are_none_of_ours(library, name):
    other = library.path.with_name(name)
    other.touch()
    age(other)
    library.clear_unfinished()
    assert other.exists()


def test_what_is_no_file_of_ours_stays_whatever_its_name(library, tmp_path):
    beside = library.path.parent
    words, folder, link = (beside / f"a.safari.new.0000000{number}" for number in range(3))
    words.write_text("a list of guests, kept under a strange name, long enough to be read as something\n" * 20)
    folder.mkdir()
    target = tmp_path / "elsewhere.txt"
    target.touch()
    link.symlink_to(target)
    for one in (words, folder, target):
        os.utime(one, (YESTERDAY, YESTERDAY))
    library.clear_unfinished()
    assert words.exists()
    assert folder.exists()
    assert link.is_symlink()
    assert target.exists()


def test_the_second_name_of_the_library_at_hand_goes_and_the_library_stays(tmp_path):
    path = tmp_path / "a.safari"
    Library.create(path, "Fjellvik Insurance").close()
    second = tmp_path / "a.safari.new.0123abcd"
    second.hardlink_to(path)
    age(path)
    library = Library.open(path)
    os.utime(path, (YESTERDAY, YESTERDAY))
    library.clear_unfinished()
    assert not second.exists()
    assert library.people.add_leader("Astrid Holm").name == "Astrid Holm"
    library.close()
    Library.open(path).close()


def test_what_this_very_process_is_making_stays(tmp_path):
    path = tmp_path / "a.safari"
    with made_beside(path) as unfinished:
        making = Library.create(unfinished, "Nordlys Bank")
        age(unfinished)
        clear(path)
        assert making.edit_programme(organisation="Nordlys Bank", name="Meet one customer").name == "Meet one customer"
        making.close()
    Library.open(path).close()
