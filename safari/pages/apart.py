"""Lines made of several parts, for programs that lay them out by themselves: each part runs in its own direction.

In a line of both directions the number of a day would go to the words before it, and a full stop to the wrong end.
Unicode's isolates (UAX 9, 2.5) say where a part ends; nobody sees them. Typed text has none of its own (`text.clean`).
"""

from __future__ import annotations

import re
import unicodedata

from safari.pages.direction import has_from_right, reads_from_right

_OPENING, _CLOSING = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
COMMA = ", "
_PIECE = re.compile(f"({_OPENING}[^{_CLOSING}]*{_CLOSING})")
_FROM_LEFT = frozenset({"L", "EN", "AN"})  # letters, and numbers of any script: they too run from the left


def apart(*parts: str) -> tuple[str, ...]:
    """The parts of one line, each set apart where the line runs in both directions; else as they are.

    In a line from the right those from the right stay bare: they say that it is one, and LibreOffice Writer draws what
    follows such an isolate over its last letter.
    """
    whole = "".join(parts)
    if sum(map(bool, parts)) < 2 or not _runs_both_ways(whole):
        return parts
    from_right = reads_from_right(whole)
    return tuple(part if from_right and reads_from_right(part) else _isolated(part) for part in parts)


def inside(part: str) -> str:
    """A part of a sentence that runs from the left, as ours do."""
    return _isolated(part) if has_from_right(part) else part


def bare(line: str) -> str:
    """A line that is a part by itself, without the isolates around it: nothing stands beside it."""
    alone = line.startswith(_OPENING) and line.find(_CLOSING) == len(line) - 1
    return line[1:-1] if alone else line


def parted(line: str, made_of: tuple[str, ...]) -> str:
    """A line that was listed of these parts before, and may have lost its end since, with its parts set apart."""
    found: list[str] = []
    for part in made_of[:-1]:
        if not line.startswith(f"{part}{COMMA}"):
            break
        found.append(part)
        line = line.removeprefix(f"{part}{COMMA}")
    return COMMA.join(apart(*found, line))


def pieces(line: str) -> tuple[str, ...]:
    """A line in pieces, each with its isolates: the parts that were set apart, and what stands between them."""
    return tuple(filter(None, _PIECE.split(line)))


def _isolated(part: str) -> str:
    return f"{_OPENING}{part}{_CLOSING}" if part else ""


def _runs_both_ways(text: str) -> bool:
    return has_from_right(text) and any(unicodedata.bidirectional(letter) in _FROM_LEFT for letter in text)
