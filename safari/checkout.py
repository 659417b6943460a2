"""A checkout starts itself again in .venv, with the locked packages, where Python lacks what it needs."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec

# The sentences here and in set_up.py are plain English: they are said before there is anything to translate them with.
# Both modules must parse on Python 3.8, to be able to refuse it. Paths are strings here: pathlib would cost every start
# 10 ms before the program itself begins.
RUN = (
    *("PySide6", "sqlcipher3", "sqlite_utils", "reportlab", "PIL", "pi_heif", "pypdfium2", "platformdirs", "psygnal"),
    *("msgspec", "babel", "uuid_utils", "font_source_serif_pro", "font_source_sans_pro"),
    *("cv2", "dateutil", "docx", "fontTools", "icalendar", "numpy", "phonenumbers", "pptx", "stdnum", "tomli_w"),
    *("tzlocal", "uharfbuzz", "vobject", "webvtt", "xlsxwriter"),
)
TEST = ("pytest", "pytestqt", "xdist", "hypothesis", "pypdf", "ruff", "mypy", "importlinter")
NEEDED = {"run.txt": RUN, "test.txt": (*RUN, *TEST)}  # what must be importable, by requirements file
ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
ENTERED = "CUSTOMER_SAFARI_ENTERED"


class CannotSetUp(SystemExit):
    """Nothing can be started here: says why on stderr and ends the process with exit code 2."""

    def __init__(self, sentence: str) -> None:
        print(sentence, file=sys.stderr)
        super().__init__(2)


def enter(requirements: str = "run.txt", root: str = ROOT) -> None:
    """Return where the packages of `requirements` are at hand; elsewhere make .venv and start this command again in it.

    Does nothing in an installed or frozen program, or where a Python of the user's own has all the packages.
    Raises CannotSetUp with a sentence where that cannot be done.
    """
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older one must be told, not shown a traceback
        found = ".".join(str(part) for part in sys.version_info[:2])
        raise CannotSetUp(f"Customer Safari needs Python 3.11 or newer; this is Python {found} ({sys.executable}).")
    if getattr(sys, "frozen", False) or not os.path.isfile(locked_in(root, requirements)):
        return
    venv = os.path.join(root, ".venv")
    inside = os.path.realpath(sys.prefix) == os.path.realpath(venv)
    before = os.environ.pop(ENTERED, "")
    installed = holds(venv, requirements, root)
    if inside and installed and find_spec("PySide6"):
        return
    if not inside and not installed and complete(requirements):
        return
    # A .venv that was just entered and is still not around us, or just made and still lacks packages, never will work.
    if before.endswith(venv) and (not inside or before.startswith("made")):
        raise CannotSetUp(f"Python does not find its packages in {venv}. Remove that folder and start again.")
    is_made = inside or not installed
    if is_made:
        from safari import set_up

        set_up.make(venv, requirements, root, broken=inside and installed)
    os.environ[ENTERED] = f"{'made' if is_made else 'found'} {venv}"
    start_again(venv)


def holds(venv: str, requirements: str, root: str) -> bool:
    """Whether the locked packages of `requirements` went into `venv`: it keeps a copy of the file as its stamp."""
    try:
        with open(stamp_in(venv, requirements), "rb") as stamp, open(locked_in(root, requirements), "rb") as locked:
            return stamp.read() == locked.read() and os.path.exists(python_in(venv))
    except OSError:
        return False


def locked_in(root: str, requirements: str) -> str:
    """Where a checkout keeps a requirements file."""
    return os.path.join(root, ".requirements", requirements)


def stamp_in(venv: str, requirements: str) -> str:
    """Where the copy of a requirements file lies once all of it is installed."""
    return os.path.join(venv, "installed", requirements)


def python_in(venv: str) -> str:
    """The interpreter of a virtual environment."""
    return os.path.join(venv, *(("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python")))


def complete(requirements: str) -> bool:
    """Whether this Python, whatever it is, can import all that is needed (versions are its owner's business)."""
    return all(find_spec(name) for name in NEEDED[requirements])


def start_again(venv: str) -> None:
    """Replace this process by the same command in `venv`; on Windows, run it as a child and pass its exit code on."""
    os.environ.pop("__PYVENV_LAUNCHER__", None)  # macOS: a framework Python would make the child believe it is outside
    command = [python_in(venv), *sys.orig_argv[1:]]
    if sys.platform == "win32":
        import subprocess

        raise SystemExit(subprocess.call(command))
    else:  # noqa: RET506 - mypy reads only the branch of its own platform
        sys.stderr.flush()
        os.execv(command[0], command)
