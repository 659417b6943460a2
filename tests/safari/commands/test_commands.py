"""What holds for every command: one sentence when something is wrong, no traceback, no window."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from safari import VERSION, commands
from safari.commands import search
from safari.library import Library
from safari.places import log_file

ROOT = Path(__file__).resolve().parents[3]


def test_the_commands_are_the_files_of_the_folder():
    assert {"backup", "check", "consent", "example", "jot", "plan", "search", "story"} == commands.NAMES


def test_help_tells_every_command(run):
    told = run("--help")
    assert told.code == 0
    assert {line.split()[1] for line in told.out if line.startswith("  main.py ")} >= commands.NAMES
    for name in commands.NAMES:
        assert "usage: main.py" in run(name, "--help").out[0]


def test_the_version_is_that_of_the_project(run):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert run("--version").out == [f"Customer Safari {VERSION}"]
    assert project["version"] == VERSION


@pytest.mark.parametrize(
    "arguments",
    [
        ("dance", "here"),
        ("plan",),
        ("jot", "x"),
        ("search", "no-such.safari", "x"),
        ("story", "no-such.safari", "latest"),
        ("check", "."),
        ("backup", "/dev/null", "/tmp"),
        ("--nonsense", "x"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_exit_code_2(run, arguments):
    done = run(*arguments)
    assert (done.code, done.out, len(done.err)) == (2, [], 1)
    assert "Traceback" not in done.err[0]


def test_a_library_in_use_is_left_alone(run, planned):
    library = Library.open(planned)
    refused = run("search", planned, "x")
    library.close()
    assert refused.code == 2
    assert "is open in another Customer Safari" in refused.err[0]


def test_an_unforeseen_error_is_one_sentence_and_a_log_without_a_word(run, planned, monkeypatch):
    def broken(_words):
        raise ValueError("Ingrid said: I called eleven times")

    monkeypatch.setattr(search, "Query", broken)
    done = run("search", planned, "x")
    log = log_file().read_text(encoding="utf-8")
    assert (done.code, done.out, len(done.err)) == (2, [], 1)
    assert str(log_file()) in done.err[0]
    assert "builtins.ValueError" in log
    assert "safari/commands/search.py:" in log
    assert "Ingrid" not in log + done.err[0]
    assert "eleven" not in log


def test_search_finds_whatever_the_accents_and_the_case(run, planned):
    run(
        "jot",
        planned,
        "latest",
        "--as",
        "Astrid Holm",
        stdin='"Περίμενα τριάντα έξι ημέρες @nikos #αναμονή ^-3\nKøen\n',
    )
    assert "Nikos, 41: Περίμενα τριάντα έξι ημέρες  #αναμονή  ^-3" in run("search", planned, "ΠΕΡΙΜΕΝ", "ημερ").out[0]
    assert len(run("search", planned, "koen").out) == 1
    nothing = run("search", planned, "nothing")
    assert (nothing.code, nothing.out, nothing.err) == (0, [], ["No note has all of these words."])


def test_a_backup_goes_into_the_folder_named(run, planned, tmp_path):
    done = run("backup", planned, tmp_path / "stick")
    assert done.code == 0
    Library.open(Path(done.out[0])).close()


def test_a_command_that_changes_the_library_backs_it_up_first(run, agreed):
    backups = agreed.with_name("a.safari backups")
    assert len(list(backups.iterdir())) == 1
    run("jot", agreed, "latest", "--as", "Astrid Holm", stdin="x\n")
    assert len(list(backups.iterdir())) == 1


def test_a_backup_that_cannot_be_made_is_told_and_the_note_is_kept(run, planned):
    planned.with_name("a.safari backups").write_text("in the way")
    done = run("jot", planned, "latest", "--as", "Astrid Holm", stdin="x\n")
    assert done.code == 0
    assert "No backup of a.safari could be written" in done.err[0]
    assert len(done.out) == 1


def test_a_reader_that_had_enough_is_no_error(planned):
    command = f"{sys.executable} main.py --help | head -1"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_no_command_loads_qt_or_needs_a_display(tmp_path):
    bare = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    program = (
        "import sys; sys.path.insert(0, '.')\n"
        "from safari import commands\n"
        f"code = commands.run(['example', {str(tmp_path / 'x')!r}, '--story'])\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'ui'))]); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=bare, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr, done.stdout.splitlines()[-1]) == (0, "", "[]")
