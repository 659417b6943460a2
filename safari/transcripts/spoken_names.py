"""The library's own names, found where they are spoken: whatever their case, accents and endings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from safari.text import fold

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NO_NAMES = frozenset(
    ("af", "and", "av", "da", "de", "den", "der", "di", "du", "la", "le", "og", "the", "til", "van", "von")
)
_GREEK = re.compile("[α-ω]")
_GREEK_ENDING = re.compile("(?:ουσ|οσ|ου|οι|ων|ασ|ησ|εσ|α|η|ο|ε|ι|υ)$")
_SHORTEST, _SHORTEST_STEM = 2, 3


class KnownNames:
    """Names to look for, each of their words on its own: people are called by their first or their last name."""

    def __init__(self, names: Sequence[str]) -> None:
        words = {fold(word[0]) for name in names for word in _WORD.finditer(name)}
        called = (word for word in words if len(word) >= _SHORTEST and word not in _NO_NAMES)
        self._keys = {key for word in called for key in name_keys(word)}

    def found(self, text: str) -> Iterator[tuple[int, int]]:
        """Where one is spoken: (start, end); a first and a last name in a row are one.

        Where the line knows capital letters, a name begins with one: "will" is no Will.
        """
        begun: tuple[int, int] | None = None
        any_case = text == text.lower() or text == text.upper()
        for word in _WORD.finditer(text) if self._keys else ():
            if not (any_case or word[0][0].isupper()) or self._keys.isdisjoint(said_as(word[0])):
                continue
            if begun and not text[begun[1] : word.start()].strip():
                begun = (begun[0], word.end())
                continue
            if begun:
                yield begun
            begun = word.span()
        if begun:
            yield begun


def name_keys(folded: str) -> set[str]:
    """What a word of a name is looked up by: itself, and in Greek what does not change with its case."""
    return {folded, _greek_stem(folded)} - {""}


@lru_cache(maxsize=16384)
def said_as(word: str) -> frozenset[str]:
    """The keys a name may have that is spoken as this word: as it is, in a genitive ("Ingrids", "Ingrid’s"), in a
    double name, or with another Greek ending."""
    folded = fold(word)
    plain = re.sub(r"[’']s?$", "", folded)
    return frozenset({folded, plain.removesuffix("s"), *name_keys(plain), *re.split(r"[-’']", folded)} - {""})


def _greek_stem(word: str) -> str:
    """A Greek word without its ending, in which its cases and genders differ; "" for any other."""
    stem = _GREEK_ENDING.sub("", word) if _GREEK.match(word) else ""
    return stem if len(stem) >= _SHORTEST_STEM else ""
