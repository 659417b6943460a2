"""The library's own names, found where they are spoken: whatever their case, accents, endings and script."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from safari.people.name_keys import name_keys
from safari.people.name_words import NameWords, addressed_in, family_in, words_in

_JOINTS = ("’", "'", "-")
_JOINED = re.compile(r"(?:[^\W\d_]+[’'-])+$")
_JOINING = re.compile(r"(?:[’'-][^\W\d_]+)+")
_NO_NAMES = frozenset(
    ("af", "and", "av", "da", "de", "den", "der", "di", "du", "la", "le", "og", "the", "til", "van", "von")
)
_SHORTEST, _SHORTEST_OF_DOUBLE, _LONGEST_DOUBLE = 2, 3, 60


class KnownNames:
    """Names to look for, each of their words on its own: people are called by their first or their last name."""

    def __init__(self, names: Sequence[str]) -> None:
        self._words = NameWords(names)
        ones = {one for name in names for one in name.split()}
        called = (name_keys(word) for one in ones for word in _called(one))
        self._keys = {key for keys in called if _NO_NAMES.isdisjoint(keys) for key in keys}
        letters = (word for name in names if not name.isascii() for word in words_in(name) if len(word) == 1)
        self._keys.update(*(addressed_in(words_in(name)) for name in names if not name.isascii()))
        self._families = {key for letter in letters for key in name_keys(letter)}  # 王 in 王小明

    def found(self, text: str) -> Iterator[tuple[int, int]]:
        """Where one is spoken: (start, end); a first and a last name in a row are one, and so is a double name.

        Where the line knows capital letters, a name begins with one if its script has any: "will" is no Will.
        """
        begun: tuple[int, int] | None = None
        for starts, ends in self._words_found(text) if self._keys else ():
            if begun and not text[begun[1] : starts].strip():
                begun = (begun[0], max(begun[1], ends))
                continue
            if begun:
                yield begun
            begun = (starts, ends)
        if begun:
            yield begun

    def _words_found(self, text: str) -> Iterator[tuple[int, int]]:
        any_case = text == text.lower() or text == text.upper()
        family = (-1, -1)
        for word in self._words.of(text):
            if not self._families.isdisjoint(word.keys):
                family = word.starts, word.ends
            if (any_case or not word.is_low) and not self._keys.isdisjoint(word.keys):
                yield _double(text, family[0] if family[1] == word.starts else word.starts, word.ends)


def _called(one: str) -> list[str]:
    """The words between two spaces of a name that are long enough to tell it, and the family's in one of them; of
    "Bo-Yi" the short ones."""
    words = [word.strip("0123456789") for word in words_in(one)]
    words += [family_in(word) for word in words]
    long = [word for word in words if len(word) >= _SHORTEST_OF_DOUBLE]
    if long and any(joint in one for joint in _JOINTS):
        return long
    return [word for word in words if len(word) >= _SHORTEST]


def _double(text: str, starts: int, ends: int) -> tuple[int, int]:
    """The whole of a double name or a genitive that these letters are part of: "Anne-Lise", "Ingrid’s"."""
    first, last = max(starts - _LONGEST_DOUBLE, 0), ends + _LONGEST_DOUBLE
    before = _JOINED.search(text, first, starts) if text[starts - 1 : starts] in _JOINTS else None
    behind = _JOINING.match(text, ends, last)
    return before.start() if before else starts, behind.end() if behind else ends
