"""How many customers a format is made for, read from its text alone: all of a format takes longer than a start has."""

from __future__ import annotations

import re
from collections.abc import Iterable

from safari.places import formats_folder
from safari.resources import resource

_FEWEST = re.compile(r"^customers\s*=\s*\[\s*(\d{1,4})\b", re.MULTILINE)
_KEY = re.compile(r"^[a-z0-9_-]{1,40}$")


def fewest_customers(key: str, own: Iterable[str] = ()) -> int:
    """The fewest customers of the format with this key; 0 for one that is no longer known.

    `own` are the texts of a library's own format of this key: they count before a file, as in safari.formats.
    """
    for text in (*own, *_shipped(key), *_in_folder(key)):
        found = _FEWEST.search(text)
        if found:
            return int(found.group(1))
    return 0


def _shipped(key: str) -> Iterable[str]:
    path = resource("formats") / f"{key}.toml"
    if _KEY.match(key) and path.is_file():
        yield path.read_text("utf-8")


def _in_folder(key: str) -> Iterable[str]:
    named = re.compile(rf'^key\s*=\s*"{re.escape(key)}"', re.MULTILINE)
    for path in sorted(formats_folder().glob("*.toml")):
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            continue  # whoever plans with it is told
        if named.search(text):
            yield text
