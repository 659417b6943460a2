"""Several quotes pasted at once: lines in quotation marks, or a list, that are better kept as a note each."""

from __future__ import annotations

import re

from safari.run.quotation import CLOSES, without_outer_marks
from safari.text import LONGEST_NOTE, clean

MOST = 1_000  # a longer list is no set of quotes somebody collected
_LISTED = re.compile(r"(?:[-–—•·*]|\d{1,4}[.)])\s+(?=\S)")
_LEAST = 2


def quotes_in(pasted: str) -> tuple[str, ...]:
    """The quotes in a text of which every line is one: in quotation marks, or an item of a list (– …, • …, 1. …).

    Without their marks. Empty where it is no such text, or one of them is too long for a note.
    """
    lines = [line.strip() for line in clean(pasted).split("\n") if line.strip()]
    if not _LEAST <= len(lines) <= MOST:
        return ()
    items = [_LISTED.sub("", line, count=1) if _LISTED.match(line) else line for line in lines]
    are_listed = all(item != line for item, line in zip(items, lines, strict=True))
    if not (are_listed or all(map(_is_quoted, items))):
        return ()
    quotes = tuple(without_outer_marks(item) for item in items)
    return quotes if all(0 < len(quote) <= LONGEST_NOTE for quote in quotes) else ()


def _is_quoted(line: str) -> bool:
    return line[:1] in CLOSES and without_outer_marks(line) != line
