"""What between two words ends a name; whatever else stands there, the words may be one."""

from __future__ import annotations

import re
from functools import lru_cache

from safari.people.name_keys import seen

_LONGEST_SHORTENED = 4  # letters before a full stop that ends no sentence: "J.", "Chr.", "Prof."
# A sign that ends a sentence or a part of one, and a blank; in Chinese and Japanese there is none behind it.
_SIGN = r"(?:[;!?\u037e\u061b\u061f\u06d4\u0964\u0965]|(?<!\.)\.(?!\.))"  # not several dots: who pauses goes on
_STOP = rf"{_SIGN}[^\w\s]{{0,8}}\s|[\u3002\uff01\uff1a\uff1b\uff1f\uff61]"
_END = re.compile(rf"{_STOP}|\n\s*(?:\n|[-*+\u2013\u2014\u2022]\s)")  # or a paragraph, or an item of a list
_PAUSE = re.compile(r"(?:[:…]|\.\.)[^\w\s]{0,8}\s")
_BLANKS = r"[^\S\n]*"
# What joins a name that has its last word first: "Haugen, Gudrun", "haugen-gudrun". Elsewhere there are two people.
_TURNED = re.compile(
    rf"{_BLANKS}(?:[,\u060c\uff0c]{_BLANKS}(?:\n{_BLANKS})?)?"
    r"|[-\u2010\u2011\u05be'\u2018\u2019./\u00b7\u2027\u30fb\uff65=\uff1d]"
)


@lru_cache(maxsize=256)
def bare(between: str) -> str:
    """What stands between two words, without blanks and what nobody sees."""
    return "".join(seen(between).replace("_", " ").split())


def ends_a_name(between: str, before: int, *, turned: bool, told: bool) -> bool:
    """Whether words with this between them are no name; `before` is how many letters the first one has, `turned`
    whether it is the last word of the name, and `told` whether the second goes on with the sentence or begins one:
    then it does so behind a colon or a pause, too."""
    if between == " ":
        return False
    shown = seen(between).replace("_", " ")
    if turned:
        return _TURNED.fullmatch(shown) is None
    shortened = before <= _LONGEST_SHORTENED and shown.startswith(".")
    return bool(_END.search(shown, int(shortened)) or (told and _PAUSE.search(shown)))
