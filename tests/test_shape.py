"""The shape of the house: small functions, small files, few parameters, and nothing lying about at the top."""

from __future__ import annotations

import ast
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ALLOWED_AT_THE_TOP = {
    "main.py",
    "safari",
    "ui",
    "resources",
    "tests",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
}
LONGEST_FILE = 400
LONGEST_FUNCTION = 45
MOST_PARAMETERS = 5
# Some files have less room than the rest, by their path in the tree.
LONGEST_OF_SOME = {"main.py": 25, "ui/main_window.py": 200, "safari/*/desk.py": 250}
MAY_SEE_THE_STORE = ("safari/*/desk.py", "safari/library.py", "safari/desks.py", "safari/store/*")
MUST_PARSE_ON_3_8 = ("main.py", "safari/__init__.py", "safari/checkout.py", "safari/set_up.py", "tests/__main__.py")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def ours(*folders: str) -> list[Path]:
    """All Python files below these folders, and main.py."""
    found = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    return [path.relative_to(ROOT) for path in [ROOT / "main.py", *found]]


SOURCE = ours("safari", "ui")
ALL = ours("safari", "ui", "tests")


def read(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def length(path: Path) -> int:
    return len(read(path).splitlines())


def functions(path: Path) -> list[Function]:
    return [node for node in ast.walk(ast.parse(read(path))) if isinstance(node, Function)]


def lines_of(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def parameters(function: Function) -> int:
    """How many there are, keyword-only ones and *args among them; self and cls do not count."""
    given = function.args
    names = [one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    names += [one.arg for one in (given.vararg, given.kwarg) if one]
    return len([name for position, name in enumerate(names) if position or name not in {"self", "cls"}])


def imported(path: Path) -> set[str]:
    """Full names of all that a file imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(read(path))):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{'.' * node.level}{node.module or ''}.{one.name}" for one in node.names}
    return found


def test_no_function_is_longer_than_a_screen():
    long = [
        f"{path}:{function.lineno} {function.name} has {lines_of(function)} lines"
        for path in ALL
        for function in functions(path)
        if lines_of(function) > LONGEST_FUNCTION
    ]
    assert not long, "\n".join(long)


def test_no_function_asks_for_more_than_five_things():
    greedy = [
        f"{path}:{function.lineno} {function.name} has {parameters(function)} parameters"
        for path in SOURCE
        for function in functions(path)
        if parameters(function) > MOST_PARAMETERS
    ]
    assert not greedy, "\n".join(greedy)


def test_no_file_is_too_long():
    long = [f"{path} has {length(path)} lines" for path in ALL if length(path) > LONGEST_FILE]
    long += [
        f"{path} has {length(path)} lines; {most} are allowed"
        for pattern, most in LONGEST_OF_SOME.items()
        for path in SOURCE
        if fnmatch(path.as_posix(), pattern) and length(path) > most
    ]
    assert not long, "\n".join(long)


def test_every_module_begins_by_saying_in_one_line_what_lives_there():
    silent = []
    for path in ALL:
        lines = [*(ast.get_docstring(ast.parse(read(path)), clean=False) or "").splitlines(), "", ""]
        if not lines[0].endswith((".", "?", "!")) or lines[1] or not read(path).startswith('"""'):
            silent.append(f"{path}: {lines[0]}")
    assert not silent, "\n".join(silent)


def test_the_core_never_hears_of_qt():
    leaks = [
        f"{path} imports {name}"
        for path in SOURCE
        if path.parts[0] == "safari"
        for name in imported(path)
        if name.startswith(("PySide6", "shiboken6", "ui."))
    ]
    assert not leaks, "\n".join(leaks)


def test_only_the_desks_and_the_library_see_the_store():
    leaks = [
        f"{path} imports {name}"
        for path in SOURCE
        if not any(fnmatch(path.as_posix(), pattern) for pattern in MAY_SEE_THE_STORE)
        for name in imported(path)
        if name.startswith("safari.store")
    ]
    assert not leaks, "\n".join(leaks)


def test_imports_are_spelled_out_from_the_top():
    leaks = [f"{path} imports {name}" for path in ALL for name in imported(path) if name.startswith(".")]
    assert not leaks, "\n".join(leaks)


def test_nothing_lies_about_at_the_top():
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".") and path.name != "__pycache__"}
    assert found - ALLOWED_AT_THE_TOP == set()


@pytest.mark.parametrize("name", MUST_PARSE_ON_3_8)
def test_an_older_python_can_read_far_enough_to_be_refused(name):
    ast.parse(read(Path(name)), feature_version=(3, 8))
