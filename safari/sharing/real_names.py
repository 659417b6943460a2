"""Who a customer really is, found in what people typed: the alias stands there instead when it leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from safari.text import fold

_WORD = re.compile(r"[^\W_]+")


class _Name(NamedTuple):
    words: tuple[str, ...]
    alias: str


class RealNames:
    """`hidden(text)` is the text with the alias in the place of each whole real name.

    A name is found whatever its case and accents, and with an s at its end; one of a single word only where it begins
    with a capital: not every "may" is a May. First names alone stay: people call each other by them.
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        """From the alias of each real name."""
        self._by_first: dict[str, list[_Name]] = {}
        for real, alias in names.items():
            words = tuple(fold(word) for word in _WORD.findall(real))
            if words:
                self._by_first.setdefault(words[0], []).append(_Name(words, alias))
        for found in self._by_first.values():
            found.sort(key=lambda name: -len(name.words))
        self._beginnings = frozenset(self._by_first) | {f"{first}s" for first in self._by_first}

    def hidden(self, text: str) -> str:
        """The text as it may leave."""
        if not self._by_first:
            return text
        words = list(_WORD.finditer(text))
        folded = [fold(word[0]) for word in words]
        if self._beginnings.isdisjoint(folded):
            return text
        told, end, place = "", 0, 0
        while place < len(words):
            name = self._at(words, folded, place)
            if name is not None:
                told += text[end : words[place].start()] + name.alias
                place += len(name.words) - 1
                end = words[place].end()
            place += 1
        return told + text[end:]

    def _at(self, words: list[re.Match[str]], folded: list[str], place: int) -> _Name | None:
        for name in self._names(folded[place]):
            said = folded[place : place + len(name.words)]
            if len(name.words) == 1 and words[place][0][0].islower():
                continue
            if said[:-1] == list(name.words[:-1]) and said[-1] in (name.words[-1], f"{name.words[-1]}s"):
                return name
        return None

    def _names(self, first: str) -> Iterable[_Name]:
        yield from self._by_first.get(first, ())
        yield from (name for name in self._by_first.get(first.removesuffix("s"), ()) if len(name.words) == 1)
