"""A process killed at any moment while notes are kept: none that was answered for is lost, none is half there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from safari.library import Library
from tests.reliability.whole_notes import LEADER, begin, note, words, wrong_with

ROOT = Path(__file__).resolve().parents[2]
KILLS = 200


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the processes to be killed are forks")
def test_two_hundred_kills_lose_no_note_that_was_answered_for(program, tmp_path):
    path = tmp_path / "a.safari"
    report = program("kill_many", path, begin(path), KILLS, 20261119)
    assert report["wrong"] == []
    assert report["kept"] <= report["stored"] <= report["kept"] + KILLS  # one may be on disk and not yet answered for
    assert report["killed_while_writing"] > KILLS // 2


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_the_real_command_killed_in_the_middle(tmp_path):
    path = tmp_path / "a.safari"
    safari = begin(path)
    command = [sys.executable, str(ROOT / "main.py"), "jot", str(path), safari, "--as", LEADER]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as jot:
        assert jot.stdin
        assert jot.stdout
        jot.stdin.writelines(f"{words(number)}\n" for number in range(500))
        jot.stdin.flush()
        answers = [jot.stdout.readline() for _answer in range(30)]
        jot.send_signal(signal.SIGKILL)
        answers += [line for line in jot.stdout if line.endswith("\n")]
    kept = {line.removeprefix("kept ").strip(): words(number) for number, line in enumerate(answers)}
    assert 30 <= len(kept) < 500
    assert wrong_with(path, safari, kept) == []


def test_a_draft_and_its_picture_survive_the_kill_of_their_process(tmp_path):
    path = tmp_path / "a.safari"
    safari = begin(path)
    program = (
        "import time; from pathlib import Path\n"
        "from safari.library import Library; from safari.run.note import Draft, Picture\n"
        f"library = Library.open(Path({str(path)!r})); pictures = (Picture(b'JPEG' * 200_000, 80, 60, 'The roof'),)\n"
        f"library.drafts.keep(Draft({safari!r}, '', 'half a sent', '{{}}', library.journal.clock(), pictures))\n"
        "print('drafted', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        assert writer.stdout.readline() == "drafted\n"
        writer.kill()
    library = Library.open(path)
    (draft,) = library.drafts.left()
    library.close()
    assert draft.text == "half a sent"
    assert [(picture.jpeg, picture.caption) for picture in draft.pictures] == [(b"JPEG" * 200_000, "The roof")]


def test_a_killed_process_frees_the_library_at_once(tmp_path):
    path = tmp_path / "a.safari"
    begin(path)
    program = (
        "import time; from pathlib import Path; from safari.library import Library\n"
        f"library = Library.open(Path({str(path)!r})); print('open', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        holder.stdout.readline()
        holder.kill()
    began = time.monotonic()
    Library.open(path).close()
    assert time.monotonic() - began < 5


def test_a_checkpoint_cut_short_is_taken_up_again(tmp_path):
    """Killed while pages move from the log: page 1 tells the new size already, pages behind it are still missing."""
    path, other = tmp_path / "a.safari", tmp_path / "b.safari"
    safari = begin(path)
    library = Library.open(path)
    before = library.database.value("PRAGMA page_count")
    kept: dict[str, str] = {}
    while library.database.value("PRAGMA page_count") == before:
        jotted = library.notes.keep(note(library, safari, len(kept)))
        kept[jotted.uid] = jotted.text
    log = path.with_name("a.safari-wal").read_bytes()
    short = path.read_bytes()  # this drops the lock, in a test that has no other process
    library.close()
    first_page_in_the_log = log.find(b"SQLite format 3\x00")
    assert first_page_in_the_log > 0
    other.write_bytes(log[first_page_in_the_log : first_page_in_the_log + 4096] + short[4096:])
    other.with_name("b.safari-wal").write_bytes(log)
    assert wrong_with(other, safari, kept) == []


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the processes to be killed are forks")
def test_killed_while_typing_in_run_at_most_300_ms_of_typing_are_missing(program, tmp_path):
    """With a photo coming in and a stopwatch running; 20 times here, as often as one likes from the command line."""
    path = tmp_path / "a.safari"
    safari = begin(path, leader="")
    report = program("kill_typing", path, safari, 20, 20261122)
    assert report["wrong"] == []
    assert report["missing"] <= 0
