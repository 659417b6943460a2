"""The locked requirements: whole, checked by hash, the same everywhere, and what the program says it needs."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from safari import checkout

ROOT = Path(checkout.ROOT)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def named(requirements: list[str]) -> set[str]:
    return {plain(re.match(r"[\w.-]+", line)[0]) for line in requirements}  # type: ignore[index] # a line begins so


def pins(file: str) -> dict[str, str]:
    """Each pinned line, with its markers, and the hashes that follow it."""
    text = (ROOT / ".requirements" / file).read_text(encoding="utf-8").replace("\\\n", " ")
    return {line.split("--hash", 1)[0].strip(): line for line in text.splitlines() if line}


@pytest.mark.parametrize("file", ["run.txt", "test.txt"])
def test_every_package_is_pinned_and_checked_by_hash_and_none_says_where_it_comes_from(file):
    for pin, line in pins(file).items():
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; .+)?", pin)
        assert "--hash=sha256:" in line
        assert "/" not in line


def test_what_the_program_needs_is_locked_and_what_is_locked_to_run_is_locked_to_test():
    tests = PROJECT["optional-dependencies"]["test"]
    assert named(PROJECT["dependencies"]) <= named(list(pins("run.txt")))
    assert named(PROJECT["dependencies"]) | named(tests) <= named(list(pins("test.txt")))
    tested = pins("test.txt")
    for pin, line in pins("run.txt").items():
        whole = pin.split(" ; ")[0]  # a tool for tests may need it on every Python
        assert tested.get(pin) == line or tested[whole].split("--hash")[1:] == line.split("--hash")[1:]


@pytest.mark.parametrize("part", ["essentials", "addons"])
def test_each_python_gets_the_pyside_that_does_not_crash_it(part):
    both = sorted(pin for pin in pins("run.txt") if pin.startswith(f"pyside6-{part}"))
    assert [pin.split(" ; ")[1] for pin in both] == ["python_full_version < '3.12'", "python_full_version >= '3.12'"]
    assert both[0].startswith(f"pyside6-{part}==6.11.")
    assert both[1].startswith(f"pyside6-{part}==6.12.")


def test_what_a_start_looks_for_is_what_the_project_requires():
    origin = {name: {plain(one) for one in found} for name, found in packages_distributions().items()}
    for file, wanted in (("run.txt", []), ("test.txt", PROJECT["optional-dependencies"]["test"])):
        required = named(PROJECT["dependencies"] + wanted) - {"pyside6-addons"}  # gives the same PySide6
        found = {next(iter(origin[name] & required), name) for name in checkout.NEEDED[file]}
        assert found == required
