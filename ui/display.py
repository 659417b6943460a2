"""Whether this computer can show a window at all, and what to do where it cannot: a sentence, not an abort of Qt."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

# What bare Debian and Ubuntu lack; .ci/run installs the same.
PACKAGES = (
    "libgl1 libegl1 libxkbcommon-x11-0 libfontconfig1 libdbus-1-3 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-keysyms1 libxcb-xkb1 libxcb-shape0 libxcb-randr0 libxrandr2 libpulse0"
)
# What Qt's X11 platform loads by itself, too late for an exception: it would abort the process.
X11_LIBRARIES = ("libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-keysyms.so.1", "libxkbcommon-x11.so.0")
USUAL_FOLDERS = ("/usr/lib64", "/usr/lib", "/usr/lib/" + getattr(sys.implementation, "_multiarch", ""))


def require(path: str | None = None) -> None:
    """Return where a window can be shown; otherwise say why not on stderr and end the process with exit code 2.

    Somebody who typed a word that is no file, where there is no window, meant a command: that it is none is said then.
    """
    if sentence := obstacle():
        if path and _is_a_word(path):
            from safari import commands

            raise SystemExit(commands.run([path]))
        print(sentence, file=sys.stderr)
        raise SystemExit(2)


def _is_a_word(path: str) -> bool:
    return not Path(path).suffix and Path(path).name == path and not Path(path).exists()


def obstacle() -> str:
    """Why no window can be shown here, and what to do: one sentence, empty where there is nothing in the way."""
    return _obstacle_on_linux() if sys.platform == "linux" else ""


def _obstacle_on_linux() -> str:
    if not has_display():
        return _no_display()
    try:
        import PySide6.QtWidgets  # noqa: F401 - needed a moment later anyway
    except ImportError as error:
        found = re.search(r"\S+\.so[.\d]*", str(error))
        if not found:
            raise
        return _no_library(found[0].rstrip(":"))
    missing = missing_for_x11()
    return _no_library(missing) if missing else ""


def has_display() -> bool:
    """Whether there is a screen to draw on, or somebody chose a platform that needs none (`offscreen`)."""
    if os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    return bool(display) and (not local or answers(f"/tmp/.X11-unix/X{local[1]}"))  # noqa: S108 - where X11 has it


def answers(path: str) -> bool:
    """Whether an X server listens at this socket, as a file or (some containers) only under its abstract name."""
    import socket

    for address in (path, "\0" + path):
        with socket.socket(getattr(socket, "AF_UNIX")) as probe:  # noqa: B009 - mypy, on Windows, knows no such thing
            if not probe.connect_ex(address):
                return True
    return False


def missing_for_x11() -> str:
    """The first system library that Qt's X11 platform would miss; empty where all are there."""
    platform = os.environ.get("QT_QPA_PLATFORM", "" if os.environ.get("WAYLAND_DISPLAY") else "xcb")
    if not platform.startswith("xcb"):
        return ""
    # A look into the usual folders costs next to nothing; only what is not there is tried in earnest.
    absent = [name for name in X11_LIBRARIES if not any(Path(folder, name).exists() for folder in USUAL_FOLDERS)]
    return next((name for name in absent if not _loads(name)), "")


def _loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _no_display() -> str:
    from safari.words import _

    return _(
        "There is no display here to show a window on. The whole job without one:  "
        "python3 main.py example FOLDER --story  (writes the example library and its page into FOLDER)."
    )


def _no_library(name: str) -> str:
    from safari.words import _

    return _("A window needs the system library {name}. On Debian or Ubuntu:  sudo apt install {packages}").format(
        name=name, packages=PACKAGES
    )
