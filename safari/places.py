"""Where things lie on this computer: libraries, logs, settings."""

from __future__ import annotations

import os
from pathlib import Path

APP = "Customer Safari"
SUFFIX = ".safari"


def data_folder() -> Path:
    """The user's data folder for this program."""
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False)


def default_library() -> Path:
    """The library that opens when none is named."""
    return data_folder() / f"library{SUFFIX}"


def formats_folder() -> Path:
    """Where a CX lead puts format files of their own; it need not exist."""
    return data_folder() / "formats"


def settings_file() -> Path:
    """Window size, room, language, text size: nothing of the programme's."""
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False) / "settings.ini"


def log_file() -> Path:
    """The log of unforeseen errors."""
    return data_folder() / "log.txt"


def device() -> str:
    """What this computer calls itself: the journal says where a change was made."""
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")


def free(path: Path) -> Path:
    """The path, or the same with a number where a file of that name is there already."""
    number, found = 2, path
    while found.exists():
        found = path.with_stem(f"{path.stem} {number}")
        number += 1
    return found
