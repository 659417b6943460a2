"""Makes .venv from the locked requirements: with nothing but Python, one line of words and a row of dots."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from safari.checkout import CannotSetUp, holds, locked_in, python_in, stamp_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

# What pip says in its own words, and what a person can do about it.
KNOWN_TROUBLE = {
    "No space left on device": "The disk is full. Customer Safari needs about 1.5 GB for the packages it is made with.",
    "connection broken by": "The packages could not be fetched: is this computer online? Start again when it is.",
    "Max retries exceeded": "The packages could not be fetched: is this computer online? Start again when it is.",
    "Read timed out": "The packages came too slowly. Start again: what was already fetched is kept.",
}


class Trouble(Exception):  # noqa: N818 - the world is in trouble, the program made no error
    """Setting up did not work: the sentence to say."""


def make(venv: str, requirements: str, root: str, *, broken: bool = False) -> None:
    """Bring `venv` to exactly the locked packages of `requirements`; a half-made or `broken` one is made anew.

    Raises CannotSetUp with a sentence where there is no network, no room, no right to write, or no `venv` in Python.
    """
    try:
        with alone(locked_in(root, "run.txt")):  # whatever is asked for: both would fill the same folder
            if broken or not holds(venv, requirements, root):  # another start may just have done it
                say(f"Setting up Customer Safari in {venv}. This takes a minute, once ")
                fill(venv, requirements, root, broken=broken)
                say("\n")
    except Trouble as trouble:
        raise CannotSetUp(f"\n{trouble}") from trouble
    except OSError as error:
        reason = error.strerror or str(error)
        raise CannotSetUp(
            f"\nCustomer Safari cannot set itself up in {root} ({reason}). Copy it to a folder you may write to."
        ) from error
    except KeyboardInterrupt:
        raise CannotSetUp("\nStopped. The next start begins again.") from None


def say(words: str) -> None:
    """Words for who waits, at once; stdout is for what a command answers."""
    print(words, end="", file=sys.stderr, flush=True)


def fill(venv: str, requirements: str, root: str, *, broken: bool) -> None:
    """Make the folder where needed, install, and stamp it. A mark lies in it meanwhile, so that a kill is noticed."""
    mark = Path(venv, "half-made")
    if Path(venv).exists() and (broken or mark.exists() or not Path(python_in(venv)).exists()):
        shutil.rmtree(venv)
    is_new = not Path(venv).exists()
    Path(venv).mkdir(exist_ok=True)
    mark.touch()
    shutil.rmtree(os.path.dirname(stamp_in(venv, requirements)), ignore_errors=True)
    try:
        if is_new:
            make_empty(venv)
        else:
            have_pip(venv)
        install(venv, locked_in(root, requirements))
    except Trouble:
        # pip takes its own steps back, so an older .venv is still whole; a new one is worth nothing.
        if is_new:
            shutil.rmtree(venv)
        else:
            mark.unlink()
        raise
    for name in ("run.txt", "test.txt") if requirements == "test.txt" else (requirements,):
        os.makedirs(os.path.dirname(stamp_in(venv, name)), exist_ok=True)
        shutil.copyfile(locked_in(root, name), stamp_in(venv, name))
    mark.unlink()


def make_empty(venv: str) -> None:
    """An empty virtual environment with pip, of the Python underneath (this one may itself be the .venv that went)."""
    beneath = getattr(sys, "_base_executable", "") or sys.executable
    with tempfile.TemporaryFile("w+", errors="replace") as words:
        if not wait_for([beneath, "-m", "venv", venv], words):
            return
        said = last_lines(words)
        if "ensurepip" in said:  # Debian keeps it in a package of its own, and its `venv` gives up half-way
            raise Trouble("Python's `venv` is missing here. On Debian or Ubuntu:  sudo apt install python3-venv")
        raise Trouble("Python could not make .venv. Its last words:" + said)


def have_pip(venv: str) -> None:
    """Put pip where another tool made the .venv without it; where there is one already, nothing changes."""
    with tempfile.TemporaryFile("w+") as words:
        wait_for([python_in(venv), "-m", "ensurepip"], words)


def install(venv: str, requirements: str) -> None:
    """The locked packages, each checked against its hash, into `venv`. What pip says is shown only when it fails."""
    command = [python_in(venv), "-m", "pip", "install", "--require-hashes", "--requirement", requirements]
    quiet = ["--progress-bar=off", "--no-input", "--no-warn-script-location", "--disable-pip-version-check"]
    with tempfile.TemporaryFile("w+", errors="replace") as words:
        if not wait_for(command + quiet, words):
            return
        words.seek(0)
        said = words.read()
        for sign, sentence in KNOWN_TROUBLE.items():
            if sign in said:
                raise Trouble(sentence)
        raise Trouble("The packages could not be installed. The installer's last words:" + last_lines(words))


def wait_for(command: list[str], words: IO[str]) -> int:
    """Run `command`, its words into a file, with a dot on stderr every second; its exit code."""
    # PIP_USER would send packages to the user's folder, which pip refuses inside a virtual environment.
    environment = {**os.environ, "PIP_USER": "0"}
    with subprocess.Popen(
        command, stdout=words, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env=environment
    ) as process:
        while True:
            try:
                return process.wait(timeout=1)
            except subprocess.TimeoutExpired:
                say(".")
            except KeyboardInterrupt:
                process.kill()
                raise


def last_lines(words: IO[str], count: int = 12) -> str:
    """The end of what a program said, indented, to stand below a sentence; nothing where it said nothing."""
    words.seek(0)
    lines = [line.rstrip() for line in words.read().splitlines() if line.strip()]
    return "".join(f"\n    {line}" for line in lines[-count:])


@contextmanager
def alone(requirements: str) -> Iterator[None]:
    """Hold off a second start in the same folder until the first is set up; a killed start lets go by itself."""
    with Path(requirements).open("rb") as file:
        with suppress(OSError):  # some network folders know no locks
            wait_for_lock(file)
        yield


def wait_for_lock(file: IO[bytes]) -> None:
    """Lock a file until it is closed, however long another holds it. Raises OSError where there are no locks."""
    if sys.platform == "win32":
        import msvcrt

        file.seek(1 << 30)  # beyond the end: Windows would keep pip from reading what is locked
        is_locked = False
        while not is_locked:
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                is_locked = True
            except OSError as error:
                if error.errno != errno.EDEADLK:  # it tries for ten seconds, and a set-up takes a minute
                    raise
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX)
