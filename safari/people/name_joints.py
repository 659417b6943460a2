"""What between two words ends a name; whatever else stands there, the words may be one."""

from __future__ import annotations

import re
from functools import lru_cache

from safari.people.name_keys import seen

_LONGEST_SHORTENED = 4  # letters before a full stop that ends no sentence: "J.", "Chr.", "Prof."
# A sign that ends a sentence or a part of one, and a blank; in Chinese and Japanese there is none behind it.
_STOP = r"[;:.!?…\u037e\u061b\u061f\u06d4\u0964\u0965][^\w\s]*\s|[\u3002\uff01\uff1a\uff1b\uff1f\uff61]"
_END = re.compile(rf"{_STOP}|\n\s*(?:\n|[-*+\u2013\u2014\u2022]\s)")  # or a paragraph, or an item of a list
_LINE = re.compile(r"[^\S\n]*\n[^\S\n]*")


@lru_cache(maxsize=256)
def bare(between: str) -> str:
    """What stands between two words, without blanks and what nobody sees."""
    return "".join(seen(between).replace("_", " ").split())


def ends_a_name(between: str, before: int, *, turned: bool) -> bool:
    """Whether words with this between them are no name; `before` is how many letters the first one has, and `turned`
    whether the name would have its last word first: one below the other they are two people of a list."""
    if between == " ":
        return False
    shown = seen(between).replace("_", " ")
    if turned:
        return bool(_LINE.fullmatch(shown) or _END.search(shown))
    return _END.search(shown.removeprefix(".") if before <= _LONGEST_SHORTENED else shown) is not None
