"""The log of unforeseen errors: where in the program they happened, without a word of what stands in a library."""

from __future__ import annotations

import platform
import sys
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from safari import VERSION
from safari.places import log_file

MOST_BYTES = 256 * 1024  # beyond it the older half is dropped
_ROOT = Path(__file__).resolve().parent.parent


def write(error: BaseException) -> Path | None:
    """Add an unforeseen error to the log; where the log lies, or None where it cannot be written. Never fails."""
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > MOST_BYTES:
            _drop_older_half(path)
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{details(error)}\n\n")
    except OSError:
        return None
    return path


def details(error: BaseException) -> str:
    """What is worth telling about an unforeseen error: versions, types of errors, files, lines and functions.

    Never the message and never a value: they may hold what a customer said, or who said it.
    """
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    lines = [f"{now}  {versions()}"]
    met: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in met:
        met.add(id(current))
        lines += [f"{type(current).__module__}.{type(current).__qualname__}", *_stack(current)]
        current = current.__cause__ or current.__context__
    return "\n".join(lines)


def versions() -> str:
    """What this is and what it runs on."""
    ours = f"Customer Safari {VERSION}, Python {platform.python_version()}, {platform.platform(terse=True)}"
    return ours + _qt_version()


def _stack(error: BaseException) -> list[str]:
    with suppress(RecursionError):
        frames = traceback.walk_tb(error.__traceback__)
        return [f"    {_short(frame.f_code.co_filename)}:{line} {frame.f_code.co_qualname}" for frame, line in frames][
            -60:
        ]
    return []


def _short(filename: str) -> str:
    """A file's name from the program's own folder, or from the package it belongs to: nothing of the user's home."""
    path = Path(filename)
    with suppress(ValueError):
        inside = path.resolve().relative_to(_ROOT)
        if "site-packages" not in inside.parts:
            return inside.as_posix()
    parts = path.parts
    for folder in ("site-packages", "lib", "Lib"):
        if folder in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(folder) :])
    return path.name


def _qt_version() -> str:
    core = sys.modules.get("PySide6.QtCore")
    return f", Qt {core.qVersion()}" if core else ""


def _drop_older_half(path: Path) -> None:
    kept = path.read_bytes()[-MOST_BYTES // 2 :]
    path.write_bytes(kept[kept.find(b"\n\n") + 2 :])
