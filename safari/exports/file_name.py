"""Names of files, fit for every system."""

from __future__ import annotations

import re

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
# Windows keeps these for devices, whatever follows the first full stop.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
LONGEST_NAME = 100


def file_name(*parts: str, fallback: str) -> str:
    """A name without suffix from its parts: "Ingrid, 67 - Breakfast"; `fallback` where nothing of them is left."""
    joined = _NOT_IN_NAMES.sub(" ", " - ".join(filter(None, parts)))
    name = " ".join(joined.split())[:LONGEST_NAME].strip(" .")
    return f"_{name}" if _DEVICES.match(name) else name or fallback
