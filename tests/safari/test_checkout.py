"""A checkout that starts with nothing but Python: the packages come, once, and trouble on the way is a sentence."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest

from safari import checkout, set_up

ROOT = Path(checkout.ROOT)
PYTHON_BENEATH = getattr(sys, "_base_executable", sys.executable)
# What the commands of a small checkout answer: where they run, and what they were asked.
COMMANDS = """
NAMES = ("plan",)
def run(arguments):
    import sys
    print(sys.prefix, *arguments)
    return 7
"""


def wheel(folder: Path, package: str) -> str:
    """A package with nothing in it; the line that requires exactly this one."""
    file = folder / f"{package.lower()}-1.0-py3-none-any.whl"
    about = f"{package.lower()}-1.0.dist-info"
    with zipfile.ZipFile(file, "w") as made:
        made.writestr(f"{package}/__init__.py", "")
        made.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
        made.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        made.writestr(f"{about}/RECORD", "")
    return f"{file.as_uri()} --hash=sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}\n"


def start(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`python3 main.py` in a checkout, by a Python that has no packages."""
    bare = {name: value for name, value in os.environ.items() if name not in {"VIRTUAL_ENV", "PYTHONPATH"}}
    command = [PYTHON_BENEATH, "main.py", *arguments]
    return subprocess.run(command, cwd=root, env=bare | environment, capture_output=True, text=True, check=False)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A checkout of main.py and little else, which requires one empty package of the name that is looked for."""
    root = tmp_path / "Fjellvik åse"  # a blank and a letter beyond ASCII
    (root / "safari" / "commands").mkdir(parents=True)
    for name in ("main.py", "safari/__init__.py", "safari/checkout.py", "safari/set_up.py"):
        shutil.copy(ROOT / name, root / name)
    (root / "safari" / "commands" / "__init__.py").write_text(COMMANDS, encoding="utf-8")
    (root / ".requirements").mkdir()
    (root / ".requirements" / "run.txt").write_text(wheel(tmp_path, "PySide6"), encoding="utf-8")
    return root


@pytest.mark.slow
def test_the_first_start_makes_its_own_environment_and_later_ones_use_it(small, tmp_path):
    first = start(small, "plan", "a b")
    assert first.stdout == f"{small / '.venv'} plan a b\n"
    assert first.returncode == 7
    said = first.stderr.splitlines()
    assert len(said) == 1, first.stderr
    assert said[0].startswith(f"Setting up Customer Safari in {small / '.venv'}. This takes a minute, once .")

    later = start(small, "plan", "again")
    assert (later.stdout, later.stderr) == (f"{small / '.venv'} plan again\n", "")

    required = small / ".requirements" / "run.txt"
    required.write_text(required.read_text() + wheel(tmp_path, "surprise"), encoding="utf-8")
    changed = start(small, "plan", "more")
    assert "Setting up" in changed.stderr
    assert list((small / ".venv").rglob("surprise/__init__.py"))

    (small / ".venv" / "half-made").touch()  # what a kill leaves behind
    (small / ".venv" / "installed" / "run.txt").unlink()
    (small / ".venv" / "leftover").touch()
    assert start(small, "plan", "once more").stdout == f"{small / '.venv'} plan once more\n"
    assert (small / ".venv" / "installed" / "run.txt").exists()
    assert not (small / ".venv" / "half-made").exists()
    assert not (small / ".venv" / "leftover").exists()

    # Without a network an environment that was whole stays so.
    was = required.read_text()
    required.write_text(f"--index-url http://127.0.0.1:9/\nnowhere==1 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    offline = start(small, "plan", PIP_RETRIES="1", PIP_FIND_LINKS="", PIP_CONFIG_FILE=os.devnull)
    assert offline.returncode == 2
    assert "is this computer online?" in offline.stderr
    assert "Traceback" not in offline.stderr
    required.write_text(was, encoding="utf-8")
    assert start(small, "plan").returncode == 7


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for Debian's Python")
def test_debian_without_its_venv_package_is_told_which_one_to_install(small, tmp_path, monkeypatch, capsys):
    debian = tmp_path / "python3"
    debian.write_text(
        '#!/bin/sh\nmkdir "$3/bin"\n'
        "echo 'The virtual environment was not created successfully because ensurepip is not available.'\nexit 1\n"
    )
    debian.chmod(0o755)
    monkeypatch.setattr(sys, "_base_executable", str(debian))
    with pytest.raises(SystemExit) as end:
        set_up.make(str(small / ".venv"), "run.txt", str(small))
    assert end.value.code == 2
    assert "sudo apt install python3-venv" in capsys.readouterr().err
    assert not (small / ".venv").exists()


def test_a_folder_that_takes_no_files_is_named_with_the_reason(small, monkeypatch, capsys):
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(SystemExit) as end:
        set_up.make(str(small / ".venv"), "run.txt", str(small))
    assert end.value.code == 2
    said = capsys.readouterr().err
    assert f"cannot set itself up in {small} (Permission denied)" in said
    assert "Copy it to a folder you may write to." in said


def test_an_old_python_is_told_so(monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 8, 18, "final", 0))
    with pytest.raises(SystemExit) as end:
        checkout.enter()
    assert end.value.code == 2
    assert "needs Python 3.11 or newer; this is Python 3.8" in capsys.readouterr().err


def test_an_installed_or_frozen_program_is_left_alone(tmp_path, small, monkeypatch):
    checkout.enter(root=str(tmp_path))  # no .requirements there: not a checkout
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    checkout.enter(root=str(small))
    assert not (small / ".venv").exists()


def test_an_environment_that_never_works_is_given_up_not_made_for_ever(small, monkeypatch, capsys):
    monkeypatch.setenv(checkout.ENTERED, f"made {small / '.venv'}")
    monkeypatch.setattr(checkout, "complete", lambda _: False)
    with pytest.raises(SystemExit) as end:
        checkout.enter(root=str(small))
    assert end.value.code == 2
    assert "Remove that folder and start again" in capsys.readouterr().err


@pytest.mark.slow
def test_a_fresh_clone_fetches_what_it_needs_and_answers(tmp_path):
    for name in ("main.py", "safari", "ui", "resources", ".requirements"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    done = start(tmp_path, "--version")
    shutil.rmtree(tmp_path / ".venv", ignore_errors=True)  # 700 MB
    if "is this computer online?" in done.stderr:
        pytest.skip("no package registry can be reached from here")
    assert done.returncode == 0, done.stderr
    assert "0.1.0" in done.stdout
    assert "Setting up Customer Safari" in done.stderr


def test_on_windows_a_second_start_waits_longer_than_one_try(monkeypatch, tmp_path):
    tries: list[int] = []

    def locking(_file: int, _mode: int, _bytes: int) -> None:
        tries.append(1)
        if len(tries) < 4:  # what Windows says after ten seconds
            raise OSError(errno.EDEADLK, "Resource deadlock avoided")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=locking, LK_LOCK=1))
    requirements = tmp_path / "run.txt"
    requirements.touch()
    with set_up.alone(str(requirements)):
        assert len(tries) == 4


def test_a_folder_that_knows_no_locks_is_set_up_all_the_same(monkeypatch, tmp_path):
    def locking(_file: int, _mode: int, _bytes: int) -> None:
        raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=locking, LK_LOCK=1))
    requirements = tmp_path / "run.txt"
    requirements.touch()
    with set_up.alone(str(requirements)):
        assert requirements.exists()


def test_the_program_and_its_tests_do_not_set_up_the_same_folder_at_once(monkeypatch, small):
    locked: list[str] = []
    filled: list[str] = []
    monkeypatch.setattr(set_up, "wait_for_lock", lambda file: locked.append(file.name))
    monkeypatch.setattr(set_up, "fill", lambda _venv, requirements, *_args, **_more: filled.append(requirements))
    for requirements in ("run.txt", "test.txt"):
        set_up.make(str(small / ".venv"), requirements, str(small))
    assert filled == ["run.txt", "test.txt"]
    assert len(set(locked)) == 1
