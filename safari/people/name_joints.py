"""What may stand between two words that are one name: blanks, hyphens, apostrophes, and little else."""

from __future__ import annotations

import re

from safari.people.name_keys import seen

_BLANKS = r"(?:[^\S\n]|_)*"
_SIGN = r"[-\u2010\u2011'\u2018\u2019.\u00b7\u2027\u30fb\uff65=\uff1d]"  # the dots and "=" join names in katakana
_JOINT = re.compile(rf"{_BLANKS}\n?{_BLANKS}|{_SIGN}\n?")  # a line may break within a name
_TURNED_JOINT = re.compile(rf"[,\u060c\uff0c]?{_BLANKS}|{_SIGN}")  # "Haugen, Gudrun"; not on two lines of a list
_FULL_STOP = re.compile(rf"\.{_BLANKS}")
_LONGEST_SHORTENED = 4  # letters before a full stop that ends no sentence: "J.", "Chr.", "Prof."


def bare(between: str) -> str:
    """What stands between two words, without blanks and what nobody sees."""
    return "".join(seen(between).split())


def joins(between: str, before: int, *, turned: bool) -> bool:
    """Whether words with this between them may be one name; `before` is how many letters the first one has, and
    `turned` whether the name has its last word first. A semicolon, a colon, a full stop or a paragraph ends a name."""
    shown = seen(between)
    if turned:
        return _TURNED_JOINT.fullmatch(shown) is not None
    is_short = before <= _LONGEST_SHORTENED and _FULL_STOP.fullmatch(shown) is not None
    return is_short or _JOINT.fullmatch(shown) is not None
