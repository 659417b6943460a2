"""Runs commands in this process, as `python3 main.py ...` would."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from safari import commands


@dataclass(frozen=True)
class Ran:
    """How a command ended: exit code, the lines on stdout, the lines on stderr."""

    code: int
    out: list[str]
    err: list[str]


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("plan", path, "--title", "...", stdin="...")`."""

    def go(*arguments: object, stdin: str | bytes = "") -> Ran:
        typed = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        capsys.readouterr()
        try:
            code = commands.run([str(one) for one in arguments])
        except SystemExit as ended:  # argparse after --help
            code = int(ended.code or 0)
        said = capsys.readouterr()
        return Ran(code, said.out.splitlines(), said.err.splitlines())

    return go


@pytest.fixture
def planned(run: Run, tmp_path: Path) -> Path:
    """A library with one breakfast: Astrid and Jonas, Ingrid and Nikos."""
    path = tmp_path / "a.safari"
    people = (
        "--leader",
        "Astrid Holm",
        "--leader",
        "Jonas Bakke",
        "--customer",
        "Ingrid, 67",
        "--customer",
        "Nikos, 41",
    )
    made = run("plan", path, "--title", "Breakfast with claims customers", "--date", "2026-11-19", *people)
    assert (made.code, made.err) == (0, [])
    return path


@pytest.fixture
def agreed(run: Run, planned: Path) -> Path:
    """The same, and Ingrid agreed to be quoted."""
    assert run("consent", planned, "Ingrid", "--uses", "notes,anonymous_quote").code == 0
    return planned
