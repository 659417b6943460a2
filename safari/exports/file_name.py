"""Names of files, fit for every system."""

from __future__ import annotations

import re

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
# Windows keeps these for devices, whatever follows the first full stop.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
LONGEST_NAME = 100  # letters
MOST_BYTES = 200  # of the 255 that a name may have on disk: its suffix and a number come after it


def file_name(*parts: str, fallback: str) -> str:
    """A name without suffix from its parts: "Ingrid, 67 - Breakfast"; `fallback` where nothing of them is left."""
    joined = _NOT_IN_NAMES.sub(" ", " - ".join(filter(None, parts)))
    letters = " ".join(joined.split())[:LONGEST_NAME].encode(errors="ignore")  # half a pair is no letter
    name = letters[:MOST_BYTES].decode(errors="ignore").strip(" .")
    return f"_{name}" if _DEVICES.match(name) else name or fallback
