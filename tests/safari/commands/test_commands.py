"""What holds for every command: one sentence when something is wrong, no traceback, no window."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from safari import VERSION, commands
from safari.commands import search
from safari.library import Library
from safari.places import log_file
from safari.store.database import Database
from safari.store.failures import sentence_for

ROOT = Path(__file__).resolve().parents[3]


def test_the_commands_are_the_files_of_the_folder():
    there = {
        *("backup", "brief", "check", "consent", "example", "formats"),
        *("import", "jot", "notes", "plan", "search", "story"),
    }
    assert there == commands.NAMES


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
    run("consent", planned, "Nikos", "--uses", "notes,anonymous_quote")
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


def test_search_shows_only_what_customers_agreed_to(run, agreed):
    typed = '"Waited for a call @ingrid\n"Waited for a letter @nikos\n!Waited, at home @nikos\n.They all waited\n'
    run("jot", agreed, "latest", "--as", "Astrid Holm", stdin=typed)
    found = run("search", agreed, "waited")
    assert [line.partition("  ")[2].partition("  (")[0] for line in found.out] == [
        "saw  Astrid Holm: They all waited",
        "quote  Ingrid, 67: Waited for a call",
    ]
    assert found.err == ["2 notes are not shown: their customers have not agreed to notes and to be quoted."]


def test_nothing_printed_steers_the_terminal(run, agreed):
    run("jot", agreed, "latest", "--as", "Astrid Holm", stdin="harmless\n")
    connection = sqlite3.connect(agreed)  # a library from elsewhere, in which another program wrote
    connection.execute("UPDATE notes SET text = text || ?", ("\x1b]0;owned\x07\x1b[2J",))
    connection.execute("UPDATE leaders SET name = name || ?", ("\x1b[31m",))
    connection.commit()
    connection.close()
    found = run("search", agreed, "harmless")
    assert "harmless" in found.out[0]
    said = run("jot", agreed, "\x1b[2Jlunch", "--as", "\u202eAstrid", "--language", "nb")
    assert said.code == 2
    assert [char for char in "".join(found.out + said.err) if not char.isprintable()] == []


@pytest.mark.parametrize("most", ["0", "-1", "1001", "many"])
def test_search_looks_at_one_to_a_thousand_notes(run, planned, most):
    refused = run("search", planned, "x", "--most", most)
    assert (refused.code, len(refused.err)) == (2, 1)
    assert f"{most} is no number from 1 to 1000" in refused.err[0]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("story", "{path}", "latest", "--to", ""), "the name is empty"),
        (("story", "{path}", "latest", "--to", "{folder}/new/"), "is a folder; name a file in it"),
        (("story", "{path}", "latest", "--to", "{folder}"), "is a folder; name a file in it"),
        (("backup", "{path}", ""), "the name is empty"),
        (("check", ""), "the name is empty"),
        (("example", " "), "the name is empty"),
    ],
)
def test_a_name_that_can_be_none_is_told(run, planned, arguments, sentence):
    refused = run(*(one.format(path=planned, folder=planned.parent) for one in arguments))
    assert (refused.code, refused.out, len(refused.err)) == (2, [], 1)
    assert sentence in refused.err[0]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_an_answer_that_cannot_be_written_is_told(planned):
    for command in ("check", "plan"):
        done = subprocess.run(
            f"{sys.executable} main.py {command} {planned} > /dev/full",
            shell=True,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (2, "The answer could not be written. What was kept is kept.\n")


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


def test_on_a_full_disk_it_says_what_is_true_in_a_terminal(run, planned, monkeypatch):
    def refuse(database):
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = 13
        raise sentence_for(error, database.path) or error

    monkeypatch.setattr(Database, "begin", refuse)
    ran = run("plan", planned, "--title", "Another breakfast")
    assert (ran.code, ran.out) == (2, [])
    (said,) = ran.err
    assert "The disk is full" in said
    assert said.endswith("Free some space, then try again.")
