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
        words = {_folded(word[0]) for name in names for word in _WORD.finditer(name)}
        self._words = {word for word in words if len(word) >= _SHORTEST and word not in _NO_NAMES}
        self._stems = {stem for stem in map(greek_stem, self._words) if stem}

    def found(self, text: str) -> Iterator[tuple[int, int]]:
        """Where one is spoken: (start, end); a first and a last name in a row are one.

        Where the line knows capital letters, a name begins with one: "will" is no Will.
        """
        begun: tuple[int, int] | None = None
        any_case = text == text.lower() or text == text.upper()
        for word in _WORD.finditer(text) if self._words else ():
            if not (any_case or word[0][0].isupper()) or not self._is_known(word[0]):
                continue
            if begun and not text[begun[1] : word.start()].strip():
                begun = (begun[0], word.end())
                continue
            if begun:
                yield begun
            begun = word.span()
        if begun:
            yield begun

    def _is_known(self, word: str) -> bool:
        """As it is, in a genitive ("Ingrids", "Ingrid’s"), in a double name, or with another Greek ending."""
        folded = _folded(word)
        plain = re.sub(r"[’']s?$", "", folded)
        forms = {folded, plain, plain.removesuffix("s"), *re.split(r"[-’']", folded)}
        return not self._words.isdisjoint(forms) or greek_stem(plain) in self._stems


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return fold(word)


def greek_stem(word: str) -> str:
    """A Greek word without its ending, in which its cases and genders differ; "" for any other."""
    stem = _GREEK_ENDING.sub("", word) if _GREEK.match(word) else ""
    return stem if len(stem) >= _SHORTEST_STEM else ""
