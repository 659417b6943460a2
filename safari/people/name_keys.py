"""What a word of a name is looked up by, and what one that was spoken may stand for."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from safari.text import fold

_GREEK = re.compile("[α-ω]")
_GREEK_ENDING = re.compile("(?:ουσ|οσ|ου|οι|ων|ασ|ησ|εσ|α|η|ο|ε|ι|υ)$")
_SHORTEST_STEM = 3
# "And" and "to" are part of the next word in Hebrew and in Arabic.
_AND_TO = frozenset("\u05d5\u05dc\u0648\u0644")
_SHORTEST_BEHIND = 3


def folded(word: str) -> str:
    """A word without case and accents, as one."""
    return fold(word).replace(" ", "")


@lru_cache(maxsize=16384)
def name_keys(word: str) -> frozenset[str]:
    """What a word of a name is looked up by: itself, and in Greek what does not change with its case."""
    plain = folded(word)
    return frozenset({plain, _greek_stem(plain)} - {""})


@lru_cache(maxsize=16384)
def said_as(word: str) -> frozenset[str]:
    """The keys a name may have that is spoken as this word: as it is, in a genitive ("Ingrids"), with another Greek
    ending, with a number ("Ingrid67"), or behind a Hebrew or Arabic "and" or "to"."""
    said = folded(seen(word))
    plain = said.strip("0123456789") or said
    keys = {said, *name_keys(plain), plain.removesuffix("s")}
    if plain[:1] in _AND_TO and len(plain) > _SHORTEST_BEHIND:
        keys.add(plain[1:])
    return frozenset(keys - {""})


def knows_capitals(word: str) -> bool:
    """Whether names are told by a capital in the script of this word; Georgian has some, but uses them for headings."""
    return word[0].title() != word[0].lower()


def is_low(word: str) -> bool:
    """Whether it begins with a small letter where it could have had a capital."""
    return word[0].islower() and knows_capitals(word)


def is_high(word: str) -> bool:
    """Whether it begins with a capital, and is not all capitals, where every word has one."""
    return word[0].isupper() and not (len(word) > 1 and word.isupper())


def seen(word: str) -> str:
    """The word without what nobody sees of it."""
    return word if word.isascii() else "".join(letter for letter in word if not is_unseen(letter))


def is_unseen(letter: str) -> bool:
    """Whether nobody sees this sign (a soft hyphen, a joiner, a mark of direction, what chooses a shape)."""
    return unicodedata.category(letter) == "Cf" or letter == "\u034f" or _chooses_a_shape(letter)


def _chooses_a_shape(letter: str) -> bool:
    return "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef"


def _greek_stem(word: str) -> str:
    """A Greek word without its ending, in which its cases and genders differ; "" for any other."""
    stem = _GREEK_ENDING.sub("", word) if _GREEK.match(word) else ""
    return stem if len(stem) >= _SHORTEST_STEM else ""
