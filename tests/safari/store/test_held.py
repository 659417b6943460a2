"""One process holds a library, even where its file was read meanwhile, which ends SQLite's own lock."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing

import pytest

from safari.errors import SafariError
from safari.library import Library

HOLDS = """
import sys
from pathlib import Path
from safari.library import Library

path = Path(sys.argv[1])
library = Library.open(path)
for one in (path, path.with_name(path.name + "-wal")):  # as a file dialog looks into files
    with one.open("rb") as file:
        file.read(100)
print("read", flush=True)
sys.stdin.readline()
library.people.add_leader("Astrid Holm")
library.close()
"""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "library.safari"
    Library.create(path, "Fjellvik Insurance").close()
    return path


@pytest.fixture
def holder(path):
    """Another process that has the library open and has read its file."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "read\n"
        yield process
        process.kill()


def test_a_library_that_is_open_elsewhere_is_refused_although_its_file_was_read_there(path, holder):
    for _try in range(2):
        with pytest.raises(SafariError, match="is open in another Customer Safari"):
            Library.open(path)
    holder.communicate("go on\n")
    assert holder.returncode == 0
    with closing(Library.open(path)) as library:
        assert [one.name for one in library.people.leaders()] == ["Astrid Holm"]
        assert [problem for verdict in library.check() for problem in verdict.problems] == []


def test_a_killed_process_holds_nothing(path, holder):
    holder.kill()
    holder.wait()
    Library.open(path).close()
